import type { ColumnPart, RowPart, TableAnatomy } from './anatomy.ts';
import type { FoundTable } from './layout/find-tables.ts';

/** How a list is built whose columns each hold one field; columns that hold none are remarks. */
export function listAnatomy(
  { titles, layout, paths }: FoundTable,
  parts: ReadonlyMap<number, ColumnPart>,
  rowPart: (row: number) => RowPart = () => 'data',
): TableAnatomy {
  const { headerRows, bodyRows, columns } = layout;
  return {
    titles,
    headerRows,
    bodyRows,
    rowPart: (index) => rowPart(bodyRows[index] ?? -1),
    columns: columns.map((column) => ({
      column,
      header: paths.get(column)?.join(' ') ?? '',
      part: parts.get(column) ?? 'note',
    })),
  };
}
