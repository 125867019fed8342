import type { Range } from '#shared/cells/address.ts';
import type { SheetLooks } from '#shared/cells/looks.ts';
import type { CellComment, Doubt, Span, WorkbookFormat } from '#shared/cells/workbook.ts';
import type { WireError } from '#shared/errors/app-error.ts';

// What a reader process and the one that started it say to each other. Only plain data and typed arrays: it must pass
// child_process (serialization 'advanced') and Electron's structured clone alike.

/** One file to be read; a reader takes one after another, never two at once. */
export interface ReadRequest {
  readonly path: string;
  /** Name to be used in sentences. */
  readonly fileName: string;
  /** The alphabet that an officer chose for a text that does not say its own. */
  readonly encoding?: string | undefined;
  /** Opens a file that is protected; it is used for this file and forgotten. */
  readonly password?: string | undefined;
  /** Whether somebody looks at the sheets: then their looks are read too. */
  readonly looks?: boolean | undefined;
}

/** A run of cells of the open sheet, in columns; texts and formats are numbered over the whole sheet. */
export interface CellChunk {
  readonly size: number;
  /** How many cells the sheet will have, as far as it can be told by now; 0 when it cannot. */
  readonly expected: number;
  readonly rows: Uint32Array;
  readonly columns: Uint16Array;
  readonly kinds: Uint8Array;
  readonly numbers: Float64Array;
  readonly textIds: Int32Array;
  readonly formatIds: Uint16Array;
  readonly formulas: Uint8Array;
  /** Texts and formats first used in this run, in the order of their numbers. */
  readonly newTexts: readonly string[];
  readonly newFormats: readonly string[];
  /** How far the cells of each of these formats are indented, see CellGrid.indents. */
  readonly newIndents: readonly number[];
}

/** What is known of a sheet once all of its cells were sent. */
export interface SheetEnd {
  readonly name: string;
  readonly hidden: boolean;
  /** Number of cells that were sent, so that a lost message cannot pass. */
  readonly cellCount: number;
  readonly figureCells: number;
  readonly merges: readonly Range[];
  readonly hiddenRows: readonly Span[];
  readonly hiddenColumns: readonly Span[];
  readonly filteredRows: readonly Span[];
  readonly comments: readonly CellComment[];
  readonly looks?: SheetLooks | undefined;
}

export type ReaderMessage =
  | { readonly type: 'cells'; readonly chunk: CellChunk }
  | { readonly type: 'sheet'; readonly end: SheetEnd }
  | { readonly type: 'progress'; readonly share: number }
  | {
      readonly type: 'done';
      readonly format: WorkbookFormat;
      readonly leftOut: readonly string[];
      readonly doubts?: readonly Doubt[];
      readonly unlocked?: boolean;
    }
  | { readonly type: 'failed'; readonly error: WireError };
