import type { ReadBase } from '#electron/db/handle.ts';
import { deed } from '#electron/db/journal/write.ts';
import { loadQuestions, type OpenQuestion, questionNumbered } from '#electron/db/queries/questions.ts';
import { listSubmissions } from '#electron/db/queries/submissions.ts';
import type { Desk } from '#electron/services/desk.ts';
import type { ImportOutput } from '#shared/contract/intake.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { invariant } from '#shared/lib/assert.ts';
import { isAllowedAnswer } from './allowed-answers.ts';
import { answersFor } from './import-workbook.ts';
import { noTimes } from './read-file.ts';
import { openAgain } from './reread-submission.ts';
import { storeSettled } from './store-settled.ts';

/**
 * Settles one question: the file is read again from what was kept of it, with this answer, and what became certain is
 * committed. Answer, reading and what they teach are stored together or not at all.
 * @throws AppError `answer.unknown`, `answer.several`, `answer.not_allowed`, `answer.no_original`
 */
export async function answerQuestion(desk: Desk, which: string, answer: string): Promise<ImportOutput> {
  const base = desk.base();
  const question = findQuestion(base, which);
  const { file, sha256, sheet, id } = question;
  const refused = () => new AppError('answer.not_allowed', { question: id, answer, allowed: [...question.options] });
  if (!isAllowedAnswer(question, answer, desk.catalogue())) throw refused();
  const given = { file, sheet, question: id, answer };
  const submission = listSubmissions(base).find((one) => one.id === question.submission);
  invariant(submission, 'an open question belongs to a submission');
  const times = noTimes();
  const answers = [given, ...answersFor(desk, { sha256, name: file })];
  const read = await openAgain(desk, submission, times);
  const reading = await read(answers);
  const asked = [
    ...reading.questions.map((one) => ({ ...one, sheet: '' })),
    ...reading.tables.flatMap((table) => table.questions.map((one) => ({ ...one, sheet: table.sheet }))),
  ];
  if (asked.some((one) => one.id === id && one.sheet === sheet)) {
    throw refused();
  }
  const told = deed('answered', { question: id, file, sheet, answer });
  return storeSettled(
    desk,
    submission,
    { given: [given], told, reading, read: (known) => read(answers, known) },
    times,
  );
}

/** A number that a question had before its file was read again names it still. */
function findQuestion(base: ReadBase, which: string): OpenQuestion {
  const open = loadQuestions(base);
  const before = /^\d{1,9}$/.test(which) ? questionNumbered(base, Number(which)) : undefined;
  const isSame = ({ sha256, sheet, id }: OpenQuestion) =>
    before?.sha256 === sha256 && before.sheet === sheet && before.id === id;
  const found = open.filter((one) => String(one.number) === which || one.id === which || isSame(one));
  const [question] = found;
  if (!question)
    throw new AppError('answer.unknown', { question: which, open: open.map(({ number }) => String(number)) });
  if (found.length > 1) {
    throw new AppError('answer.several', { question: which, open: found.map(({ number }) => String(number)) });
  }
  return question;
}
