import type { ReadBase } from '#electron/db/handle.ts';
import { UNDOABLE, undone } from './undo.ts';

/** Journal entries whose judgements are undone now, with the entry that undid them. */
export function undoneEntries(base: ReadBase): ReadonlyMap<number, number> {
  const entries = new Map<number, number>();
  const withoutEffect = undone(base, 'undo');
  for (const judgement of UNDOABLE) {
    const rows = base.all<{ id: number; entry: number; by: number }>(
      `SELECT u.id, j.journal AS entry, u.journal AS "by" FROM undo u JOIN ${judgement} j ON j.id = u.row
       WHERE u.judgement = ? ORDER BY u.id`,
      judgement,
    );
    for (const { id, entry, by } of rows) if (!withoutEffect.has(id)) entries.set(entry, by);
  }
  return entries;
}
