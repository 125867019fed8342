import { useDeed } from '#renderer/api/hooks.tsx';
import { useFrame } from '#renderer/frame/frame.ts';
import { useWords } from '#renderer/words/words.tsx';
import { message } from '#shared/texts/say.ts';

/** Takes a decision back by its journal entry, and says so with the way to restore it. */
export function useUndoDecision() {
  const w = useWords();
  const { notify } = useFrame();
  const { perform, isRunning } = useDeed('journal.undo');
  const undo = (entry: number) => {
    perform({ entry }).then(
      (done) => notify({ intent: 'success', sentence: message('window.origin.undone'), undo: done.entry }),
      (error: Error) => notify({ intent: 'error', sentence: w.error(error) }),
    );
  };
  return { undo, isRunning };
}
