import { deed, journaled } from '#electron/db/journal/write.ts';
import { loadDecisions } from '#electron/db/queries/decisions.ts';
import { undoRow } from '#electron/db/queries/undo.ts';
import { type Desk, signatureOf } from '#electron/services/desk.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { derive } from './derive.ts';

/**
 * Takes back the decisions of several journal entries with one entry, whose own undoing brings them all back.
 * @throws AppError `undo.nothing` where none of them stands any more
 */
export async function takeBack(
  desk: Desk,
  entries: readonly number[],
): Promise<{ readonly entry: number; readonly count: number }> {
  const base = desk.base();
  const wanted = new Set(entries);
  const standing = loadDecisions(base).filter(({ entry }) => wanted.has(entry));
  if (standing.length === 0) throw new AppError('undo.nothing', { entry: entries.join(', ') });
  const entry = journaled(base, signatureOf(desk), (seq) => {
    for (const { id } of standing) undoRow(base, seq, 'decision', id);
    return deed('took_back', { count: standing.length });
  });
  await derive(desk);
  return { entry, count: standing.length };
}
