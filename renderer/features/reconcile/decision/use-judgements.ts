import { useCallback, useState } from 'react';
import { useClient } from '#renderer/api/hooks.tsx';
import { figureWords } from '#renderer/features/reconcile/words.ts';
import { useFrame } from '#renderer/frame/frame.ts';
import { useWords } from '#renderer/words/words.tsx';
import type { UnfoldedDiscrepancy } from '#shared/contract/reconcile.ts';

/** Something decided here, by which it can be taken back. */
interface Judged {
  readonly id: string;
  readonly entries: readonly number[];
}

export interface NewJudgement {
  readonly unfolded: UnfoldedDiscrepancy;
  readonly keep: string;
  readonly kept: string;
  readonly reason: string;
  /** Numbers of those that are decided likewise. */
  readonly among?: readonly number[];
}

/** Decides, and takes back what was decided here, the last first. The answer comes when the engine has written it. */
export function useJudgements() {
  const w = useWords();
  const client = useClient();
  const { notify } = useFrame();
  const [stack, setStack] = useState<readonly Judged[]>([]);
  const [writing, setWriting] = useState(0);
  const attempt = useCallback(
    async <T>(work: () => Promise<T>): Promise<T | undefined> => {
      setWriting((count) => count + 1);
      try {
        return await work();
      } catch (error) {
        notify({ intent: 'error', sentence: w.error(error instanceof Error ? error : new Error(String(error))) });
        return undefined;
      } finally {
        setWriting((count) => count - 1);
      }
    },
    [notify, w],
  );
  const decide = useCallback(
    ({ unfolded: { item, discrepancy }, keep, kept, reason, among = [] }: NewJudgement) =>
      attempt(async () => {
        const similar = among.length > 0;
        const { values } = discrepancy;
        const input = { discrepancy: item.id, values, keep, reason, similar, among: [...among] };
        const done = await client.call('reconcile.decide', input);
        const entries = [done.entry, ...done.similar.map(({ entry }) => entry)];
        setStack((before) => [...before, { id: item.id, entries }]);
        const figure = figureWords(w, item.figure);
        notify({
          intent: 'success',
          sentence: similar
            ? w('window.reconcile.done.similar', { count: entries.length, kept })
            : w('window.reconcile.done', { figure, kept }),
          // Several are taken back together at the desk: by its button, or U.
          ...(!similar && { undo: done.entry }),
        });
        return true;
      }),
    [attempt, client, notify, w],
  );
  const undo = useCallback(
    () =>
      attempt(async () => {
        const last = stack.at(-1);
        if (!last) return undefined;
        setStack(stack.slice(0, -1));
        const [only = 0] = last.entries;
        if (last.entries.length > 1) await client.call('reconcile.takeBack', { entries: [...last.entries] });
        else {
          await client.call('journal.undo', { entry: only });
          await client.call('reconcile.run', { list: false });
        }
        notify({ intent: 'info', sentence: w('window.reconcile.undone', { count: last.entries.length }) });
        return last.id;
      }),
    [attempt, client, notify, stack, w],
  );
  return { decide, undo, isWriting: writing > 0, canUndo: stack.length > 0 };
}

export type Judgements = ReturnType<typeof useJudgements>;
