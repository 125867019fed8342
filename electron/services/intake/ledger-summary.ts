import type { LedgerSummary } from '#shared/contract/method.ts';
import { BUCKETS, balanceOf, emptyBuckets, type LedgerLine } from '#shared/domain/model/ledger.ts';
import { type Message, message } from '#shared/texts/say.ts';

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

/** What stands on hidden sheets, rows and columns: it is not read, and said to be so. */
export function whatIsHidden(lines: readonly Pick<LedgerLine, 'sheet' | 'buckets'>[]): Message[] {
  const hidden = lines.filter(({ buckets }) => buckets.HIDDEN > 0);
  if (hidden.length === 0) return [];
  const count = hidden.reduce((sum, { buckets }) => sum + buckets.HIDDEN, 0);
  return [message('deed.hidden', { count, sheets: [...new Set(hidden.map(({ sheet }) => sheet))] })];
}
