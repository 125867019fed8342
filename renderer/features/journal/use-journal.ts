import { useCallback, useMemo } from 'react';
import { useAnswer, useDeed } from '#renderer/api/hooks.tsx';
import { usePlace } from '#renderer/frame/address.ts';
import { useFrame } from '#renderer/frame/frame.ts';
import { useWords } from '#renderer/words/words.tsx';
import type { JournalStory } from '#shared/contract/journal.ts';
import { message } from '#shared/texts/message.ts';
import { type Filter, type JournalView, pageInput, queryOf, viewOf } from './journal-view.ts';

/** What the address shows of the journal, and how it is changed. */
export interface JournalPlace {
  readonly filter: Filter;
  /** Entry that is open; 0 for none. */
  readonly entry: number;
  narrow(view: JournalView): void;
  open(entry: number): void;
}

export function useJournalPlace(): JournalPlace {
  const { language } = useWords();
  const { go } = useFrame();
  const { path, query } = usePlace();
  const text = JSON.stringify(queryOf(viewOf(query)));
  const filter = useMemo(() => ({ ...viewOf(JSON.parse(text)), language }), [text, language]);
  const entry = Number(path[0]) || 0;
  const narrow = useCallback(
    (view: JournalView) =>
      go({ room: 'journal', path: entry === 0 ? '' : String(entry), query: queryOf(view) }, { replace: true }),
    [go, entry],
  );
  const open = useCallback(
    (next: number) => go({ room: 'journal', path: String(next), query: JSON.parse(text) }, { replace: true }),
    [go, text],
  );
  return { filter, entry, narrow, open };
}

/** The entry that is open, and how many wanted ones are later; null where the filter leaves it out. */
export function useOpenStory({ filter, entry }: Pick<JournalPlace, 'filter' | 'entry'>) {
  const wanted = { ...filter, kinds: [...filter.kinds] };
  const place = useAnswer('journal.place', entry === 0 ? null : { ...wanted, entry }).data;
  const offset = entry === 0 ? undefined : place?.offset;
  const page = useAnswer('journal.page', typeof offset === 'number' ? pageInput(filter, offset, 1) : null).data;
  const story = page?.stories[0];
  return { offset: typeof offset === 'number' ? offset : undefined, story: entry === 0 ? undefined : story };
}

/** Takes an entry back, or restores it, and says so. */
export function useUndo(): {
  readonly isRunning: boolean;
  readonly undo: (story: JournalStory) => void;
} {
  const w = useWords();
  const { notify } = useFrame();
  const { perform, isRunning } = useDeed('journal.undo');
  const undo = ({ entry, undo: state, undoneBy }: JournalStory) => {
    const isUndone = state === 'undone';
    perform({ entry: isUndone ? undoneBy : entry }).then(
      (done) => {
        const key = isUndone ? 'window.journal.redo.done' : 'window.journal.undo.done';
        notify({ intent: 'success', sentence: message(key, { entry: String(entry) }), undo: done.entry });
      },
      (error: Error) => notify({ intent: 'error', sentence: w.error(error) }),
    );
  };
  return { isRunning, undo };
}
