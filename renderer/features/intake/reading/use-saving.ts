import { useDeed } from '#renderer/api/hooks.tsx';
import { useFrame } from '#renderer/frame/frame.ts';
import { useWords } from '#renderer/words/words.tsx';
import type { Drafted } from '#shared/contract/reading.ts';
import { message } from '#shared/texts/say.ts';
import { newDraft } from './draft.ts';
import { useReadingStore } from './reading-store.ts';

export interface Saving {
  /** Saves what is drafted; nothing to save does nothing. */
  readonly save: () => void;
  /** Saves it, and says that the whole is read rightly. */
  readonly confirm: () => void;
  readonly isRunning: boolean;
}

/** Writes the draft into the base: all of it or nothing, with the way back in the notice. */
export function useSaving(): Saving {
  const frame = useFrame();
  const w = useWords();
  const store = useReadingStore();
  const settle = useDeed('intake.settle');
  const run = async (confirm: boolean) => {
    const { opened, draft } = store.getState();
    if (!opened || settle.isRunning || (!confirm && draft.said.length === 0)) return;
    const given: readonly Drafted[] = draft.said;
    try {
      const { submission, entry, open } = await settle.perform({
        submission: opened.submission,
        given: [...given],
        confirm,
      });
      const { draft: now, opened: still } = store.getState();
      // What was said while it was saved stays drafted.
      const left = now.said.filter((one) => !given.includes(one));
      const stamp = now.stamp + 1;
      store.setState({
        draft: newDraft(left, stamp),
        savedStamp: stamp,
        savedEntry: entry,
        ...(still && { opened: { ...still, submission } }),
      });
      const sentence = confirm
        ? message('window.reading.saved.confirmed')
        : open > 0
          ? message('window.reading.saved.open', { count: given.length, open })
          : message('window.reading.saved', { count: given.length });
      frame.notify({ intent: 'success', sentence, undo: entry });
    } catch (error) {
      frame.notify({ intent: 'error', sentence: error instanceof Error ? w.error(error) : w('window.failed.title') });
    }
  };
  return { save: () => void run(false), confirm: () => void run(true), isRunning: settle.isRunning };
}
