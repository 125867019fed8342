import { findEntry } from '#electron/db/journal/read.ts';
import { deed, journaled } from '#electron/db/journal/write.ts';
import { loadDecisions, type StoredDecision } from '#electron/db/queries/decisions.ts';
import { dimensionValues } from '#electron/db/queries/members.ts';
import { loadAnswers } from '#electron/db/queries/questions.ts';
import { liveSubmissions, type Submission } from '#electron/db/queries/submissions.ts';
import { undoEntry, undoRow } from '#electron/db/queries/undo.ts';
import type { JournalEntry } from '#shared/contract/journal.ts';
import type { FileReading } from '#shared/domain/intake/types.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { message } from '#shared/texts/say.ts';
import { type Desk, signatureOf } from './desk.ts';
import { answersFor } from './import-workbook.ts';
import { journalEntry } from './list-journal.ts';
import { noTimes } from './read-file.ts';
import { readAgain, storeAgain } from './reread-submission.ts';

/**
 * Takes back the judgements of one journal entry; an undoing is taken back by undoing it. Files that were read with an
 * answer of it are read again without.
 * @throws AppError `undo.nothing`
 */
export async function undoJudgement(
  desk: Desk,
  target: number,
): Promise<{ readonly entry: number; readonly undone: JournalEntry }> {
  const base = desk.base();
  const about = findEntry(base, target);
  if (!about) throw new AppError('undo.nothing', { entry: String(target) });
  const gone = loadAnswers(base).filter((answer) => answer.entry === target);
  const rereadings: { readonly submission: Submission; readonly reading: FileReading }[] = [];
  for (const submission of liveSubmissions(base)) {
    const concerned = (answer: { readonly sha256: string; readonly file: string }) =>
      answer.sha256 === '' ? answer.file === submission.file : answer.sha256 === submission.sha256;
    if (!gone.some(concerned)) continue;
    const answers = answersFor(desk, { sha256: submission.sha256, name: submission.file }).filter(
      (answer) => !gone.some((one) => one === answer || sameQuestion(one, answer)),
    );
    rereadings.push({ submission, reading: await readAgain(desk, submission, answers, noTimes()) });
  }
  const twins = twinsOf(loadDecisions(base), target);
  const entry = base.transaction(() => {
    const number = journaled(base, signatureOf(desk), (seq) => {
      undoEntry(base, seq, target);
      for (const { id } of twins) undoRow(base, seq, 'decision', id);
      const again = about.kind === 'undone' ? 'redone' : 'undone';
      return deed(again, { entry: String(target), reason: message('deed.no_reason') });
    });
    for (const { submission, reading } of rereadings) storeAgain(desk, submission, reading);
    return number;
  });
  return { entry, undone: { ...journalEntry(about), undoneBy: entry } };
}

function sameQuestion(
  a: { readonly sheet: string; readonly question: string },
  b: { readonly sheet: string; readonly question: string },
): boolean {
  return a.sheet === b.sheet && a.question === b.question;
}

/** A decision of a campaign file stands twice: as the file states it, and bound to the values it was applied to. */
function twinsOf(decisions: readonly StoredDecision[], target: number): StoredDecision[] {
  const undone = decisions.filter(({ entry }) => entry === target);
  return decisions.filter((one) => one.entry !== target && undone.some((other) => isTwin(one, other)));
}

function isTwin(a: StoredDecision, b: StoredDecision): boolean {
  if ((a.digest === '') === (b.digest === '')) return false;
  if (a.type !== b.type || a.keep !== b.keep || a.reason !== b.reason) return false;
  const others = dimensionValues(b.dimensions);
  return dimensionValues(a.dimensions).every((code, i) => code === others[i] || code === '' || others[i] === '');
}
