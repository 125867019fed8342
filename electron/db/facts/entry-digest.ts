import { canonicalJson, lineDigest } from '#electron/db/canonical.ts';
import type { ReadBase } from '#electron/db/handle.ts';

/** Tables whose rows name the journal entry they came with. */
const OWN = [
  'round',
  'expectation',
  'reception',
  'answer',
  'withdrawal',
  'decision',
  'rule',
  'undo',
  'submission',
  'recipe',
  'alias',
  'replacement',
  'department_note',
];

/** What hangs on a submission; the rows of a ledger line are vouched for by its own digest. */
const OF_SUBMISSION: readonly (readonly [table: string, query: string])[] = [
  ['ledger_line', 'SELECT * FROM ledger_line WHERE submission = ? ORDER BY id'],
  ['source_table', 'SELECT t.* FROM source_table t JOIN ledger_line l USING (id) WHERE l.submission = ? ORDER BY id'],
  [
    'line_digest',
    'SELECT d.* FROM line_digest d JOIN ledger_line l ON l.id = d.line WHERE l.submission = ? ORDER BY l.id',
  ],
  ['question', 'SELECT * FROM question WHERE submission = ? ORDER BY id'],
];

/** SHA-256 over all rows that came with a journal entry, in the order of their ids; '' when there are none. */
export function entryDigest(base: ReadBase, entry: number): string {
  const digest = lineDigest();
  let rows = 0;
  const add = (table: string, row: unknown) => {
    rows += 1;
    digest.add(`${table} ${canonicalJson(row)}`);
  };
  for (const row of base.all(
    'SELECT sha256, size, personal, kept, kept_sha256, codec, journal FROM original WHERE journal = ? ORDER BY sha256',
    entry,
  ))
    add('original', row);
  for (const table of OWN) {
    for (const row of base.all<{ id: number }>(`SELECT * FROM ${table} WHERE journal = ? ORDER BY id`, entry)) {
      add(table, row);
      if (table === 'submission')
        for (const [part, query] of OF_SUBMISSION) for (const line of base.all(query, row.id)) add(part, line);
    }
  }
  return rows === 0 ? '' : digest.hex();
}
