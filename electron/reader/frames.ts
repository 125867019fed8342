import type { CellChunk } from './wire.ts';

// How a reader's messages go through a pipe: a head of two numbers (bytes of the message, cells of its run), the message
// without its columns, then the columns as they lie in memory, the widest first, so that each is aligned.

/** The reader's end of the pipe, as a file descriptor; 0 to 2 are closed to it, and 3 brings its orders. */
export const READER_PIPE = 4;
export const HEAD_BYTES = 8;
/** Bytes of a cell in all columns together. */
export const CELL_BYTES = 22;

export type Columns = Pick<CellChunk, 'rows' | 'columns' | 'kinds' | 'numbers' | 'textIds' | 'formatIds' | 'formulas'>;

/** The columns of so many cells in a block of memory that begins at a multiple of eight. */
export function columnsIn(block: ArrayBuffer, from: number, cells: number): Columns {
  let at = from;
  const next = (width: number): number => {
    const start = at;
    at += width * cells;
    return start;
  };
  return {
    numbers: new Float64Array(block, next(8), cells),
    rows: new Uint32Array(block, next(4), cells),
    textIds: new Int32Array(block, next(4), cells),
    columns: new Uint16Array(block, next(2), cells),
    formatIds: new Uint16Array(block, next(2), cells),
    kinds: new Uint8Array(block, next(1), cells),
    formulas: new Uint8Array(block, next(1), cells),
  };
}

export const COLUMN_NAMES = [
  'numbers',
  'rows',
  'textIds',
  'columns',
  'formatIds',
  'kinds',
  'formulas',
] as const satisfies readonly (keyof Columns)[];
