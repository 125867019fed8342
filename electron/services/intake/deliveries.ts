import type { ReadBase } from '#electron/db/handle.ts';
import { listSubmissions, type Submission, submissionsBeside } from '#electron/db/queries/submissions.ts';
import type { FileReading } from '#shared/domain/intake/types.ts';
import {
  type DeliveryDifference,
  type DeliveryStatement,
  difference,
  isSilent,
  repeatedMatter,
  sharedMatter,
  statementOf,
  storedStatement,
} from './delivery-statements.ts';

/** An earlier delivery that a new file takes the place of, or states a part of again, and what changed. */
export interface EarlierDelivery extends DeliveryDifference {
  readonly submission: Submission;
}

/** What a file means for the other deliveries of its department. */
export interface Deliveries {
  /** The delivery that it takes the place of. */
  readonly earlier: EarlierDelivery | undefined;
  /** Others that are wholly stated again: two files that come back as one. */
  readonly also: readonly Submission[];
  /** A later delivery that takes its place: the file became readable after it. */
  readonly later: readonly Submission[];
  /** A delivery of which only a part is stated again: both count, and what differs is a discrepancy. */
  readonly partial: EarlierDelivery | undefined;
}

/** Less than this share of the earlier figures found again: the new file says something else, and both count. */
const SAME_MATTER = 0.5;

const NONE: Deliveries = { earlier: undefined, also: [], later: [], partial: undefined };

/** The delivery that this one replaces, see findDeliveries. */
export function findEarlierDelivery(base: ReadBase, reading: FileReading): EarlierDelivery | undefined {
  return findDeliveries(base, reading).earlier;
}

/**
 * The delivery that this one replaces: same sender, same indicators, same breakdown, at least the same periods, and most of
 * its figures or records stated again. A file that only adds (other regions, other months) replaces nothing, and neither does
 * one that leaves a period out: nothing is dropped that was not stated again. `sha256`: of a file that is in the base and
 * was read again; '' for a new one.
 */
export function findDeliveries(base: ReadBase, reading: FileReading, sha256 = ''): Deliveries {
  if (reading.department === '_U') return NONE;
  const beside = sha256 === '' ? listSubmissions(base).filter(({ live }) => live) : submissionsBeside(base, sha256);
  const candidates = beside.filter(({ department }) => department === reading.department);
  // A first delivery has nothing to be compared with: its figures are not even listed.
  if (candidates.length === 0) return NONE;
  const now = statementOf(reading);
  if (isSilent(now)) return NONE;
  const arrival = sha256 === '' ? () => false : arrivedAfter(base, sha256);
  const found = candidates.map((submission) => compared(base, submission, now, arrival(submission)));
  const replaced = found.filter(({ isLater, share }) => !isLater && share >= SAME_MATTER).sort(byShare);
  const [best] = replaced;
  return {
    earlier: best && { submission: best.submission, ...difference(best.before, now) },
    also: replaced.slice(1).flatMap(({ share, submission }) => (share === 1 ? submission : [])),
    later: found.flatMap(({ isLater, share, submission }) => (isLater && share >= SAME_MATTER ? submission : [])),
    partial: best ? undefined : partOf(found, now),
  };
}

interface Compared {
  readonly submission: Submission;
  readonly before: DeliveryStatement;
  readonly isLater: boolean;
  /** How much of the earlier of the two the later one states again. */
  readonly share: number;
}

function compared(base: ReadBase, submission: Submission, now: DeliveryStatement, isLater: boolean): Compared {
  const before = storedStatement(base, submission.id);
  return { submission, before, isLater, share: isLater ? sharedMatter(now, before) : sharedMatter(before, now) };
}

/** Largest first; of equal ones the earlier. */
function byShare(a: Compared, b: Compared): number {
  return b.share - a.share || a.submission.id - b.submission.id;
}

/** The latest delivery that states most of what the new one states, and more. */
function partOf(found: readonly Compared[], now: DeliveryStatement): EarlierDelivery | undefined {
  const whole = found.findLast(({ isLater, before }) => !isLater && repeatedMatter(before, now) >= SAME_MATTER);
  return whole && { submission: whole.submission, ...difference(whole.before, now) };
}

/** Whether a file was received first after that of the given bytes. */
function arrivedAfter(base: ReadBase, sha256: string): (submission: Submission) => boolean {
  const first = new Map<string, number>();
  for (const { id, sha256: bytes } of listSubmissions(base)) if (!first.has(bytes)) first.set(bytes, id);
  const own = first.get(sha256) ?? 0;
  return (submission) => (first.get(submission.sha256) ?? 0) > own;
}
