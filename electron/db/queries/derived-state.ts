import type { ReadBase, WriteBase } from '#electron/db/handle.ts';

const LAST = '(SELECT coalesce(max(seq), 0) FROM journal)';

/** Notes that all that is derived was computed after the last journal entry. To be called where it is saved. */
export function noteDerived(base: WriteBase): void {
  base.run(`INSERT OR REPLACE INTO derived_state (id, entry) VALUES (1, ${LAST})`);
}

/** Whether nothing was done since discrepancies and consolidated figures were computed. */
export function isDerivedUpToDate(base: ReadBase): boolean {
  return base.one(`SELECT 1 FROM derived_state WHERE entry = ${LAST}`) !== undefined;
}
