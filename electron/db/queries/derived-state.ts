import type { ReadBase, WriteBase } from '#electron/db/handle.ts';
import { byText } from '#shared/lib/compare.ts';

const LAST = '(SELECT coalesce(max(seq), 0) FROM journal)';

/** Notes that all that is derived was computed after the last journal entry. To be called where it is saved. */
export function noteDerived(base: WriteBase): void {
  base.run(`INSERT OR REPLACE INTO derived_state (id, entry) VALUES (1, ${LAST})`);
}

/** Whether nothing was done since discrepancies and consolidated figures were computed. */
export function isDerivedUpToDate(base: ReadBase): boolean {
  return base.one(`SELECT 1 FROM derived_state WHERE entry = ${LAST}`) !== undefined;
}

/** The last journal entry that discrepancies and consolidated figures were computed after; 0 for never. */
export function derivedAfter(base: ReadBase): number {
  return base.one<{ entry: number }>('SELECT entry FROM derived_state')?.entry ?? 0;
}

/** Names of the parts that consolidated figures lie in, in order. */
export function partNames(base: ReadBase): string[] {
  return base
    .all<{ name: string }>('SELECT name FROM consolidated_part')
    .map(({ name }) => name)
    .sort(byText);
}
