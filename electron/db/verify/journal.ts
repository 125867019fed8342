import { entryDigest } from '#electron/db/facts/entry-digest.ts';
import type { ReadBase } from '#electron/db/handle.ts';
import { findEntry, verifyJournal } from '#electron/db/journal/read.ts';
import { finding } from './finding.ts';
import type { Finding } from './types.ts';

/** The journal is whole, and what each entry recorded is as it was recorded. */
export function* checkJournal(base: ReadBase): Iterable<Finding> {
  const broken = new Set(verifyJournal(base));
  for (const entry of broken) yield finding('chain', { entry: String(entry) });
  for (const { seq, digest } of base.all<{ seq: number; digest: string }>('SELECT seq, digest FROM journal')) {
    if (digest === entryDigest(base, seq)) continue;
    // The words of an entry that was itself altered cannot be believed, or even said.
    const deed = broken.has(seq) ? undefined : findEntry(base, seq)?.message;
    yield finding('entry', { entry: String(seq), deed: deed ?? '' });
  }
}

/**
 * Rows that no ledger line vouches for: figures slipped in between those of two tables, and numbers of rows that leave a gap
 * (rows are only ever added, so that they count from 1).
 */
const STRAYS: readonly (readonly [table: string, query: string])[] = [
  [
    'observation',
    `SELECT (SELECT count(*) FROM observation) -
      (SELECT coalesce(sum(n), 0) FROM (SELECT (SELECT count(*) FROM observation o
        WHERE o.id >= t.first_observation AND o.id < t.first_observation + t.observations + t.missing AND o.source = t.id) AS n
        FROM source_table t)) AS strays`,
  ],
  ...['check_value', 'record', 'set_aside', 'sentence', 'member', 'breakdown'].map(
    (table) => [table, `SELECT coalesce(max(id), 0) - count(*) AS strays FROM ${table}`] as const,
  ),
];

export function* checkStrays(base: ReadBase): Iterable<Finding> {
  for (const [table, query] of STRAYS) {
    const rows = base.one<{ strays: number }>(query)?.strays ?? 0;
    if (rows !== 0) yield finding('stray', { table, rows });
  }
}
