import type { ReadBase } from '#electron/db/handle.ts';
import type { SetAside } from '#shared/domain/intake/types.ts';
import { BUCKETS, type Bucket, type LedgerLine } from '#shared/domain/model/ledger.ts';
import type { Message } from '#shared/texts/say.ts';
import { liveSubmissions } from './submissions.ts';

export interface SourcedLedgerLine extends LedgerLine {
  readonly submission: number;
  readonly file: string;
  readonly sha256: string;
  readonly department: string;
}

/** A line of `ledger_line`: the columns of the buckets bear their names in lower case. */
export type LedgerRow = Readonly<Record<Lowercase<Bucket>, number>> & {
  readonly id: number;
  readonly submission: number;
  readonly sheet: string;
  readonly range: string;
  readonly cells_read: number;
};

export function fromLedgerRow(row: LedgerRow): LedgerLine {
  const buckets = Object.fromEntries(
    BUCKETS.map((bucket) => [bucket, row[bucket.toLowerCase() as Lowercase<Bucket>]]),
  ) as Record<Bucket, number>;
  return { sheet: row.sheet, range: row.range, cellsRead: row.cells_read, buckets };
}

/** The account of every file that counts now: one line a table, and one a sheet for the rest, in order of arrival. */
export function loadLedger(base: ReadBase): SourcedLedgerLine[] {
  return liveSubmissions(base).flatMap(({ id, file, sha256, department }) =>
    base
      .all<LedgerRow>('SELECT * FROM ledger_line WHERE submission = ? ORDER BY id', id)
      .map((row) => ({ ...fromLedgerRow(row), submission: id, file, sha256, department })),
  );
}

/** Cells of one submission that were left out, in order of sheet as stored. `range` is '' outside every table. */
export function loadSetAside(
  base: ReadBase,
  submission: number,
): (SetAside & { readonly sheet: string; readonly range: string })[] {
  const rows = base.all<{
    readonly row: number;
    readonly col: number;
    readonly bucket: SetAside['bucket'];
    readonly raw: string;
    readonly message: string;
    readonly sheet: string;
    readonly range: string;
  }>(
    `SELECT a.row, a.col, a.bucket, a.raw, s.message, l.sheet, l.range
     FROM ledger_line l JOIN set_aside a ON a.line = l.id JOIN sentence s ON s.id = a.reason
     WHERE l.submission = ? ORDER BY a.id`,
    submission,
  );
  return rows.map(({ row, col, bucket, raw, message, sheet, range }) => ({
    row,
    column: col,
    bucket,
    raw,
    reason: JSON.parse(message) as Message,
    sheet,
    range,
  }));
}
