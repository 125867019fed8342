import type { PublishedTable, Words } from './model.ts';

/** One cell of the headings, counted from 0 within them, with the rows and columns it spans. */
export interface HeaderCell {
  readonly title: Words;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/**
 * Lays the headings out so that every place belongs to exactly one cell: groups over their columns, titles of columns in
 * the last row, each stretched upwards over what is free above it. A group that crosses another of its row is left out.
 */
export function headerCells(table: Pick<PublishedTable, 'groups' | 'columns'>): HeaderCell[] {
  const width = table.columns.length;
  const depth = table.groups.length + 1;
  const taken = new Uint8Array(depth * width);
  const free = (row: number, first: number, last: number) => {
    for (let column = first; column <= last; column++) if (taken[row * width + column]) return false;
    return true;
  };
  const cells: HeaderCell[] = [];
  const place = (title: Words, bottom: number, first: number, last: number) => {
    let top = bottom;
    while (top > 0 && free(top - 1, first, last)) top -= 1;
    for (let row = top; row <= bottom; row++) taken.fill(1, row * width + first, row * width + last + 1);
    cells.push({ title, row: top, column: first, rows: bottom - top + 1, columns: last - first + 1 });
  };
  table.groups.forEach((groups, row) => {
    for (const { title, first, last } of groups) {
      const left = Math.max(0, first);
      const right = Math.min(width - 1, last);
      if (left <= right && free(row, left, right)) place(title, row, left, right);
    }
  });
  table.columns.forEach(({ title }, column) => {
    place(title, depth - 1, column, column);
  });
  for (let row = 0; row < depth; row++)
    for (let column = 0; column < width; column++) if (free(row, column, column)) place('', row, column, column);
  return cells.sort((a, b) => a.row - b.row || a.column - b.column);
}
