// A sheet of any length is drawn in pieces that stand where they belong: no table of HTML can do that, but it is one to who
// cannot see. Rows and columns are told from 1.

export const ROWS = { role: 'rowgroup' } as const;
export const ROW_HEADER = { role: 'rowheader', tabIndex: -1 } as const;

export function asRow(row: number) {
  return { role: 'row', tabIndex: -1, 'aria-rowindex': row + 1 } as const;
}

/** The line that tells what each column is. */
export const HEADS = { role: 'row', tabIndex: -1 } as const;

export function asColumnHead(column: number) {
  return { role: 'columnheader', tabIndex: -1, 'aria-colindex': column + 1 } as const;
}

export function asCell(column: number) {
  return { role: 'gridcell', tabIndex: -1, 'aria-colindex': column + 1 } as const;
}

/** The size of the whole sheet, and the cell that the keyboard has reached. */
export function asGrid(name: string, rows: number, columns: number, active: string) {
  const size = { 'aria-rowcount': rows, 'aria-colcount': columns };
  return { role: 'grid', tabIndex: 0, 'aria-label': name, ...size, 'aria-activedescendant': active } as const;
}

/** The cell that is reached, by all that is told of it. */
export function asActiveCell(column: number, name: string) {
  return { ...asCell(column), 'aria-selected': true, 'aria-label': name } as const;
}
