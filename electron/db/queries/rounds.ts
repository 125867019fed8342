import type { ReadBase, WriteBase } from '#electron/db/handle.ts';
import type { Expectation, Reception, Round } from '#shared/domain/model/round.ts';
import { undone, undoRow } from './undo.ts';

export interface StoredRound extends Round {
  readonly id: number;
  /** ISO day that exports bear; '' to take the latest reception. */
  readonly editionDate: string;
  readonly office: string;
}

type NewRound = Omit<StoredRound, 'id'>;

/** Opens a round, or changes the current one: the last one written and not undone holds. Gives its id. To be called inside `journaled`. */
export function insertRound(base: WriteBase, entry: number, round: NewRound): number {
  return base.run(
    'INSERT INTO round (title, start, "end", due, edition_date, office, journal) VALUES (?, ?, ?, ?, ?, ?, ?)',
    round.title,
    round.start,
    round.end,
    round.due,
    round.editionDate,
    round.office,
    entry,
  );
}

/** The round that is open now; undefined when none was. */
export function currentRound(base: ReadBase): StoredRound | undefined {
  const gone = undone(base, 'round');
  const row = base
    .all<Round & { id: number; edition_date: string; office: string }>('SELECT * FROM round ORDER BY id DESC')
    .find(({ id }) => !gone.has(id));
  if (!row) return undefined;
  const { id, title, start, end, due, edition_date, office } = row;
  return { id, title, start, end, due, editionDate: edition_date, office };
}

/** Puts these expectations in the place of those that hold. To be called inside `journaled`. */
export function replaceExpectations(base: WriteBase, entry: number, expected: readonly Expectation[]): void {
  for (const { id } of currentExpectations(base)) undoRow(base, entry, 'expectation', id);
  for (const { department, dataset, due } of expected) {
    const values = [department, dataset, due, entry];
    base.run('INSERT INTO expectation (department, dataset, due, journal) VALUES (?, ?, ?, ?)', ...values);
  }
}

/** Takes back one expectation; false where it is not there. To be called inside `journaled`. */
export function releaseExpectation(
  base: WriteBase,
  entry: number,
  { department, dataset }: Pick<Expectation, 'department' | 'dataset'>,
): boolean {
  const own = currentExpectations(base).filter((one) => one.department === department && one.dataset === dataset);
  for (const { id } of own) undoRow(base, entry, 'expectation', id);
  return own.length > 0;
}

/** What each department is expected to deliver, in the order given. */
export function loadExpectations(base: ReadBase): Expectation[] {
  return currentExpectations(base).map(({ department, dataset, due }) => ({ department, dataset, due }));
}

function currentExpectations(base: ReadBase): (Expectation & { readonly id: number })[] {
  const gone = undone(base, 'expectation');
  return base
    .all<Expectation & { id: number }>('SELECT * FROM expectation ORDER BY id')
    .filter((row) => !gone.has(row.id));
}

/** Notes when a file came in; a later note on the same file corrects the one before. To be called inside `journaled`. */
export function insertReception(base: WriteBase, entry: number, { file, department, at }: Reception): void {
  base.run('INSERT INTO reception (file, department, at, journal) VALUES (?, ?, ?, ?)', file, department, at, entry);
}

/** The last note on each file, in order of the first. */
export function loadReceptions(base: ReadBase): Reception[] {
  const last = new Map<string, Reception>();
  for (const row of base.all<Reception>('SELECT file, department, at FROM reception ORDER BY id'))
    last.set(row.file, row);
  return [...last.values()];
}
