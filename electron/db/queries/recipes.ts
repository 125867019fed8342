import { canonicalJson } from '#electron/db/canonical.ts';
import type { ReadBase, WriteBase } from '#electron/db/handle.ts';
import { foldVersions, type KeptVersion } from '#shared/domain/intake/recipes/fold-versions.ts';
import type { Recipe, RecipeVersion } from '#shared/domain/intake/recipes/model.ts';
import { undone } from './undo.ts';

/** A version as the base holds it. */
export interface StoredVersion extends KeptVersion {
  readonly id: number;
  /** Journal entry that brought it. */
  readonly entry: number;
  /** Whether it was undone. */
  readonly undone: boolean;
}

interface Row {
  readonly id: number;
  readonly number: number;
  readonly version: number;
  readonly department: string;
  readonly content: string;
  readonly journal: number;
  readonly author: string;
  readonly at: string;
}

/** Every version ever kept, in order. `undoing`: as if that journal entry were undone. */
export function loadVersions(base: ReadBase, undoing = 0): StoredVersion[] {
  const gone = undone(base, 'recipe', undoing);
  const fallen = fallenEntries(base, undoing);
  return base
    .all<Row>('SELECT r.*, j.author, j.at FROM recipe r JOIN journal j ON j.seq = r.journal ORDER BY r.id')
    .map(({ content, journal, ...row }) => {
      const version = JSON.parse(content) as RecipeVersion;
      const slots = version.slots.filter(({ entry }) => !fallen.has(entry));
      return { ...row, content: { ...version, slots }, entry: journal, undone: gone.has(row.id) };
    });
}

/** Recipes that hold, as all their versions together say. `undoing`: as if that journal entry were undone. */
export function loadRecipes(base: ReadBase, undoing = 0): Recipe[] {
  return foldVersions(loadVersions(base, undoing).filter((version) => !version.undone));
}

/** The number that the next new recipe gets. */
export function nextRecipe(base: ReadBase): number {
  return (base.one<{ last: number | null }>('SELECT max(number) AS last FROM recipe')?.last ?? 0) + 1;
}

/** The version that the next change of a recipe gets, undone ones counted. */
export function nextVersion(base: ReadBase, number: number): number {
  const row = base.one<{ last: number | null }>('SELECT max(version) AS last FROM recipe WHERE number = ?', number);
  return (row?.last ?? 0) + 1;
}

/** Keeps a version. To be called inside `journaled`. */
export function insertVersion(
  base: WriteBase,
  entry: number,
  { number, version, department, content }: Pick<KeptVersion, 'number' | 'version' | 'department' | 'content'>,
): number {
  return base.run(
    'INSERT INTO recipe (number, version, department, content, journal) VALUES (?, ?, ?, ?, ?)',
    number,
    version,
    department,
    canonicalJson(content),
    entry,
  );
}

/** Journal entries of which an answer was undone: what was learned from it falls with it. */
export function fallenEntries(base: ReadBase, undoing = 0): ReadonlySet<number> {
  const gone = undone(base, 'answer', undoing);
  const rows = base.all<{ id: number; journal: number }>('SELECT id, journal FROM answer');
  return new Set(rows.filter(({ id }) => gone.has(id)).map(({ journal }) => journal));
}
