import { useCallback, useState } from 'react';
import { useWords } from '#renderer/words/words.tsx';
import type { UnfoldedDiscrepancy } from '#shared/contract/reconcile.ts';
import { type Choice, type Draft, EMPTY_DRAFT, keepOf, type Way } from './choices.ts';
import { reasonsFor } from './reasons.ts';

/** Drafts by discrepancy: leaving one and coming back finds what was begun. */
export function useDraft(unfolded: UnfoldedDiscrepancy | undefined) {
  const w = useWords();
  const [drafts, setDrafts] = useKept<Draft>('kafo-desk-drafts');
  /** Reasons given last, by type and way: the next of the kind begins with it. */
  const [habits, setHabits] = useKept<string>('kafo-desk-reasons');
  const [missing, setMissing] = useState('');
  const id = unfolded?.item.id ?? '';
  const type = unfolded?.item.type ?? 'conflict';
  const draft = drafts[id] ?? EMPTY_DRAFT;
  const change = useCallback(
    (part: Partial<Draft>) => setDrafts((before) => ({ ...before, [id]: { ...(before[id] ?? EMPTY_DRAFT), ...part } })),
    [id, setDrafts],
  );
  const proposals = reasonsFor(type, draft.way).map((key) => w(key));
  const habitOf = (way: Way) => habits[`${type} ${way}`] ?? '';
  const choose = ({ way, keep }: Pick<Choice, 'way' | 'keep'>) => {
    // A reason of one's own stands; one that was only filled in follows the choice.
    const isOwn = draft.reason !== '' && (draft.way === '' || draft.reason !== habitOf(draft.way));
    const wasProposed = reasonsFor(type, draft.way).some((key) => w(key) === draft.reason);
    change({ way, keep, reason: isOwn && !(wasProposed && draft.way !== way) ? draft.reason : habitOf(way) });
  };
  return {
    draft,
    proposals,
    missing: missing === id && draft.reason.trim() === '',
    choose,
    change,
    /** What is to be sent, or what is wanting: a choice, a reason. */
    ready(): { readonly keep: string; readonly reason: string } | 'choice' | 'reason' {
      const keep = keepOf(draft);
      if (keep === undefined) return 'choice';
      const reason = draft.reason.trim();
      if (reason === '') {
        setMissing(id);
        return 'reason';
      }
      return { keep, reason };
    },
    /** It was confirmed: the draft is done with, its reason is remembered. */
    finish(reason: string) {
      const { way } = draft;
      setHabits((before) => ({ ...before, [`${type} ${way}`]: reason }));
      setDrafts(({ [id]: _done, ...rest }) => rest);
    },
  };
}

type Kept<T> = Readonly<Record<string, T>>;

/** Values by name that outlive a reload, as long as the window is open. */
function useKept<T>(key: string): readonly [Kept<T>, (change: (before: Kept<T>) => Kept<T>) => void] {
  const [kept, setKept] = useState<Kept<T>>(() => JSON.parse(sessionStorage.getItem(key) ?? '{}') as Kept<T>);
  const change = useCallback(
    (next: (before: Kept<T>) => Kept<T>) =>
      setKept((before) => {
        const after = next(before);
        sessionStorage.setItem(key, JSON.stringify(after));
        return after;
      }),
    [key],
  );
  return [kept, change];
}
