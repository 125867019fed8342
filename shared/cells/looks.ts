/** What a look draws on a side of a cell, added up. */
export const EDGE = { TOP: 1, RIGHT: 2, BOTTOM: 4, LEFT: 8 } as const;

/** How a cell looks, where that differs from a plain one. Colours are `#rrggbb`, whatever the theme of the file. */
export interface CellLook {
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly strike?: true;
  /** Colour of the letters. */
  readonly colour?: string;
  /** Colour of the ground. */
  readonly fill?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'middle';
  readonly wrap?: true;
  /** Sides that carry a line, see EDGE. */
  readonly edges?: number;
}

/** A run of rows or columns, counted from 0, both ends included. */
interface Run {
  readonly first: number;
  readonly last: number;
}

export interface LookSpan extends Run {
  readonly look: number;
}

export interface SizeSpan extends Run {
  /** Pixels at 96 to the inch. */
  readonly size: number;
}

/** The look of a sheet, beside its grid: empty cells have one too. Read only when somebody looks at it. */
export interface SheetLooks {
  /** Looks by number; 0 is the plain one. */
  readonly looks: readonly CellLook[];
  /** Cells with a look of their own, row by row in order. */
  readonly rows: Uint32Array;
  readonly columns: Uint16Array;
  readonly ids: Uint16Array;
  /** What holds for cells of a row or a column that have no look of their own; rows go before columns. */
  readonly rowLooks: readonly LookSpan[];
  readonly columnLooks: readonly LookSpan[];
  /** Widths of columns and heights of rows that are not the usual ones. */
  readonly widths: readonly SizeSpan[];
  readonly heights: readonly SizeSpan[];
  readonly usualWidth: number;
  readonly usualHeight: number;
}

/** What a sheet looks like that says nothing of it, as Excel shows it: columns of 64 pixels, rows of 20. */
export const PLAIN_LOOKS: SheetLooks = {
  looks: [{}],
  rows: new Uint32Array(0),
  columns: new Uint16Array(0),
  ids: new Uint16Array(0),
  rowLooks: [],
  columnLooks: [],
  widths: [],
  heights: [],
  usualWidth: 64,
  usualHeight: 20,
};

/** The number of a cell's look in `looks`; 0 for a plain one. */
export function lookAt(sheet: SheetLooks, row: number, column: number): number {
  const own = ownLook(sheet, row, column);
  if (own >= 0) return own;
  return spanAt(sheet.rowLooks, row)?.look ?? spanAt(sheet.columnLooks, column)?.look ?? 0;
}

/** The width of a column or the height of a row, in pixels. */
export function sizeAt(spans: readonly SizeSpan[], at: number, usual: number): number {
  return spanAt(spans, at)?.size ?? usual;
}

function ownLook({ rows, columns, ids }: SheetLooks, row: number, column: number): number {
  let low = 0;
  let high = ids.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const order = (rows[middle] ?? 0) - row || (columns[middle] ?? 0) - column;
    if (order === 0) return ids[middle] ?? 0;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The span that holds a place, among spans in order. */
function spanAt<T extends Run>(spans: readonly T[], at: number): T | undefined {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (!span) return undefined;
    if (at < span.first) high = middle - 1;
    else if (at > span.last) low = middle + 1;
    else return span;
  }
  return undefined;
}
