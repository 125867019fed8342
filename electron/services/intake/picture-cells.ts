import { columnName, type Range } from '#shared/cells/address.ts';
import { CELL, type CellGrid, type CellKind, positionOf, textAt } from '#shared/cells/grid.ts';
import { type CellLook, lookAt, PLAIN_LOOKS, sizeAt } from '#shared/cells/looks.ts';
import { showDate } from '#shared/cells/show-date.ts';
import { showNumber } from '#shared/cells/show-number.ts';
import type { Sheet, Span } from '#shared/cells/workbook.ts';
import type { CELL_KINDS, CellsWindow, ShownCell } from '#shared/contract/cells.ts';
import type { Language } from '#shared/texts/languages.ts';
import type { Headings } from './table-headings.ts';

type Kind = (typeof CELL_KINDS)[number];

const KINDS: Readonly<Record<CellKind, Kind>> = {
  [CELL.NUMBER]: 'number',
  [CELL.TEXT]: 'text',
  [CELL.BOOLEAN]: 'boolean',
  [CELL.DATE]: 'date',
  [CELL.ERROR]: 'error',
  [CELL.UNCOMPUTED]: 'uncomputed',
};

/** Where a spreadsheet puts what is not told where to stand. */
const SIDES: Readonly<Record<Kind, ShownCell['align']>> = {
  empty: 'left',
  number: 'right',
  date: 'right',
  boolean: 'center',
  error: 'center',
  text: 'left',
  uncomputed: 'right',
};

/** Rows, columns and cells of a sheet as they are seen; headings that stand far away come first. */
export function pictureOf(
  sheet: Sheet,
  range: Range,
  headings: Headings,
  language: Language,
): Pick<CellsWindow, 'rows' | 'columns' | 'cells' | 'looks' | 'merges'> {
  const { looks: sheetLooks = PLAIN_LOOKS, grid } = sheet;
  const rows = [...headings.rows, ...between(range.top, range.bottom)];
  const columns = [...headings.columns, ...between(range.left, range.right)];
  const comments = new Map(sheet.comments.map(({ row, column, text }) => [row * 16_384 + column, text]));
  const used = createLookNumbers(sheetLooks.looks);
  const cells: ShownCell[] = [];
  for (const row of rows) {
    for (const column of columns) {
      const look = lookAt(sheetLooks, row, column);
      const position = positionOf(grid, row, column);
      const comment = comments.get(row * 16_384 + column) ?? '';
      if (position < 0 && look === 0 && comment === '') continue;
      const stated = statedCell(grid, position, language);
      const align = sheetLooks.looks[look]?.align ?? SIDES[stated.kind];
      cells.push({ row, column, ...stated, align, look: used.numberOf(look), comment });
    }
  }
  return {
    rows: rows.map((row) => ({
      row,
      height: sizeAt(sheetLooks.heights, row, sheetLooks.usualHeight),
      hidden: within(sheet.hiddenRows, row),
      filtered: within(sheet.filteredRows, row),
    })),
    columns: columns.map((column) => ({
      column,
      name: columnName(column),
      width: sizeAt(sheetLooks.widths, column, sheetLooks.usualWidth),
      hidden: within(sheet.hiddenColumns, column),
    })),
    cells,
    looks: used.looks,
    merges: sheet.merges.flatMap((merge) => cutMerge(merge, rows, columns)),
  };
}

function statedCell(grid: CellGrid, position: number, language: Language) {
  if (position < 0) return { kind: 'empty', text: '', raw: '', formula: false } as const;
  const kind = (grid.kinds[position] ?? CELL.TEXT) as CellKind;
  const number = grid.numbers[position] ?? Number.NaN;
  const format = grid.formats[grid.formatIds[position] ?? 0] ?? 'General';
  const raw = textAt(grid, position);
  const text =
    kind === CELL.NUMBER
      ? showNumber(number, format, language)
      : kind === CELL.DATE
        ? showDate(raw, format, language)
        : kind === CELL.BOOLEAN
          ? TRUTHS[language][number === 1 ? 1 : 0]
          : raw;
  return { kind: KINDS[kind], text, raw, formula: grid.formulas[position] === 1 };
}

/** As spreadsheets of these languages write them. */
const TRUTHS: Readonly<Record<Language, readonly [string, string]>> = {
  fr: ['FAUX', 'VRAI'],
  en: ['FALSE', 'TRUE'],
};

/** The looks that a window uses, numbered anew: a sheet may have thousands. */
function createLookNumbers(all: readonly CellLook[]) {
  const looks: CellLook[] = [{}];
  const numbers = new Map<number, number>([[0, 0]]);
  return {
    looks,
    numberOf(look: number): number {
      const known = numbers.get(look);
      if (known !== undefined) return known;
      const number = looks.push(all[look] ?? {}) - 1;
      numbers.set(look, number);
      return number;
    },
  };
}

/** The part of a merged cell that is seen; nothing where only one cell of it is, or none. */
function cutMerge(merge: Range, rows: readonly number[], columns: readonly number[]): CellsWindow['merges'] {
  const inRows = rows.filter((row) => row >= merge.top && row <= merge.bottom);
  const inColumns = columns.filter((column) => column >= merge.left && column <= merge.right);
  const [row] = inRows;
  const [column] = inColumns;
  if (row === undefined || column === undefined || inRows.length * inColumns.length < 2) return [];
  return [{ row, column, rows: inRows.length, columns: inColumns.length }];
}

function between(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}

function within(spans: readonly Span[], at: number): boolean {
  return spans.some(({ first, last }) => at >= first && at <= last);
}
