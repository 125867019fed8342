import type { Cell, CellStyle, MergeRange, RowDef } from 'hucre';
import { textCell } from './safe-text.ts';
import { columnPoints, rowHeight, type TextSize, wrappedLines } from './text-fit.ts';

/** A sheet while it is being filled, row by row. Rows and columns are counted from 0. */
export interface Draft {
  readonly widths: readonly number[];
  readonly cells: Map<string, Partial<Cell>>;
  readonly merges: MergeRange[];
  readonly rows: Map<number, RowDef>;
}

/** `widths` in characters of the default font. */
export function newDraft(widths: readonly number[]): Draft {
  return { widths, cells: new Map(), merges: [], rows: new Map() };
}

export function put(draft: Draft, row: number, column: number, cell: Partial<Cell>): void {
  draft.cells.set(`${row},${column}`, cell);
}

export function putText(draft: Draft, row: number, column: number, text: string, style: CellStyle): void {
  put(draft, row, column, textCell(text, style));
}

/** A link to another sheet; the name is quoted here. */
export function putLink(draft: Draft, row: number, column: number, text: string, at: Place, style: CellStyle): void {
  const location = `${quoted(at.sheet)}!${at.cell ?? 'A1'}`;
  put(draft, row, column, { ...textCell(text, style), hyperlink: { target: '', location } });
}

export interface Place {
  readonly sheet: string;
  /** `A1` if absent. */
  readonly cell?: string;
}

/** The name of a sheet as references write it. */
export function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

/** Joins cells; all of them take the style of the first, so that borders and fills reach the edge. */
export function merge(draft: Draft, row: number, column: number, rows: number, columns: number): void {
  if (rows * columns < 2) return;
  const style = draft.cells.get(`${row},${column}`)?.style;
  for (let r = row; r < row + rows; r++)
    for (let c = column; c < column + columns; c++)
      if (style && (r !== row || c !== column)) put(draft, r, c, { type: 'empty', value: null, style });
  draft.merges.push({ startRow: row, startCol: column, endRow: row + rows - 1, endCol: column + columns - 1 });
}

/** Points between the first and the last of these columns. */
export function spanPoints(draft: Draft, column: number, columns: number): number {
  return columnPoints(draft.widths.slice(column, column + columns).reduce((sum, width) => sum + width, 0));
}

/** Makes the row tall enough for a wrapped text in these columns; a row never shrinks. */
export function fitRow(draft: Draft, row: number, text: string, points: number, size: TextSize): void {
  setHeight(draft, row, rowHeight(wrappedLines(text, points, size), size.size));
}

/** In points; a row never shrinks. */
export function setHeight(draft: Draft, row: number, height: number): void {
  draft.rows.set(row, { height: Math.max(height, draft.rows.get(row)?.height ?? 0) });
}

/** A line of text across the whole sheet, wrapped. */
export function putLine(draft: Draft, row: number, text: string, style: CellStyle): void {
  const columns = draft.widths.length;
  putText(draft, row, 0, text, style);
  merge(draft, row, 0, 1, columns);
  const { size = 10, bold = false } = style.font ?? {};
  fitRow(draft, row, text, spanPoints(draft, 0, columns), { size, bold });
}
