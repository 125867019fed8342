import { BUCKETS, balanceOf, emptyBuckets, type LedgerLine } from '#shared/domain/model/ledger.ts';
import type { LedgerView } from './protocol.ts';

/** Adds lines of the ledger up as the window shows them: what waits for an answer stands apart from what was set aside. */
export function ledgerOf(lines: Iterable<Pick<LedgerLine, 'cellsRead' | 'buckets'>>): LedgerView {
  const buckets = emptyBuckets();
  let read = 0;
  let balance = 0;
  for (const line of lines) {
    read += line.cellsRead;
    balance += balanceOf(line);
    for (const bucket of BUCKETS) buckets[bucket] += line.buckets[bucket];
  }
  const kept = buckets.OBSERVATION + buckets.RECORD;
  const { PENDING: pending, UNREADABLE: unreadable } = buckets;
  return { read, kept, pending, aside: read - balance - kept - pending - unreadable, unreadable, balance, buckets };
}
