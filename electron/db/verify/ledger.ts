import type { ReadBase } from '#electron/db/handle.ts';
import { fromLedgerRow, type LedgerRow } from '#electron/db/queries/ledger.ts';
import { LISTED_BUCKETS } from '#shared/domain/intake/types.ts';
import { type Bucket, balanceOf } from '#shared/domain/model/ledger.ts';
import { finding } from './finding.ts';
import type { Finding } from './types.ts';

type Row = LedgerRow & { readonly file: string; readonly content: string | null };

const LINES = `SELECT l.*, s.file, t.content FROM ledger_line l
  JOIN submission s ON s.id = l.submission LEFT JOIN source_table t USING (id) ORDER BY l.id`;

/** Every line of the ledger adds up, and its buckets hold as many cells as the base does, superseded files included. */
export function* checkLedger(base: ReadBase): Iterable<Finding> {
  const observed = counts(
    base,
    'SELECT source AS line, count(*) AS cells FROM observation WHERE value IS NOT NULL GROUP BY 1',
  );
  const listed = new Map(
    LISTED_BUCKETS.map((bucket) => [
      bucket,
      counts(base, 'SELECT line, count(*) AS cells FROM set_aside WHERE bucket = ? GROUP BY 1', bucket),
    ]),
  );
  for (const row of base.all<Row>(LINES)) {
    const line = fromLedgerRow(row);
    const where = { file: row.file, sheet: row.sheet, range: row.range };
    const balance = balanceOf(line);
    if (balance !== 0) yield finding('balance', { ...where, balance });
    const held: [Bucket, number][] = LISTED_BUCKETS.map((bucket) => [bucket, listed.get(bucket)?.get(row.id) ?? 0]);
    // A nominal list is counted by rows: its observations are not cells.
    if (row.content !== 'nominal') held.push(['OBSERVATION', observed.get(row.id) ?? 0]);
    for (const [bucket, found] of held) {
      const expected = line.buckets[bucket];
      if (found !== expected) yield finding('bucket', { ...where, bucket, expected, found });
    }
  }
}

function counts(base: ReadBase, query: string, ...values: string[]): Map<number, number> {
  const rows = base.all<{ line: number; cells: number }>(query, ...values);
  return new Map(rows.map(({ line, cells }) => [line, cells]));
}
