import { deed } from '#electron/db/journal/write.ts';
import { liveSubmissions, type Submission, submissionThatCounts } from '#electron/db/queries/submissions.ts';
import type { Desk } from '#electron/services/desk.ts';
import type { ImportOutput } from '#shared/contract/intake.ts';
import type { CheckedInputOf } from '#shared/contract/registry.ts';
import { correctionName } from '#shared/domain/intake/corrections/grammar.ts';
import type { Answer } from '#shared/domain/model/round.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { checkCorrections, checkEffect, findTable } from './check-corrections.ts';
import { answersFor } from './import-workbook.ts';
import { noTimes } from './read-file.ts';
import { openAgain } from './reread-submission.ts';
import { storeSettled } from './store-settled.ts';

type Request = CheckedInputOf<'intake.correct'>;

/**
 * Corrects a reading that did not ask: the file is read again from what was kept of it, and corrections and reading are
 * stored together or not at all. Undoing the entry takes them back.
 * @throws AppError `correct.*`, `answer.no_original`
 */
export async function correctReading(desk: Desk, request: Request): Promise<ImportOutput> {
  const submission = liveSubmission(desk, request.submission);
  const { file, sha256 } = submission;
  const times = noTimes();
  const read = await openAgain(desk, submission, times);
  const known = answersFor(desk, { sha256, name: file });
  const before = await read(known);
  const table = findTable(before, file, request);
  checkCorrections(before, table, request.corrections, desk.catalogue());
  const given = request.corrections.map(
    (correction): Answer => ({
      file,
      sheet: table.sheet,
      question: correctionName(table.range, correction),
      answer: correction.value,
    }),
  );
  const answers = [...given, ...known];
  const reading = await read(answers);
  const what = given.map(({ question, answer }) => `${question.replace(`set:${table.range}:`, '')} = ${answer}`);
  checkEffect(before, reading, what);
  const told = deed('corrected', { file, sheet: table.sheet, range: table.range, what });
  return storeSettled(desk, submission, { given, told, reading, read: (learned) => read(answers, learned) }, times);
}

/** The submission of that number, or the last reading of its bytes, if it counts. @throws AppError `correct.submission` */
export function liveSubmission(desk: Desk, id: number): Submission {
  const base = desk.base();
  const found = submissionThatCounts(base, id);
  if (found) return found;
  const known = liveSubmissions(base).map((one) => `${one.id} (${one.file})`);
  throw new AppError('correct.submission', { submission: String(id), known });
}
