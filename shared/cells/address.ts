/** A rectangle of cells. Rows and columns count from 0; both ends belong to it. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The last row and column that spreadsheets know, counted from 0 (XFD1048576). */
export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

/** `columnName(0) // 'A'`, `columnName(27) // 'AB'`. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `cellName(0, 2) // 'C1'`. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** `rangeName({ top: 0, left: 0, bottom: 1, right: 2 }) // 'A1:C2'`. */
export function rangeName({ top, left, bottom, right }: Range): string {
  return `${cellName(top, left)}:${cellName(bottom, right)}`;
}

/** Reads `C12` (any case, with or without `$`); undefined when it is no address or lies beyond XFD1048576. */
export function parseCell(text: string): { row: number; column: number } | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text);
  if (!match?.[1] || !match[2]) return undefined;
  let column = 0;
  for (const letter of match[1].toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[2]) - 1;
  return row <= LAST_ROW && column - 1 <= LAST_COLUMN ? { row, column: column - 1 } : undefined;
}

/** Reads `A1:C2` or a single `A1`. */
export function parseRange(text: string): Range | undefined {
  const [from, to] = text.split(':');
  const first = parseCell(from ?? '');
  const last = to === undefined ? first : parseCell(to);
  if (!first || !last) return undefined;
  return {
    top: Math.min(first.row, last.row),
    left: Math.min(first.column, last.column),
    bottom: Math.max(first.row, last.row),
    right: Math.max(first.column, last.column),
  };
}

export function contains(range: Range, row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}
