import type { LedgerSummary } from '#shared/contract/method.ts';
import { BUCKETS, balanceOf, emptyBuckets, type LedgerLine } from '#shared/domain/model/ledger.ts';

/** Adds lines of the ledger up. Kept are observations and parts of records; unreadable cells stand apart. */
export function summarizeLedger(lines: Iterable<Pick<LedgerLine, 'cellsRead' | 'buckets'>>): LedgerSummary {
  const buckets = emptyBuckets();
  let read = 0;
  let balance = 0;
  for (const line of lines) {
    read += line.cellsRead;
    balance += balanceOf(line);
    for (const bucket of BUCKETS) buckets[bucket] += line.buckets[bucket];
  }
  const kept = buckets.OBSERVATION + buckets.RECORD;
  const unreadable = buckets.UNREADABLE;
  return { read, kept, setAside: read - balance - kept - unreadable, unreadable, balance, buckets };
}
