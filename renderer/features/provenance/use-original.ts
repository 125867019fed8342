import { useState } from 'react';
import { useClient } from '#renderer/api/hooks.tsx';
import { useFrame } from '#renderer/frame/frame.ts';
import { handOut } from '#renderer/ui/hand-out.ts';
import { useWords } from '#renderer/words/words.tsx';
import { message } from '#shared/texts/say.ts';

/** Hands the officer the file as it was received; of a list of persons the copy without names, and says so. */
export function useOriginal() {
  const w = useWords();
  const client = useClient();
  const { notify } = useFrame();
  const [isRunning, setRunning] = useState(false);
  const take = async (submission: number) => {
    setRunning(true);
    try {
      const target = await client.folder();
      const { file, blanked } = await client.call('intake.original', { submission, target, language: w.language });
      for (const made of await client.fetchMade(target)) handOut(made.name, made.bytes);
      notify({
        intent: blanked ? 'info' : 'success',
        sentence: message(blanked ? 'window.origin.takenBlanked' : 'window.origin.taken', { file }),
      });
    } catch (error) {
      notify({ intent: 'error', sentence: w.error(error as Error) });
    } finally {
      setRunning(false);
    }
  };
  return { take: (submission: number) => void take(submission), isRunning };
}
