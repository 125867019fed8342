import { MAX_REPEATED_CELLS } from '#electron/reader/child/limits.ts';
import { tooLarge } from '#electron/reader/child/problems.ts';
import type { SheetFacts } from '#electron/reader/child/sheet-facts.ts';
import type { SheetSink } from '#electron/reader/child/sheet-sink.ts';
import { LAST_COLUMN, LAST_ROW } from '#shared/cells/address.ts';
import { CELL } from '#shared/cells/grid.ts';
import type { CellComment } from '#shared/cells/workbook.ts';
import type { OdsValue } from './cell-value.ts';

/** A cell of the row that is being read; `columns` is how many times it stands side by side. */
export interface RowCell {
  readonly column: number;
  readonly columns: number;
  readonly value: OdsValue | undefined;
  /** Of its text, in points. */
  readonly indent: number;
  readonly comment: string;
  /** Rows and columns that a merged cell covers, 1 and 1 for a plain one. */
  readonly spanRows: number;
  readonly spanColumns: number;
}

/** Where the cells of a sheet go. */
export interface RowTarget {
  readonly sink: SheetSink;
  readonly facts: SheetFacts;
  readonly comments: CellComment[];
}

/** Writes rows with their repeats; refuses repeats that no sheet of figures has. */
export function createRowWriter({ sink, facts, comments }: RowTarget) {
  let repeated = 0;
  return (row: number, rows: number, cells: readonly RowCell[]): void => {
    if (cells.length === 0) return;
    if (row + rows - 1 > LAST_ROW) throw tooLarge('rows', LAST_ROW + 1);
    for (const { columns, column, value } of cells) {
      if (column + columns - 1 > LAST_COLUMN) throw tooLarge('columns', LAST_COLUMN + 1);
      if (value) repeated += columns * rows - 1;
    }
    if (repeated > MAX_REPEATED_CELLS) throw tooLarge('cells', MAX_REPEATED_CELLS);
    for (let at = row; at < row + rows; at++) {
      for (const cell of cells) writeCell(at, cell);
    }
  };

  function writeCell(row: number, { column, columns, value, indent, comment, spanRows, spanColumns }: RowCell): void {
    if (comment !== '') comments.push({ row, column, text: comment });
    if (spanRows > 1 || spanColumns > 1) {
      const bottom = Math.min(LAST_ROW, row + spanRows - 1);
      facts.merge({ top: row, left: column, bottom, right: Math.min(LAST_COLUMN, column + spanColumns - 1) });
    }
    if (!value) return;
    const textId = value.text === '' ? -1 : sink.textId(value.text);
    const formatId = sink.formatId(value.format, value.kind === CELL.TEXT ? indent : 0);
    for (let at = column; at < column + columns; at++) {
      sink.put(row, at, value.kind, value.number, textId, formatId, value.formula ? 1 : 0);
    }
  }
}
