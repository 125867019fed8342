import type { SheetCells } from '#renderer/features/intake/worker/protocol.ts';
import { columnName, type Range } from '#shared/cells/address.ts';
import { CELL, type CellGrid, positionOf, textAt } from '#shared/cells/grid.ts';
import { type CellLook, lookAt, PLAIN_LOOKS, type SheetLooks } from '#shared/cells/looks.ts';
import { showDate } from '#shared/cells/show-date.ts';
import { showNumber } from '#shared/cells/show-number.ts';
import type { Language } from '#shared/texts/languages.ts';
import { type Axis, makeAxis } from './axis.ts';

/** A sheet ready to be drawn. */
export interface SheetModel {
  readonly sheet: SheetCells;
  readonly looks: SheetLooks;
  readonly rows: Axis;
  readonly columns: Axis;
  /** The merged range that covers a cell. */
  mergeAt(row: number, column: number): Range | undefined;
  /** Merged ranges that touch these rows. */
  mergesIn(first: number, last: number): readonly Range[];
  commentAt(row: number, column: number): string;
}

/** Rows and columns beyond the last cell, so that the sheet does not end at its figures. */
const ROWS_BEYOND = 12;
const COLUMNS_BEYOND = 3;
const FEWEST_ROWS = 40;
const FEWEST_COLUMNS = 14;

export function modelOf(sheet: SheetCells, showHidden: boolean): SheetModel {
  const looks = sheet.looks ?? PLAIN_LOOKS;
  const { grid } = sheet;
  const lastMerge = sheet.merges.reduce((last, { right }) => Math.max(last, right + 1), 0);
  const rows = makeAxis({
    count: Math.max(FEWEST_ROWS, grid.rowCount + ROWS_BEYOND),
    usual: Math.max(22, looks.usualHeight),
    sizes: looks.heights,
    hidden: sheet.hiddenRows,
    ...{ least: 22, most: 180, folded: showHidden ? 22 : 5 },
  });
  const columns = makeAxis({
    count: Math.max(
      FEWEST_COLUMNS,
      Math.max(grid.columnCount, Math.min(lastMerge, grid.columnCount + 40)) + COLUMNS_BEYOND,
    ),
    usual: Math.max(72, looks.usualWidth),
    sizes: wideEnough(sheet, looks),
    hidden: sheet.hiddenColumns,
    ...{ least: 32, most: 460, folded: showHidden ? 72 : 5 },
  });
  const merges = mergeFinder(sheet.merges);
  const comments = new Map(sheet.comments.map(({ row, column, text }) => [row * 16_384 + column, text]));
  return {
    ...{ sheet, looks, rows, columns },
    ...merges,
    commentAt: (row, column) => comments.get(row * 16_384 + column) ?? '',
  };
}

/** Rows whose cells are measured for the width of columns. */
const MEASURED = 300;
const PIXELS_OF_LETTER = 7;
const PIXELS_BESIDE = 18;
const WIDEST_NUMBER = 200;
const WIDEST_WORDS = 260;

/** A spreadsheet shows #### where a number is too wide: here its column is widened; where the file says no widths, words too. */
function wideEnough({ grid, looks: own }: SheetCells, looks: SheetLooks) {
  const least = new Map<number, number>();
  for (let i = 0; i < grid.size && (grid.rows[i] ?? 0) < MEASURED; i++) {
    const kind = grid.kinds[i];
    const isWords = kind === CELL.TEXT;
    if (isWords && own) continue;
    const length = isWords ? textAt(grid, i).length : cellText(grid, i, 'fr').length;
    const next = grid.rows[i + 1] === grid.rows[i] ? (grid.columns[i + 1] ?? 0) : Number.POSITIVE_INFINITY;
    // Words that may run over empty cells beside them need no room of their own.
    if (isWords && next > (grid.columns[i] ?? 0) + 1) continue;
    const wanted = Math.min(isWords ? WIDEST_WORDS : WIDEST_NUMBER, length * PIXELS_OF_LETTER + PIXELS_BESIDE);
    const column = grid.columns[i] ?? 0;
    least.set(column, Math.max(least.get(column) ?? 0, wanted));
  }
  const stated = (column: number) =>
    looks.widths.find(({ first, last }) => column >= first && column <= last)?.size ?? looks.usualWidth;
  const widened = [...least].flatMap(([column, width]) =>
    width > stated(column) ? [{ first: column, last: column, size: width }] : [],
  );
  const taken = new Set(widened.map(({ first }) => first));
  const kept = looks.widths.flatMap((span) => {
    const parts = [];
    let from = span.first;
    const last = Math.min(span.last, grid.columnCount + 60);
    for (let column = span.first; column <= last + 1; column++) {
      if (column <= last && !taken.has(column)) continue;
      if (column > from) parts.push({ first: from, last: column - 1, size: span.size });
      from = column + 1;
    }
    return parts;
  });
  return [...kept, ...widened].sort((a, b) => a.first - b.first);
}

/** Merged ranges are found by the rows that they touch, in strips of rows. */
const STRIP = 128;

function mergeFinder(merges: readonly Range[]): Pick<SheetModel, 'mergeAt' | 'mergesIn'> {
  const strips = new Map<number, Range[]>();
  for (const merge of merges) {
    for (let strip = Math.floor(merge.top / STRIP); strip <= Math.floor(merge.bottom / STRIP); strip++) {
      const list = strips.get(strip);
      if (list) list.push(merge);
      else strips.set(strip, [merge]);
    }
  }
  return {
    mergeAt: (row, column) =>
      strips
        .get(Math.floor(row / STRIP))
        ?.find(({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right),
    mergesIn: (first, last) => {
      const found = new Set<Range>();
      for (let strip = Math.floor(first / STRIP); strip <= Math.floor(last / STRIP); strip++)
        for (const merge of strips.get(strip) ?? []) if (merge.top <= last && merge.bottom >= first) found.add(merge);
      return [...found];
    },
  };
}

/** As spreadsheets of these languages write them. */
const TRUTHS: Readonly<Record<Language, readonly [string, string]>> = { fr: ['FAUX', 'VRAI'], en: ['FALSE', 'TRUE'] };

/** A cell as its sheet shows it. */
export function cellText(grid: CellGrid, position: number, language: Language): string {
  if (position < 0) return '';
  const kind = grid.kinds[position];
  const format = grid.formats[grid.formatIds[position] ?? 0] ?? 'General';
  const number = grid.numbers[position] ?? Number.NaN;
  // What was taken out of a list of persons leaves no number.
  if (kind === CELL.NUMBER) return Number.isNaN(number) ? '' : showNumber(number, format, language);
  if (kind === CELL.DATE) return showDate(textAt(grid, position), format, language);
  if (kind === CELL.BOOLEAN) return TRUTHS[language][number === 1 ? 1 : 0];
  return textAt(grid, position);
}

export type Side = 'left' | 'center' | 'right';

/** A cell where it stands, ready to be drawn. */
export interface DrawnCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly side: Side;
  readonly look: CellLook;
  /** Number of its mark; 0 for none. */
  readonly mark: number;
  /** Whether its words may run over the empty cells beside it. */
  readonly spills: boolean;
}

/** The cells of a row between two columns that hold or look like something; covered parts of merged cells are left out. */
export function cellsOfRow(
  model: SheetModel,
  marks: Uint8Array | undefined,
  row: number,
  columns: { readonly first: number; readonly last: number },
  language: Language,
): DrawnCell[] {
  const { grid } = model.sheet;
  const cells: DrawnCell[] = [];
  for (let column = columns.first; column <= columns.last; column++) {
    const position = positionOf(grid, row, column);
    const look = lookOf(model, row, column);
    if (position < 0 && look === PLAIN) continue;
    if (model.mergeAt(row, column)) continue;
    cells.push(drawn(model, marks, { row, column, position, look }, language));
  }
  // Words that begin before the window may run into it.
  const before = positionBefore(grid, row, columns.first);
  const column = before < 0 ? -1 : (grid.columns[before] ?? -1);
  if (column >= 0 && grid.kinds[before] === CELL.TEXT && !model.mergeAt(row, column))
    cells.unshift(drawn(model, marks, { row, column, position: before, look: lookOf(model, row, column) }, language));
  return cells;
}

/** The first cell of a merged range, as it is drawn. */
export function cellOfMerge(
  model: SheetModel,
  marks: Uint8Array | undefined,
  { top: row, left: column }: Range,
  language: Language,
): DrawnCell {
  const position = positionOf(model.sheet.grid, row, column);
  return {
    ...drawn(model, marks, { row, column, position, look: lookOf(model, row, column) }, language),
    spills: false,
  };
}

interface Placed {
  readonly row: number;
  readonly column: number;
  readonly position: number;
  readonly look: CellLook;
}

function drawn(
  { sheet: { grid } }: SheetModel,
  marks: Uint8Array | undefined,
  { row, column, position, look }: Placed,
  language: Language,
): DrawnCell {
  const kind = grid.kinds[position];
  const usual: Side =
    kind === CELL.NUMBER || kind === CELL.DATE || kind === CELL.UNCOMPUTED
      ? 'right'
      : kind === CELL.BOOLEAN || kind === CELL.ERROR
        ? 'center'
        : 'left';
  const side = look.align ?? usual;
  const isFree = grid.rows[position + 1] !== row || grid.columns[position + 1] !== column + 1;
  return {
    ...{ row, column, side, look },
    text: cellText(grid, position, language),
    mark: position < 0 ? 0 : (marks?.[position] ?? 0),
    spills: kind === CELL.TEXT && side === 'left' && look.wrap !== true && isFree,
  };
}

const PLAIN: CellLook = {};

function lookOf({ looks }: SheetModel, row: number, column: number): CellLook {
  const number = lookAt(looks, row, column);
  return number === 0 ? PLAIN : (looks.looks[number] ?? PLAIN);
}

/** The last cell of a row before a column; -1 for none. */
function positionBefore(grid: CellGrid, row: number, column: number): number {
  if (row >= grid.rowCount) return -1;
  let found = -1;
  const start = grid.rowStarts[row] ?? 0;
  let low = start;
  let high = (grid.rowStarts[row + 1] ?? 0) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if ((grid.columns[middle] ?? 0) < column) {
      found = middle;
      low = middle + 1;
    } else high = middle - 1;
  }
  return found;
}

/** `D12`, for ids of elements and for people. */
export function spotName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}
