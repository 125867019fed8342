import { deed, journaled } from '#electron/db/journal/write.ts';
import { loadAllAliases } from '#electron/db/queries/aliases.ts';
import { loadAnswers } from '#electron/db/queries/questions.ts';
import { loadVersions } from '#electron/db/queries/recipes.ts';
import { undoRow } from '#electron/db/queries/undo.ts';
import { type Desk, signatureOf } from '#electron/services/desk.ts';
import type { CheckedInputOf, OutputOf } from '#shared/contract/registry.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { knowledgeOf } from './lessons.ts';
import { rereadAffected } from './reread-affected.ts';
import { storeAgain } from './reread-submission.ts';

type Request = CheckedInputOf<'intake.forget'>;

/**
 * Withdraws a recipe with all its versions, or an alias; files that were read by it are read again without. The answers
 * that it was learned from stay.
 * @throws AppError `forget.unknown`
 */
export async function forgetLesson(desk: Desk, request: Request): Promise<OutputOf<'intake.forget'>> {
  const { what, number, reason } = request;
  const base = desk.base();
  const rows = what === 'recipe' ? loadVersions(base) : loadAllAliases(base).map((one) => ({ ...one, id: one.number }));
  const live = rows.filter((row) => !row.undone);
  const own = live.filter((row) => row.number === number);
  const [first] = own;
  if (!first) {
    const known = [...new Set(live.map((row) => String(row.number)))];
    throw new AppError('forget.unknown', { number: String(number), known });
  }
  const before = knowledgeOf(base);
  const kept = <Item extends { readonly number: number }>(items: readonly Item[]) =>
    items.filter((item) => item.number !== number);
  const knowledge =
    what === 'recipe' ? { ...before, recipes: kept(before.recipes) } : { ...before, aliases: kept(before.aliases) };
  const rereadings = await rereadAffected(desk, { answers: loadAnswers(base), knowledge });
  const entry = base.transaction(() => {
    const written = journaled(base, signatureOf(desk), (seq) => {
      for (const { id } of own) undoRow(base, seq, what, id);
      return deed(what === 'recipe' ? 'forgot_recipe' : 'forgot_alias', {
        number: String(number),
        department: first.department,
        reason,
      });
    });
    for (const { submission, reading } of rereadings) storeAgain(desk, submission, reading);
    return written;
  });
  return { entry, reread: rereadings.map(({ submission }) => submission.file) };
}
