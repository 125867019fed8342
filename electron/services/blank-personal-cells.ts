import type { Range } from '#shared/cells/address.ts';
import { CELL, type Cell, type CellGrid, cellOf } from '#shared/cells/grid.ts';
import { createGridBuilder, type NewCell } from '#shared/cells/grid-builder.ts';
import type { Sheet, Workbook } from '#shared/cells/workbook.ts';
import { findHeaders, indexHeaders } from '#shared/domain/catalogue/headers.ts';
import type { FileReading, TableReading } from '#shared/domain/intake/types.ts';
import type { Catalogue } from '#shared/domain/model/catalogue.ts';

/** Headings of a list may take several rows; its first person stands below them. */
const HEADING_ROWS = 6;
/** A column of words that hardly repeat, over at least this many rows, may name people whatever its heading says. */
const ENOUGH_ROWS = 8;
const HARDLY_REPEATS = 0.8;

/** A nominal list, or a table of which it is still asked whether it is one. */
export function mayNamePeople({ content, questions }: TableReading): boolean {
  return content === 'nominal' || questions.some(({ topic }) => topic === 'personal');
}

/**
 * The workbook without what identifies people: on a sheet that holds a nominal list, the identifying columns are emptied
 * from the list's first person to the end of the sheet, and comments are dropped. Headings and titles stay.
 */
export function blankPersonalCells(workbook: Workbook, reading: FileReading, catalogue: Catalogue): Workbook {
  const isPersonal = personalHeadings(catalogue);
  const sheets = workbook.sheets.map((sheet) => {
    const lists = reading.tables.filter((table) => table.sheet === sheet.name && mayNamePeople(table));
    return lists.length === 0
      ? sheet
      : blankSheet(
          sheet,
          lists.map(({ range }) => range),
          isPersonal,
        );
  });
  return { ...workbook, sheets };
}

/** Whether a heading announces something that identifies a person, the catalogue's aliases told. */
function personalHeadings({ headers }: Catalogue): (heading: string) => boolean {
  const index = indexHeaders(headers);
  return (heading) =>
    findHeaders(heading, index).some(({ dimension, share }) => dimension === 'personal' && share >= 0.5);
}

interface Blank {
  readonly fromRow: number;
  readonly columns: ReadonlySet<number>;
}

function blankSheet(sheet: Sheet, lists: readonly Range[], isPersonal: (heading: string) => boolean): Sheet {
  const cells = allCells(sheet.grid);
  const blanks = lists.map((list) => blankOf(cells, list, isPersonal));
  const builder = createGridBuilder(sheet.grid.size);
  for (const cell of cells) {
    if (blanks.some(({ fromRow, columns }) => cell.row >= fromRow && columns.has(cell.column))) continue;
    builder.add(asStated(cell));
  }
  return { ...sheet, grid: builder.finish(), comments: [] };
}

function blankOf(cells: readonly Cell[], list: Range, isPersonal: (heading: string) => boolean): Blank {
  const inside = cells.filter(
    ({ row, column }) => row >= list.top && row <= list.bottom && column >= list.left && column <= list.right,
  );
  const headings = inside.filter(({ row, text }) => row < list.top + HEADING_ROWS && isPersonal(text));
  // The first row of headings only: a person may be called like a heading.
  const heading = Math.min(list.bottom, ...headings.map(({ row }) => row));
  const named = new Set(headings.filter(({ row }) => row <= heading + 1).map(({ column }) => column));
  if (named.size === 0) return { fromRow: list.top + 1, columns: new Set(columnsOf(list)) };
  for (const column of columnsOf(list)) {
    const words = inside.filter((cell) => cell.column === column && cell.row > heading && cell.kind === CELL.TEXT);
    const distinct = new Set(words.map(({ text }) => text)).size;
    if (words.length >= ENOUGH_ROWS && distinct >= words.length * HARDLY_REPEATS) named.add(column);
  }
  return { fromRow: heading + 1, columns: named };
}

function columnsOf({ left, right }: Range): number[] {
  return Array.from({ length: right - left + 1 }, (_, i) => left + i);
}

/** A grid keeps no text for a plain number. */
function asStated({ text, ...cell }: Cell): NewCell {
  return cell.kind === CELL.NUMBER || cell.kind === CELL.BOOLEAN ? cell : { ...cell, text };
}

function allCells(grid: CellGrid): Cell[] {
  return Array.from({ length: grid.size }, (_, position) => cellOf(grid, position));
}
