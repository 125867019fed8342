/** A column of small whole numbers from 0 up to, not including, `size`. */
export interface SortColumn {
  readonly ids: Int32Array;
  readonly size: number;
}

/** The order of rows by several columns, the first decides; rows that are equal in all keep their order. Linear in rows. */
export function orderBy(columns: readonly SortColumn[], rows: number): Uint32Array {
  let order = Uint32Array.from({ length: rows }, (_, row) => row);
  let next = new Uint32Array(rows);
  for (const { ids, size } of merged(columns, rows).reverse()) {
    const ends = new Uint32Array(size + 1);
    for (let row = 0; row < rows; row++) ends[(ids[row] ?? 0) + 1] = (ends[(ids[row] ?? 0) + 1] ?? 0) + 1;
    for (let id = 1; id <= size; id++) ends[id] = (ends[id] ?? 0) + (ends[id - 1] ?? 0);
    for (let i = 0; i < rows; i++) {
      const row = order[i] ?? 0;
      const id = ids[row] ?? 0;
      const at = ends[id] ?? 0;
      next[at] = row;
      ends[id] = at + 1;
    }
    [order, next] = [next, order];
  }
  return order;
}

/** Columns that follow each other as one, as long as it has not many more different numbers than there are rows. */
function merged(columns: readonly SortColumn[], rows: number): SortColumn[] {
  const most = Math.max(256, 8 * rows);
  const found: SortColumn[] = [];
  for (const column of columns) {
    if (column.size < 2) continue;
    const last = found.at(-1);
    if (!last || last.size * column.size > most) {
      found.push(column);
      continue;
    }
    const ids = new Int32Array(rows);
    for (let row = 0; row < rows; row++) ids[row] = (last.ids[row] ?? 0) * column.size + (column.ids[row] ?? 0);
    found[found.length - 1] = { ids, size: last.size * column.size };
  }
  return found;
}
