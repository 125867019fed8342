import type { Cell, CellStyle, RowDef, WriteSheet } from 'hucre';
import { textCell } from '#electron/publish/xlsx/safe-text.ts';
import { charactersFor } from '#electron/publish/xlsx/text-fit.ts';
import { contains } from '#shared/cells/address.ts';
import { CELL, cellOf, type Cell as GridCell } from '#shared/cells/grid.ts';
import type { Span } from '#shared/cells/workbook.ts';
import type { MarkedSheet } from '#shared/domain/returns/model.ts';
import type { Language } from '#shared/texts/languages.ts';
import { message, say } from '#shared/texts/say.ts';
import { safeDateFormat, safeNumberFormat } from './cell-format.ts';
import { PLAIN, STATES } from './look.ts';

/** Cells beyond which only rows with something to say are shown, with the first ones. */
const MOST_CELLS = 200_000;
const FIRST_ROWS = 20;
const NARROWEST = 9;
const WIDEST = 42;
const LONGEST_COMMENT = 1500;

/** One sheet of the department as it stands, each cell at its own address, coloured by what became of it and commented. */
export function annotatedSheet(marked: MarkedSheet, name: string, language: Language, most = MOST_CELLS): WriteSheet {
  const { sheet, comments, masked } = marked;
  const { grid } = sheet;
  const isLarge = grid.size > most;
  const told = new Set([...comments.keys()].map((key) => Number(key.split(',')[0])));
  const cells = new Map<string, Partial<Cell>>();
  const widths: number[] = [];
  for (let i = 0; i < grid.size; i++) {
    const cell = cellOf(grid, i);
    const { row, column } = cell;
    if (isLarge && row >= FIRST_ROWS && !told.has(row)) continue;
    const inList = masked.find((range) => contains(range, row, column));
    const isMasked = inList !== undefined && row > inList.top;
    const written = isMasked ? MASKED : shownCell(cell, styleAt(marked, row, column));
    cells.set(`${row},${column}`, written);
    if (alone(marked, i)) continue;
    const text = isMasked ? '' : cell.text;
    widths[column] = Math.max(widths[column] ?? NARROWEST, Math.min(WIDEST, charactersFor(text, { size: 10 }) + 2));
  }
  for (const { top, left } of masked) {
    const heading = cells.get(`${top},${left}`) ?? { type: 'empty', value: null };
    cells.set(`${top},${left}`, {
      ...heading,
      comment: { author: 'Kafo', text: say(language, message('return.masked')) },
    });
  }
  for (const [key, messages] of comments) {
    const text = messages.map((one) => say(language, one)).join('\n');
    const [row = 0, column = 0] = key.split(',').map(Number);
    const before = cells.get(key) ?? { type: 'empty', value: null, style: styleAt(marked, row, column) };
    cells.set(key, { ...before, comment: { author: 'Kafo', text: text.slice(0, LONGEST_COMMENT) } });
  }
  const lastColumn = Math.max(0, ...[...cells.keys()].map((key) => Number(key.split(',')[1])));
  const columnAt = (column: number) => ({
    width: Math.ceil(widths[column] ?? NARROWEST),
    ...(within(sheet.hiddenColumns, column) ? { hidden: true } : {}),
  });
  return {
    name,
    columns: Array.from({ length: lastColumn + 1 }, (_, column) => columnAt(column)),
    cells,
    rowDefs: hiddenRows(sheet.hiddenRows, grid.rowCount),
    merges: isLarge ? [] : mergesOf(marked),
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

/** What the department hid stays hidden: shown, it would count when the workbook comes back. */
function hiddenRows(spans: readonly Span[], count: number): Map<number, RowDef> {
  const rows = new Map<number, RowDef>();
  for (const { first, last } of spans)
    for (let row = first; row <= Math.min(last, count - 1); row++) rows.set(row, { hidden: true });
  return rows;
}

function within(spans: readonly Span[], at: number): boolean {
  return spans.some(({ first, last }) => at >= first && at <= last);
}

/** Whether only part of a sheet is shown. */
export function isShortened({ sheet }: MarkedSheet): boolean {
  return sheet.grid.size > MOST_CELLS;
}

function styleAt({ states }: MarkedSheet, row: number, column: number): CellStyle {
  const state = states.get(`${row},${column}`);
  return state ? STATES[state] : PLAIN;
}

/** A text that stands alone in its row is a title and may run over the next cells. */
function alone({ sheet: { grid } }: MarkedSheet, position: number): boolean {
  const row = grid.rows[position] ?? 0;
  return (grid.rowStarts[row + 1] ?? 0) - (grid.rowStarts[row] ?? 0) === 1;
}

/** Nothing stands there, so that nothing can be read there when the workbook comes back. */
const MASKED: Partial<Cell> = { type: 'empty', value: null, style: STATES.personal };

function shownCell({ kind, number, text, format }: GridCell, style: CellStyle): Partial<Cell> {
  if (kind === CELL.NUMBER)
    return { type: 'number', value: number, style: { ...style, numFmt: safeNumberFormat(format) } };
  if (kind === CELL.DATE && Number.isFinite(number) && number >= 0)
    return { type: 'number', value: number, style: { ...style, numFmt: safeDateFormat(format) } };
  if (kind === CELL.BOOLEAN) return { type: 'boolean', value: number === 1, style };
  return text === '' ? { type: 'empty', value: null, style } : textCell(text, style);
}

/** Merges as the department made them, but for those that overlap, which no workbook may hold. */
function mergesOf({ sheet }: MarkedSheet): NonNullable<WriteSheet['merges']> {
  const kept: (typeof sheet.merges)[number][] = [];
  for (const merge of sheet.merges) {
    const { top, left, bottom, right } = merge;
    const single = top === bottom && left === right;
    const overlaps = kept.some(
      (one) => top <= one.bottom && one.top <= bottom && left <= one.right && one.left <= right,
    );
    if (!single && !overlaps) kept.push(merge);
  }
  return kept.map(({ top, left, bottom, right }) => ({ startRow: top, startCol: left, endRow: bottom, endCol: right }));
}
