import type { Message } from '#shared/texts/say.ts';

/** What a cell of the board can be, from what must be done about it to what is done. */
export const CELL_STATES = [
  'to_confirm',
  'conflict',
  'late',
  'withdrawn',
  'expected',
  'received',
  'partial',
  'complete',
  'released',
] as const;
export type CellState = (typeof CELL_STATES)[number];

/** What one submission gives of one dataset. */
export interface Delivered {
  readonly submission: number;
  readonly file: string;
  readonly department: string;
  readonly dataset: string;
  /** ISO instant or day. */
  readonly receivedAt: string;
  /** Figures that are stored, missing ones left out. */
  readonly figures: number;
  readonly records: number;
  /** Open questions, and tables that they hold back. */
  readonly questions: number;
  readonly waiting: number;
  /** Counts: neither withdrawn nor replaced. */
  readonly live: boolean;
  /** Journal entry that brought it in. */
  readonly entry: number;
  /** Taken back or refused: a return sheet went to the department. */
  readonly withdrawn: boolean;
}

/** What counts of one dataset of one department, over all its files. */
export interface Held {
  readonly files: readonly HeldFile[];
  readonly figures: number;
  readonly records: number;
  readonly questions: number;
  readonly waiting: number;
}

export type HeldFile = Pick<Delivered, 'submission' | 'file' | 'receivedAt'>;

/** One dataset of one department. */
export interface BoardCell extends Held {
  readonly department: string;
  readonly dataset: string;
  readonly state: CellState;
  readonly expected: boolean;
  /** ISO day; '' where no date was said. */
  readonly due: string;
  /** ISO day on which it first came, corrections left out; '' while nothing came. */
  readonly receivedOn: string;
  readonly cameLate: boolean;
  readonly discrepancies: number;
  readonly missingYears: readonly string[];
  /** Why it is not expected any more, or does not count; '' otherwise. */
  readonly reason: string;
}

/** A file that nobody could read, and that did not come again since. */
export interface Unread {
  readonly file: string;
  /** '' where nobody said who sent it. */
  readonly department: string;
  /** ISO instant or day on which it came. */
  readonly at: string;
  readonly reason: Message;
}
