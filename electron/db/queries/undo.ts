import type { ReadBase, WriteBase } from '#electron/db/handle.ts';
import { AppError } from '#shared/errors/app-error.ts';

/** Judgements that can be taken back; an undoing among them, which restores what it took back. */
export const UNDOABLE = [
  'decision',
  'rule',
  'answer',
  'withdrawal',
  'round',
  'expectation',
  'recipe',
  'alias',
  'department_note',
  'undo',
] as const;
export type Undoable = (typeof UNDOABLE)[number];

/** Appends the undoing of one judgement. To be called inside `journaled`. */
export function undoRow(base: WriteBase, entry: number, judgement: Undoable, row: number): void {
  base.run('INSERT INTO undo (judgement, row, journal) VALUES (?, ?, ?)', judgement, row, entry);
}

/**
 * Undoes every judgement that a journal entry brought; gives their number. To be called inside `journaled`.
 * Throws `undo.nothing` when the entry brought none, or none that still holds.
 */
export function undoEntry(base: WriteBase, entry: number, target: number): number {
  let count = 0;
  for (const judgement of UNDOABLE) {
    const gone = undone(base, judgement);
    const rows = base.all<{ id: number }>(`SELECT id FROM ${judgement} WHERE journal = ? ORDER BY id`, target);
    for (const { id } of rows) {
      if (gone.has(id)) continue;
      undoRow(base, entry, judgement, id);
      count += 1;
    }
  }
  if (count === 0) throw new AppError('undo.nothing', { entry: String(target) });
  return count;
}

/** Ids of the judgements of one kind that are undone now; or that would be, if the journal entry `undoing` were undone too. */
export function undone(base: ReadBase, judgement: Undoable, undoing = 0): Set<number> {
  const rows = base.all<{ id: number; judgement: Undoable; row: number }>('SELECT * FROM undo ORDER BY id DESC');
  const gone = new Map<Undoable, Set<number>>(UNDOABLE.map((kind) => [kind, new Set()]));
  for (const kind of undoing === 0 ? [] : UNDOABLE) {
    for (const { id } of base.all<{ id: number }>(`SELECT id FROM ${kind} WHERE journal = ?`, undoing))
      gone.get(kind)?.add(id);
  }
  // From the last to the first: an undoing that was itself undone by then has no effect.
  for (const row of rows) if (!gone.get('undo')?.has(row.id)) gone.get(row.judgement)?.add(row.row);
  return gone.get(judgement) ?? new Set();
}
