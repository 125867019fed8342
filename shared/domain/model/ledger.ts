/** Where a figure cell ends up: exactly one of these (contract, "Cells and the ledger"), in the order of ledger.csv. */
export const BUCKETS = [
  'OBSERVATION',
  'RECORD',
  'DIMENSION',
  'TOTAL',
  'MISSING',
  'NOTE',
  'HIDDEN',
  'EXCLUDED',
  'PENDING',
  'PERSONAL',
  'UNREADABLE',
] as const;
export type Bucket = (typeof BUCKETS)[number];

export type BucketCounts = Readonly<Record<Bucket, number>>;

/** The account of one table, or of all that lies outside tables on a sheet. */
export interface LedgerLine {
  readonly sheet: string;
  /** `B4:F13`; '' for what lies outside every table. */
  readonly range: string;
  /** Counted by the reader, not from the buckets. */
  readonly cellsRead: number;
  readonly buckets: BucketCounts;
}

export function emptyBuckets(): Record<Bucket, number> {
  return Object.fromEntries(BUCKETS.map((bucket) => [bucket, 0])) as Record<Bucket, number>;
}

/** Cells that no bucket accounts for: 0, or the table must not be committed. */
export function balanceOf(line: Pick<LedgerLine, 'cellsRead' | 'buckets'>): number {
  return line.cellsRead - BUCKETS.reduce((sum, bucket) => sum + line.buckets[bucket], 0);
}
