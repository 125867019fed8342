import type { ReadBase } from '#electron/db/handle.ts';
import { finding } from './finding.ts';
import type { Finding } from './types.ts';

/** Entries whose seal is left while they are gone, or were written anew under their number. */
const CUT = `SELECT DISTINCT s.seq FROM journal_seal s
  WHERE NOT EXISTS (SELECT 1 FROM journal j WHERE j.seq = s.seq AND j.hash = s.hash) ORDER BY s.seq`;

const UNSEALED = `SELECT seq FROM journal j
  WHERE NOT EXISTS (SELECT 1 FROM journal_seal s WHERE s.seq = j.seq AND s.hash = j.hash) ORDER BY seq`;

/** SQLite keeps the highest number ever given to a seal. */
const COUNTS = `SELECT count(*) AS held, coalesce(max(id), 0) AS highest,
    coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'journal_seal'), 0) AS given FROM journal_seal`;

/** No entry was cut off the journal, not even with its rows: the base seals each one when it is written. */
export function* checkSeals(base: ReadBase): Iterable<Finding> {
  for (const { seq } of base.all<{ seq: number }>(CUT)) yield finding('cut', { entry: String(seq) });
  for (const { seq } of base.all<{ seq: number }>(UNSEALED)) yield finding('unsealed', { entry: String(seq) });
  const { held, highest, given } = base.one<Counts>(COUNTS) ?? { held: 0, highest: 0, given: 0 };
  if (held !== given || highest !== given) yield finding('seals', { held: String(held), given: String(given) });
}

interface Counts {
  readonly held: number;
  readonly highest: number;
  readonly given: number;
}
