import { deed } from '#electron/db/journal/write.ts';
import { loadQuestions } from '#electron/db/queries/questions.ts';
import type { Desk } from '#electron/services/desk.ts';
import type { ImportOutput } from '#shared/contract/intake.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { liveSubmission } from './correct-reading.ts';
import { answersFor } from './import-workbook.ts';
import { noTimes } from './read-file.ts';
import { openAgain } from './reread-submission.ts';
import { storeSettled } from './store-settled.ts';

/**
 * Confirms that a file is read rightly: its layouts are kept as recipes of its department, and a heading that changes in a
 * later delivery is asked about.
 * @throws AppError `correct.submission`, `confirm.open`, `confirm.unknown_sender`, `answer.no_original`
 */
export async function confirmReading(desk: Desk, id: number): Promise<ImportOutput> {
  const submission = liveSubmission(desk, id);
  const { file, sha256, department } = submission;
  if (department === '_U') throw new AppError('confirm.unknown_sender', { file });
  const open = loadQuestions(desk.base()).filter((question) => question.submission === submission.id);
  if (open.length > 0) {
    throw new AppError('confirm.open', { file, open: open.map(({ number }) => String(number)) });
  }
  const times = noTimes();
  const read = await openAgain(desk, submission, times);
  const answers = answersFor(desk, { sha256, name: file });
  const reading = await read(answers);
  const told = deed('confirmed', { file, department });
  const settled = { given: [], told, reading, confirms: true, read: () => Promise.resolve(reading) };
  return storeSettled(desk, submission, settled, times);
}
