import type { CellState, Held } from './model.ts';

/** All that the state of one dataset of one department follows from. */
export interface CellFacts {
  /** ISO day until which it is expected; '' where no date was said; undefined where it is not expected at all. */
  readonly due: string | undefined;
  /** Whether somebody said that it is not expected any more. */
  readonly released: boolean;
  readonly held: Pick<Held, 'questions' | 'waiting' | 'figures' | 'records'> | undefined;
  /** Number of deliveries of it that were withdrawn or refused. */
  readonly gone: number;
  /** Discrepancies between sources that nobody settled. */
  readonly discrepancies: number;
  /** Whether sources were compared since it came. */
  readonly compared: boolean;
  /** Years of the round that it leaves out. */
  readonly missingYears: readonly string[];
}

/** What else a state depends on. */
export interface Standing {
  /** ISO day. Only what did not come is measured against it: what came, against the day on which it came. */
  readonly today: string;
}

/** What has to be done first comes first: a question before a discrepancy, a discrepancy before the years left out. */
export function cellState(facts: CellFacts, { today }: Standing): CellState {
  const { held, due, gone } = facts;
  if (held) {
    if (held.questions > 0 || held.waiting > 0) return 'to_confirm';
    if (facts.discrepancies > 0) return 'conflict';
    if (!facts.compared) return 'received';
    return facts.missingYears.length === 0 ? 'complete' : 'partial';
  }
  if (gone > 0) return 'withdrawn';
  if (due === undefined) return 'released';
  return isOver(due, today) ? 'late' : 'expected';
}

/** Whether a delivery came after its date: both ISO days or instants; false where either is not known. */
export function cameLate(receivedAt: string, due: string): boolean {
  return isOver(due, receivedAt);
}

/** The day of the due date still counts. */
function isOver(due: string, at: string): boolean {
  return due !== '' && at !== '' && at.slice(0, 10) > due.slice(0, 10);
}

const CAME: ReadonlySet<CellState> = new Set(['to_confirm', 'conflict', 'received', 'partial', 'complete']);

/** Whether something of the dataset came and counts. */
export function hasCome(state: CellState): boolean {
  return CAME.has(state);
}

/** Whether the department still has to send it. */
export function isAwaited(state: CellState): boolean {
  return state === 'late' || state === 'expected' || state === 'withdrawn';
}
