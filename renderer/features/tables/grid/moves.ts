/** A place in a table: rows from 0, those of the headings apart. */
export interface At {
  readonly row: number;
  readonly column: number;
}

/** What is chosen: from where the choice began to where it is now. */
export interface Chosen {
  readonly from: At;
  readonly to: At;
}

export interface Rectangle {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

const PAGE = 12;

/** Keys that move the place, as one knows them from Excel: `[rows, columns]`, or with Ctrl to the edge. */
const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  PageDown: [PAGE, 0],
  PageUp: [-PAGE, 0],
};

export interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
}

/** Where a key leads from a place; undefined for a key that moves nothing. */
export function moved(at: At, { key, ctrlKey }: Press, size: Size): At | undefined {
  const last = { row: size.rows - 1, column: size.columns - 1 };
  if (key === 'Home') return ctrlKey ? { row: 0, column: 0 } : { ...at, column: 0 };
  if (key === 'End') return ctrlKey ? last : { ...at, column: last.column };
  const step = STEPS[key];
  if (!step) return undefined;
  const [rows, columns] = step.map((by) => (ctrlKey ? Math.sign(by) * Number.MAX_SAFE_INTEGER : by));
  return { row: held(at.row + (rows ?? 0), last.row), column: held(at.column + (columns ?? 0), last.column) };
}

function held(value: number, last: number): number {
  return Math.max(0, Math.min(value, last));
}

export function rectangleOf({ from, to }: Chosen): Rectangle {
  return {
    top: Math.min(from.row, to.row),
    bottom: Math.max(from.row, to.row),
    left: Math.min(from.column, to.column),
    right: Math.max(from.column, to.column),
  };
}

/** The columns of a row that are chosen, as `[first, last]`; undefined for none. A single cell is no choice. */
export function chosenIn(chosen: Chosen, row: number): readonly [first: number, last: number] | undefined {
  const { top, bottom, left, right } = rectangleOf(chosen);
  if (top === bottom && left === right) return undefined;
  return row >= top && row <= bottom ? [left, right] : undefined;
}
