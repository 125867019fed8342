/** Roles of the parts of the grid, to be spread: a table's own elements would not hold their place while it scrolls. */
export function grid(name: string, rows: number, columns: number) {
  return { role: 'grid', 'aria-label': name, 'aria-rowcount': rows, 'aria-colcount': columns } as const;
}

/** Rows count from 1, headings included. */
export function gridRow(index: number) {
  return { role: 'row', 'aria-rowindex': index } as const;
}

export function columnHeading(columns = 1) {
  return { role: 'columnheader', ...(columns > 1 && { 'aria-colspan': columns }) } as const;
}

/** A place that the keyboard comes to: a cell, or the heading of a row. */
export function gridPlace(role: 'gridcell' | 'rowheader', place: string, isChosen: boolean, label: string) {
  return { role, 'data-place': place, tabIndex: isChosen ? 0 : -1, 'aria-label': label } as const;
}
