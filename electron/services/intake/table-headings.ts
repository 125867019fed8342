import type { Range } from '#shared/cells/address.ts';
import { CELL } from '#shared/cells/grid.ts';
import type { Sheet } from '#shared/cells/workbook.ts';

/** Rows and columns that say what a figure is, where they are far from it. */
export interface Headings {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

const MOST_HEADINGS = 4;

/**
 * The heading rows and the first column of words of a table, those that `shown` does not show already: rows from its top
 * until the first one that holds a number other than a year.
 */
export function headingsOf(sheet: Sheet, table: Range, shown: Range): Headings {
  const { grid } = sheet;
  const rows: number[] = [];
  for (let row = table.top; row <= table.bottom && rows.length < MOST_HEADINGS; row++) {
    const cells = cellsOf(row);
    if (rows.length > 0 && cells.some(isFigure)) break;
    if (cells.length > 0) rows.push(row);
  }
  const hidden = rows.filter((row) => row < shown.top);
  const columns = table.left < shown.left ? [table.left] : [];
  return { rows: hidden, columns };

  function cellsOf(row: number): number[] {
    const found: number[] = [];
    for (let at = grid.rowStarts[row] ?? grid.size; at < (grid.rowStarts[row + 1] ?? 0); at++) {
      const column = grid.columns[at] ?? 0;
      if (column >= table.left && column <= table.right) found.push(at);
    }
    return found;
  }

  /** A year in a heading is a number that is no figure. */
  function isFigure(position: number): boolean {
    const number = grid.numbers[position] ?? Number.NaN;
    const isYear = Number.isInteger(number) && number >= 1900 && number <= 2100;
    return grid.kinds[position] === CELL.NUMBER && !isYear;
  }
}
