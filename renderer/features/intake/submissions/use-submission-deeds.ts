import { useState } from 'react';
import { useClient, useDeed } from '#renderer/api/hooks.tsx';
import { useFrame } from '#renderer/frame/frame.ts';
import { handOut } from '#renderer/ui/hand-out.ts';
import { useWords } from '#renderer/words/words.tsx';
import type { SubmissionLine } from '#shared/contract/submissions.ts';
import { message } from '#shared/texts/message.ts';

type Submission = Pick<SubmissionLine, 'submission' | 'file'>;

/** What can be done with a received file. */
export function useSubmissionDeeds() {
  const client = useClient();
  const w = useWords();
  const { notify } = useFrame();
  const withdrawal = useDeed('intake.withdraw');
  const undoing = useDeed('journal.undo');
  const [isReturning, setReturning] = useState(false);
  const tellFailure = (error: Error) => notify({ intent: 'error', sentence: w.error(error) });

  /** Makes the annotated workbook and the letter, and gives them to the officer. */
  const sendBack = async ({ submission, file }: Submission) => {
    setReturning(true);
    try {
      const folder = await client.folder();
      const name = w('window.intake.return.file', { file: file.replace(/\.[^.]+$/, '') }).replace(/[. ]+$/, '');
      const target = `${folder}/${safeName(name)}`;
      const made = await client.call('intake.returnSheet', { submission, target, language: w.language });
      for (const one of await client.fetchMade(folder)) handOut(one.name, one.bytes);
      const { corrections, department } = made;
      if (made.files.length === 0) {
        notify({ intent: 'info', sentence: message('window.intake.return.nothing', { file }) });
      } else {
        notify({
          intent: 'success',
          sentence: message('window.intake.return.done', { file, corrections, department }),
        });
      }
    } catch (error) {
      tellFailure(error instanceof Error ? error : new Error(String(error)));
    } finally {
      setReturning(false);
    }
  };

  const withdraw = ({ submission }: Submission, reason: string) =>
    withdrawal
      .perform({ submission, reason })
      .then(
        ({ file, entry }) =>
          notify({ intent: 'success', sentence: message('window.intake.withdraw.done', { file }), undo: entry }),
        tellFailure,
      );

  const restore = ({ file, withdrawnBy }: SubmissionLine) =>
    undoing
      .perform({ entry: withdrawnBy })
      .then(
        ({ entry }) =>
          notify({ intent: 'success', sentence: message('window.intake.restore.done', { file }), undo: entry }),
        tellFailure,
      );

  /** A letter about a file that could not be read, for an e-mail. */
  const copyRequest = ({ file, reason }: SubmissionLine) =>
    navigator.clipboard
      .writeText(w('window.intake.refused.letter', { file, reason: w.say(reason) }))
      .then(() => notify({ intent: 'success', sentence: message('window.intake.refused.copied') }), tellFailure);

  return {
    sendBack,
    withdraw,
    restore,
    copyRequest,
    isReturning,
    isRunning: withdrawal.isRunning || undoing.isRunning,
  };
}

/** What the host takes as the name of a file to be made. */
function safeName(name: string): string {
  return [...name.normalize('NFC')]
    .filter((letter) => letter.charCodeAt(0) >= 32 && !'<>:"/\\|?*'.includes(letter))
    .join('')
    .slice(0, 120)
    .trim();
}
