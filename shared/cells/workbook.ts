import type { Message } from '#shared/texts/say.ts';
import type { Range } from './address.ts';
import type { CellGrid } from './grid.ts';
import type { SheetLooks } from './looks.ts';
import type { PersonList } from './persons.ts';

export type WorkbookFormat = 'xlsx' | 'xlsm' | 'xls' | 'ods' | 'csv';

/** A run of rows or columns, counted from 0, both ends included. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

export interface CellComment {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Something about a file that only a person can judge, found by its reader. */
export interface Doubt {
  /**
   * `damage`: the file contradicts itself. `encoding`: a text could be meant in several alphabets. `template`: a sheet that
   * Kafo sent out came back changed.
   */
  readonly topic: 'damage' | 'encoding' | 'template';
  /** The sheet that it concerns, '' for all. */
  readonly sheet: string;
  readonly reason: Message;
  /** Answers that settle it. */
  readonly options: readonly string[];
  /** '' where nothing speaks for one of them. */
  readonly proposed: string;
}

/** All that Kafo keeps of one sheet: no macro, no link, no formula text. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly grid: CellGrid;
  readonly merges: readonly Range[];
  readonly hiddenRows: readonly Span[];
  readonly hiddenColumns: readonly Span[];
  /** Rows hidden by a filter are data: they are listed here, not in hiddenRows. */
  readonly filteredRows: readonly Span[];
  readonly comments: readonly CellComment[];
  /** Figure cells, counted by the reader from the file itself (contract: CELLS_READ). */
  readonly figureCells: number;
  /** Lists of persons, once looked for: their cells are emptied then, and their names are nowhere else in the workbook. */
  readonly persons?: readonly PersonList[];
  /** Where they were asked for. */
  readonly looks?: SheetLooks | undefined;
}

export interface Workbook {
  readonly format: WorkbookFormat;
  readonly sheets: readonly Sheet[];
  /** What was met and left out, as keys of sentences: macros, external links, chart sheets. */
  readonly leftOut: readonly string[];
  /** Why the cells may not be those that were written; nothing is taken from them before a person has looked. */
  readonly doubts?: readonly Doubt[];
  /** Opened with a password: its bytes cannot be read again without it, so that its cells are kept in their place. */
  readonly unlocked?: boolean;
}
