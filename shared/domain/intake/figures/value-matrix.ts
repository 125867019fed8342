import { CELL, positionOf, textAt } from '#shared/cells/grid.ts';
import { countAsFigure, isHidden, type SheetView } from '#shared/domain/intake/layout/sheet-view.ts';

/** What a measure cell was read as. BLANK is no figure cell; DASH waits for an answer. */
export const STATE = {
  BLANK: 0,
  VALUE: 1,
  MISSING: 2,
  UNREADABLE: 3,
  UNCOMPUTED: 4,
  DASH: 5,
  AMBIGUOUS: 6,
} as const;
export type State = (typeof STATE)[keyof typeof STATE];

/** The outcome of reading one cell's text, from the parser of numbers. */
export interface ReadText {
  readonly state: State;
  readonly value: number;
  /** SDMX status, `A` when nothing is said. */
  readonly status: string;
}

/** All cells of the measure columns, read once: row by row, as many entries a row as there are measures. */
export interface ValueMatrix {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** As stated, before any multiplier; NaN unless the state is VALUE. */
  readonly values: Float64Array;
  readonly states: Uint8Array;
  /** Position in the grid, -1 for an empty cell. */
  readonly positions: Int32Array;
  /** Statuses other than `A`, by index in the matrix. */
  readonly statuses: ReadonlyMap<number, string>;
}

/** Reads the measure cells of the body rows; `readText` is called once for each column and distinct text. */
export function readMatrix(
  view: SheetView,
  rows: readonly number[],
  columns: readonly number[],
  readText: (column: number, text: string) => ReadText,
): ValueMatrix {
  const width = columns.length;
  const values = new Float64Array(rows.length * width).fill(Number.NaN);
  const states = new Uint8Array(rows.length * width);
  const positions = new Int32Array(rows.length * width).fill(-1);
  const statuses = new Map<number, string>();
  const memo = columns.map(() => new Map<string, ReadText>());
  const { kinds, numbers } = view.grid;
  for (let r = 0; r < rows.length; r++) {
    const row = rows[r] ?? 0;
    for (let c = 0; c < width; c++) {
      const column = columns[c] ?? 0;
      const position = positionOf(view.grid, row, column);
      if (position < 0 || isHidden(view, row, column)) continue;
      const at = r * width + c;
      const kind = kinds[position];
      if (kind === CELL.NUMBER) {
        states[at] = STATE.VALUE;
        values[at] = numbers[position] ?? Number.NaN;
      } else if (kind === CELL.UNCOMPUTED) states[at] = STATE.UNCOMPUTED;
      else if (kind === CELL.DATE || kind === CELL.BOOLEAN || isOddError(view, position)) states[at] = STATE.UNREADABLE;
      else {
        const text = textAt(view.grid, position);
        let read = memo[c]?.get(text);
        if (!read) {
          read = readText(column, text);
          memo[c]?.set(text, read);
        }
        states[at] = read.state;
        values[at] = read.value;
        if (read.status !== 'A' && read.state !== STATE.BLANK) statuses.set(at, read.status);
        // What is read as a figure counts as one, though the reader of files did not take its text for one.
        if (read.state !== STATE.BLANK && read.state !== STATE.UNREADABLE) countAsFigure(view, position);
      }
      if (states[at] !== STATE.BLANK) positions[at] = position;
    }
  }
  return { rows, columns, values, states, positions, statuses };
}

/** An error cell that holds no error of a spreadsheet but a value that could not be read from the file: `1,5`. */
function isOddError(view: SheetView, position: number): boolean {
  return view.grid.kinds[position] === CELL.ERROR && !textAt(view.grid, position).startsWith('#');
}

export function valueAt(matrix: ValueMatrix, row: number, measure: number): number {
  return matrix.values[row * matrix.columns.length + measure] ?? Number.NaN;
}

export function stateAt(matrix: ValueMatrix, row: number, measure: number): State {
  return (matrix.states[row * matrix.columns.length + measure] ?? STATE.BLANK) as State;
}

/** A number times its multiplier without the noise of binary fractions: `scaled(9677.2, 1e6) // 9677200000`. */
export function scaled(value: number, multiplier: number): number {
  return multiplier === 1 ? value : Number((value * multiplier).toPrecision(15));
}
