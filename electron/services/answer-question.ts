import { deed, journaled } from '#electron/db/journal/write.ts';
import { insertAnswer, loadQuestions, type OpenQuestion } from '#electron/db/queries/questions.ts';
import { listSubmissions } from '#electron/db/queries/submissions.ts';
import type { ImportOutput } from '#shared/contract/intake.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { invariant } from '#shared/lib/assert.ts';
import { message } from '#shared/texts/say.ts';
import { isAllowedAnswer } from './allowed-answers.ts';
import { describeStored } from './describe-stored.ts';
import { type Desk, signatureOf } from './desk.ts';
import { answersFor } from './import-workbook.ts';
import { noTimes } from './read-file.ts';
import { readAgain, storeAgain } from './reread-submission.ts';

/**
 * Settles one question: the file is read again from what was kept of it, with this answer, and what became certain is
 * committed. Answer and reading are stored together or not at all.
 * @throws AppError `answer.unknown`, `answer.several`, `answer.not_allowed`, `answer.no_original`
 */
export async function answerQuestion(desk: Desk, which: string, answer: string): Promise<ImportOutput> {
  const base = desk.base();
  const question = findQuestion(loadQuestions(base), which);
  const { file, sha256, sheet, id } = question;
  const refused = () => new AppError('answer.not_allowed', { question: id, answer, allowed: [...question.options] });
  if (!isAllowedAnswer(question, answer, desk.catalogue())) throw refused();
  const given = { file, sheet, question: id, answer };
  const submission = listSubmissions(base).find((one) => one.id === question.submission);
  invariant(submission, 'an open question belongs to a submission');
  const times = noTimes();
  const answers = [given, ...answersFor(desk, { sha256, name: file })];
  const reading = await readAgain(desk, submission, answers, times);
  const asked = [
    ...reading.questions.map((one) => ({ ...one, sheet: '' })),
    ...reading.tables.flatMap((table) => table.questions.map((one) => ({ ...one, sheet: table.sheet }))),
  ];
  if (asked.some((one) => one.id === id && one.sheet === sheet)) {
    throw refused();
  }
  const started = performance.now();
  const stored = base.transaction(() => {
    journaled(base, signatureOf(desk), (entry) => {
      insertAnswer(base, entry, given, sha256);
      return deed('answered', { question: id, file, sheet, answer });
    });
    return storeAgain(desk, submission, reading);
  });
  times.store += performance.now() - started;
  return { files: [describeStored(base, stored, [message('deed.reread')])], ms: times };
}

function findQuestion(open: readonly OpenQuestion[], which: string): OpenQuestion {
  const found = open.filter(({ number, id }) => String(number) === which || id === which);
  const [question] = found;
  if (!question)
    throw new AppError('answer.unknown', { question: which, open: open.map(({ number }) => String(number)) });
  if (found.length > 1) {
    throw new AppError('answer.several', { question: which, open: found.map(({ number }) => String(number)) });
  }
  return question;
}
