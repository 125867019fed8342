import type { Deed } from '#electron/db/journal/types.ts';
import { deed } from '#electron/db/journal/write.ts';
import { loadQuestions } from '#electron/db/queries/questions.ts';
import type { Desk } from '#electron/services/desk.ts';
import type { Drafted } from '#shared/contract/reading.ts';
import type { CheckedInputOf, OutputOf } from '#shared/contract/registry.ts';
import type { FileReading } from '#shared/domain/intake/types.ts';
import type { Answer } from '#shared/domain/model/round.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { liveSubmission } from './correct-reading.ts';
import { asked, giveDrafted } from './give-drafted.ts';
import { answersFor } from './import-workbook.ts';
import { noTimes } from './read-file.ts';
import { openAgain } from './reread-submission.ts';
import { keepSettled } from './store-settled.ts';

/**
 * Saves all that an officer said of a reading in one journal entry, with the reading that follows, or nothing of it: answers,
 * corrections, and, where wanted, that the whole is read rightly, which keeps its layouts for the next delivery.
 * @throws AppError `answer.*`, `correct.*`, `confirm.open`, `confirm.unknown_sender`
 */
export async function settleReading(
  desk: Desk,
  { submission: id, given, confirm }: CheckedInputOf<'intake.settle'>,
): Promise<OutputOf<'intake.settle'>> {
  const submission = liveSubmission(desk, id);
  const { file, sha256 } = submission;
  const times = noTimes();
  const read = await openAgain(desk, submission, times);
  const known = answersFor(desk, { sha256, name: file });
  const { reading, answers } = await giveDrafted(desk, file, known, given, read);
  if (confirm) checkConfirmable(file, reading);
  const stored = await keepSettled(
    desk,
    submission,
    {
      given: given.map((one): Answer => ({ file, ...one })),
      told: toldOf(file, reading.department, given, confirm),
      reading,
      read: (knowledge) => read(answers, knowledge),
      confirms: confirm,
      isDraft: true,
    },
    times,
  );
  const open = loadQuestions(desk.base()).filter((question) => question.submission === stored.submission);
  return { ...stored, open: open.length, learned: stored.learned.length };
}

function checkConfirmable(file: string, reading: FileReading): void {
  if (reading.department === '_U') throw new AppError('confirm.unknown_sender', { file });
  const open = asked(reading);
  if (open.length > 0) throw new AppError('confirm.open', { file, open: open.map(({ id }) => id) });
}

/** What the journal says: what was answered or corrected, by the names that undoing and answers files know. */
function toldOf(file: string, department: string, given: readonly Drafted[], confirm: boolean): Deed {
  const what = given.map(({ question, answer }) => `${question} = ${answer}`);
  const sheets = [...new Set(given.map(({ sheet }) => sheet))].filter((sheet) => sheet !== '');
  if (what.length === 0) return deed('confirmed', { file, department });
  const params = { file, department, sheets, what };
  return deed(confirm ? 'settled_confirmed' : 'settled', params);
}
