import type { ReadBase, WriteBase } from '#electron/db/handle.ts';
import type { Alias, AliasDimension, NewAlias } from '#shared/domain/intake/recipes/model.ts';
import { fallenEntries } from './recipes.ts';
import { undone } from './undo.ts';

/** A word of a department as the base holds it. */
export interface StoredAlias extends Alias {
  readonly entry: number;
  readonly undone: boolean;
}

interface Row {
  readonly id: number;
  readonly department: string;
  readonly dimension: AliasDimension;
  readonly text: string;
  readonly code: string;
  readonly answer: number;
  readonly journal: number;
  readonly author: string;
  readonly at: string;
}

/** Every alias ever kept, in order. `undoing`: as if that journal entry were undone. */
export function loadAllAliases(base: ReadBase, undoing = 0): StoredAlias[] {
  const gone = undone(base, 'alias', undoing);
  const fallen = fallenEntries(base, undoing);
  return base
    .all<Row>('SELECT a.*, j.author, j.at FROM alias a JOIN journal j ON j.seq = a.journal ORDER BY a.id')
    .map(({ id, answer, journal, ...row }) => ({
      ...row,
      number: id,
      entry: journal,
      undone: gone.has(id) || fallen.has(answer),
    }));
}

/** Aliases that hold. `undoing`: as if that journal entry were undone. */
export function loadAliases(base: ReadBase, undoing = 0): StoredAlias[] {
  return loadAllAliases(base, undoing).filter((alias) => !alias.undone);
}

/** Keeps what a department means by a word; `answer`: entry of the answer it was learned from, 0 for this one. To be called inside `journaled`. */
export function insertAlias(
  base: WriteBase,
  entry: number,
  department: string,
  { dimension, text, code }: NewAlias,
  answer = 0,
): number {
  return base.run(
    'INSERT INTO alias (department, dimension, text, code, answer, journal) VALUES (?, ?, ?, ?, ?, ?)',
    ...[department, dimension, text, code, answer, entry],
  );
}
