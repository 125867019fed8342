import type { Range } from '#shared/cells/address.ts';
import { CELL, type Cell, type CellGrid, cellOf } from '#shared/cells/grid.ts';
import { createGridBuilder, type NewCell } from '#shared/cells/grid-builder.ts';
import type { Sheet, Workbook } from '#shared/cells/workbook.ts';
import { isPersonalHeader } from '#shared/domain/intake/personal-columns.ts';
import type { FileReading, TableReading } from '#shared/domain/intake/types.ts';

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
export function blankPersonalCells(workbook: Workbook, reading: FileReading): Workbook {
  const sheets = workbook.sheets.map((sheet) => {
    const lists = reading.tables.filter((table) => table.sheet === sheet.name && mayNamePeople(table));
    return lists.length === 0
      ? sheet
      : blankSheet(
          sheet,
          lists.map((table) => table.range),
        );
  });
  return { ...workbook, sheets };
}

interface Blank {
  readonly fromRow: number;
  readonly columns: ReadonlySet<number>;
}

function blankSheet(sheet: Sheet, lists: readonly Range[]): Sheet {
  const cells = allCells(sheet.grid);
  const blanks = lists.map((list) => blankOf(cells, list));
  const builder = createGridBuilder(sheet.grid.size);
  for (const cell of cells) {
    if (blanks.some(({ fromRow, columns }) => cell.row >= fromRow && columns.has(cell.column))) continue;
    builder.add(asStated(cell));
  }
  return { ...sheet, grid: builder.finish(), comments: [] };
}

function blankOf(cells: readonly Cell[], list: Range): Blank {
  const inside = cells.filter(
    ({ row, column }) => row >= list.top && row <= list.bottom && column >= list.left && column <= list.right,
  );
  const headings = inside.filter(({ row, text }) => row < list.top + HEADING_ROWS && isPersonalHeader(text));
  const lastHeading = Math.max(list.top, ...headings.map(({ row }) => row));
  const named = new Set(headings.map(({ column }) => column));
  for (let column = list.left; column <= list.right; column++) {
    const words = inside.filter((cell) => cell.column === column && cell.row > lastHeading && cell.kind === CELL.TEXT);
    const distinct = new Set(words.map(({ text }) => text)).size;
    if (words.length >= ENOUGH_ROWS && distinct >= words.length * HARDLY_REPEATS) named.add(column);
  }
  return { fromRow: lastHeading + 1, columns: named };
}

/** A grid keeps no text for a plain number. */
function asStated({ text, ...cell }: Cell): NewCell {
  return cell.kind === CELL.NUMBER || cell.kind === CELL.BOOLEAN ? cell : { ...cell, text };
}

function allCells(grid: CellGrid): Cell[] {
  return Array.from({ length: grid.size }, (_, position) => cellOf(grid, position));
}
