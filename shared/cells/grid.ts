/** What a cell holds. A date is a number whose format shows a date; UNCOMPUTED is a formula without a cached value. */
export const CELL = { NUMBER: 1, TEXT: 2, BOOLEAN: 3, DATE: 4, ERROR: 5, UNCOMPUTED: 6 } as const;
export type CellKind = (typeof CELL)[keyof typeof CELL];

/** One cell, made on demand from the grid's columns. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly kind: CellKind;
  /** NUMBER: the value. DATE: the serial in the 1900 system. BOOLEAN: 0 or 1. Otherwise NaN. */
  readonly number: number;
  /** TEXT and ERROR: the text as stated. DATE: ISO date, `2021-03-09` or with time. Otherwise the number as text, or ''. */
  readonly text: string;
  /** Number format code, `General` when none is stated. */
  readonly format: string;
  /** Whether a formula produced it. */
  readonly formula: boolean;
}

/** The non-empty cells of one sheet, row by row, in columns of their own: twelve bytes a number instead of an object. */
export interface CellGrid {
  /** Number of cells; every column below has this length. */
  readonly size: number;
  readonly rows: Uint32Array;
  readonly columns: Uint16Array;
  readonly kinds: Uint8Array;
  readonly numbers: Float64Array;
  /** Index in `texts`, or -1. */
  readonly textIds: Int32Array;
  /** Index in `formats`. */
  readonly formatIds: Uint16Array;
  /** 1 where a formula produced the value. */
  readonly formulas: Uint8Array;
  /** Texts by number; each has one, but what a file lists twice itself. */
  readonly texts: readonly string[];
  readonly formats: readonly string[];
  /** How far cells are indented by their look, by number of the format, in points: `[0, 9]`. Undefined where none is. */
  readonly indents?: readonly number[] | undefined;
  /** Position of the first cell of each row, for rows 0 .. rowCount; the last entry is `size`. */
  readonly rowStarts: Uint32Array;
  /** One more than the last row and column that hold a cell. */
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Position of the cell in the grid's columns, or -1 where it is empty. */
export function positionOf(grid: CellGrid, row: number, column: number): number {
  if (row < 0 || row >= grid.rowCount) return -1;
  let low = grid.rowStarts[row] ?? 0;
  let high = (grid.rowStarts[row + 1] ?? 0) - 1;
  // Most rows have no gaps: the cell is then as far from the first as its column is.
  const direct = low + column - (grid.columns[low] ?? 0);
  if (direct >= low && direct <= high && grid.columns[direct] === column) return direct;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = grid.columns[middle] ?? 0;
    if (found === column) return middle;
    if (found < column) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

export function cellAt(grid: CellGrid, row: number, column: number): Cell | undefined {
  const position = positionOf(grid, row, column);
  return position < 0 ? undefined : cellOf(grid, position);
}

export function cellOf(grid: CellGrid, position: number): Cell {
  return {
    row: grid.rows[position] ?? 0,
    column: grid.columns[position] ?? 0,
    kind: (grid.kinds[position] ?? CELL.TEXT) as CellKind,
    number: grid.numbers[position] ?? Number.NaN,
    text: textAt(grid, position),
    format: grid.formats[grid.formatIds[position] ?? 0] ?? 'General',
    formula: grid.formulas[position] === 1,
  };
}

/** The cell as text: what is stated, or the number written with a dot; '' for an empty or uncomputed cell. */
export function textAt(grid: CellGrid, position: number): string {
  if (position < 0) return '';
  const id = grid.textIds[position] ?? -1;
  if (id >= 0) return grid.texts[id] ?? '';
  const number = grid.numbers[position] ?? Number.NaN;
  return Number.isNaN(number) ? '' : String(number);
}
