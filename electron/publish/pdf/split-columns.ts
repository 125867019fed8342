import type { PublishedTable } from '#shared/domain/tables/model.ts';

/**
 * Cuts a table that is too wide for any page into parts of at most so many columns of figures; the columns of words that
 * lead stand in each part. A table that fits comes back alone.
 */
export function splitColumns(table: PublishedTable, most: number): PublishedTable[] {
  const firstNumber = table.columns.findIndex(({ kind }) => kind === 'number');
  const lead = firstNumber < 0 ? 0 : firstNumber;
  const figures = table.columns.length - lead;
  if (lead === 0 || figures <= most) return [table];
  const parts = Math.ceil(figures / most);
  const share = Math.ceil(figures / parts);
  return Array.from({ length: parts }, (_, part) => {
    const from = lead + part * share;
    const to = Math.min(table.columns.length, from + share);
    return cut(table, lead, from, to);
  });
}

/** The leading columns and those from `from` to before `to`. */
function cut(table: PublishedTable, lead: number, from: number, to: number): PublishedTable {
  const take = <T>(items: readonly T[]): T[] => [...items.slice(0, lead), ...items.slice(from, to)];
  const place = (column: number) => column - from + lead;
  return {
    ...table,
    columns: take(table.columns),
    groups: table.groups.map((groups) => [
      ...groups.filter(({ last }) => last < lead),
      ...groups
        .filter(({ first, last }) => last >= from && first < to)
        .map((group) => ({
          ...group,
          first: place(Math.max(group.first, from)),
          last: place(Math.min(group.last, to - 1)),
        })),
    ]),
    rows: table.rows.map((row) => ({ ...row, cells: take(row.cells) })),
  };
}
