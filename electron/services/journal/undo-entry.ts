import { findEntry } from '#electron/db/journal/read.ts';
import { deed, journaled } from '#electron/db/journal/write.ts';
import { loadDecisions, type StoredDecision } from '#electron/db/queries/decisions.ts';
import { dimensionValues } from '#electron/db/queries/members.ts';
import { loadAnswers } from '#electron/db/queries/questions.ts';
import { undoEntry, undoRow } from '#electron/db/queries/undo.ts';
import { type Desk, signatureOf } from '#electron/services/desk.ts';
import { knowledgeOf } from '#electron/services/intake/lessons.ts';
import { rereadAffected } from '#electron/services/intake/reread-affected.ts';
import { storeAgain } from '#electron/services/intake/reread-submission.ts';
import type { JournalEntry } from '#shared/contract/journal.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { message } from '#shared/texts/say.ts';
import { journalEntry } from './list-journal.ts';

/**
 * Takes back the judgements of one journal entry; an undoing is taken back by undoing it. Files that were read with an
 * answer, a recipe or an alias of it are read again without.
 * @throws AppError `undo.nothing`
 */
export async function undoJudgement(
  desk: Desk,
  target: number,
): Promise<{ readonly entry: number; readonly undone: JournalEntry }> {
  const base = desk.base();
  const about = findEntry(base, target);
  if (!about) throw new AppError('undo.nothing', { entry: String(target) });
  const rereadings = await rereadAffected(desk, {
    answers: loadAnswers(base, target),
    knowledge: knowledgeOf(base, target),
  });
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
