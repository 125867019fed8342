import { invariant } from '#shared/lib/assert.ts';
import { CELL, type CellGrid, type CellKind } from './grid.ts';

/** One cell on its way into a grid. Texts that are not stated are taken from the number. */
export interface NewCell {
  readonly row: number;
  readonly column: number;
  readonly kind: CellKind;
  readonly number?: number;
  readonly text?: string;
  readonly format?: string;
  /** In points, see CellGrid.indents. */
  readonly indent?: number;
  readonly formula?: boolean;
}

export interface GridBuilder {
  /** Takes a cell; order is free, but a place that is given twice keeps what came last. */
  add(cell: NewCell): void;
  readonly size: number;
  finish(): CellGrid;
}

/** Collects cells into the columns of a grid, in typed arrays that grow by doubling. */
export function createGridBuilder(capacity = 1024): GridBuilder {
  let room = Math.max(capacity, 16);
  let size = 0;
  let rows = new Uint32Array(room);
  let columns = new Uint16Array(room);
  let kinds = new Uint8Array(room);
  let numbers = new Float64Array(room);
  let textIds = new Int32Array(room);
  let formatIds = new Uint16Array(room);
  let formulas = new Uint8Array(room);
  const texts: string[] = [];
  const textIndex = new Map<string, number>();
  const formats: string[] = ['General'];
  const indents: number[] = [0];
  const formatIndex = new Map<string, number>([['General', 0]]);

  function grow(): void {
    room *= 2;
    rows = copy(new Uint32Array(room), rows);
    columns = copy(new Uint16Array(room), columns);
    kinds = copy(new Uint8Array(room), kinds);
    numbers = copy(new Float64Array(room), numbers);
    textIds = copy(new Int32Array(room), textIds);
    formatIds = copy(new Uint16Array(room), formatIds);
    formulas = copy(new Uint8Array(room), formulas);
  }

  function formatId(format: string, indent: number): number {
    const key = indent === 0 ? format : `${format}\0${indent}`;
    const known = formatIndex.get(key);
    if (known !== undefined) return known;
    formatIndex.set(key, formats.length);
    indents.push(indent);
    return formats.push(format) - 1;
  }

  return {
    add({ row, column, kind, number, text, format = 'General', indent = 0, formula }) {
      if (size === room) grow();
      rows[size] = row;
      columns[size] = column;
      kinds[size] = kind;
      numbers[size] = number ?? Number.NaN;
      textIds[size] = text === undefined ? -1 : intern(texts, textIndex, text);
      formatIds[size] = formatId(format, indent);
      formulas[size] = formula ? 1 : 0;
      size += 1;
    },
    get size() {
      return size;
    },
    finish() {
      const columnsOfGrid = { rows, columns, kinds, numbers, textIds, formatIds, formulas };
      return gridFromColumns({ size, ...columnsOfGrid, texts, formats, indents });
    },
  };
}

/**
 * Makes a grid of cells in any order, in columns that may be longer than `size`; they are not copied, but where they must be
 * put in order. Of two cells at one place the later stays:
 * the grid is then smaller than `size`.
 */
export function gridFromColumns(cells: Omit<CellGrid, 'rowStarts' | 'rowCount' | 'columnCount'>): CellGrid {
  const { size, texts, formats, indents } = cells;
  const order = inOrder(cells.rows, cells.columns, size) ? undefined : sortedOrder(cells.rows, cells.columns, size);
  const count = order?.length ?? size;
  const grid = {
    size: count,
    rows: take(cells.rows, order, count),
    columns: take(cells.columns, order, count),
    kinds: take(cells.kinds, order, count),
    numbers: take(cells.numbers, order, count),
    textIds: take(cells.textIds, order, count),
    formatIds: take(cells.formatIds, order, count),
    formulas: take(cells.formulas, order, count),
    texts,
    formats,
    ...(indents?.some((points) => points > 0) && { indents }),
  };
  return { ...grid, ...extents(grid.rows, grid.columns, count) };
}

/** A grid from rows of plain values, for templates and tests: numbers, texts, booleans; null and undefined are empty. */
export function gridOf(lines: readonly (readonly (string | number | boolean | null | undefined)[])[]): CellGrid {
  const builder = createGridBuilder();
  lines.forEach((line, row) => {
    line.forEach((value, column) => {
      if (value === null || value === undefined || value === '') return;
      if (typeof value === 'number') builder.add({ row, column, kind: CELL.NUMBER, number: value });
      else if (typeof value === 'boolean') builder.add({ row, column, kind: CELL.BOOLEAN, number: value ? 1 : 0 });
      else builder.add({ row, column, kind: CELL.TEXT, text: value });
    });
  });
  return builder.finish();
}

function intern(list: string[], index: Map<string, number>, text: string): number {
  let id = index.get(text);
  if (id === undefined) {
    id = list.length;
    list.push(text);
    index.set(text, id);
  }
  return id;
}

function copy<T extends { set(other: T): void }>(target: T, source: T): T {
  target.set(source);
  return target;
}

function inOrder(rows: Uint32Array, columns: Uint16Array, size: number): boolean {
  let last = -1;
  for (let i = 0; i < size; i++) {
    const place = (rows[i] ?? 0) * 16_384 + (columns[i] ?? 0);
    if (place <= last) return false;
    last = place;
  }
  return true;
}

function sortedOrder(rows: Uint32Array, columns: Uint16Array, size: number): Uint32Array {
  const order = Uint32Array.from({ length: size }, (_, i) => i);
  const place = (i: number) => (rows[i] ?? 0) * 16_384 + (columns[i] ?? 0);
  order.sort((a, b) => place(a) - place(b) || a - b);
  return order.filter((item, i) => i + 1 === size || place(item) !== place(order[i + 1] ?? 0));
}

type Columnar = Uint32Array | Uint16Array | Uint8Array | Float64Array | Int32Array;

function take<T extends Columnar>(column: T, order: Uint32Array | undefined, count: number): T {
  if (!order) return column.subarray(0, count) as T;
  const sorted = column.slice(0, count) as T;
  for (let i = 0; i < count; i++) sorted[i] = column[order[i] ?? 0] ?? 0;
  return sorted;
}

function extents(rows: Uint32Array, columns: Uint16Array, size: number) {
  const rowCount = size === 0 ? 0 : (rows[size - 1] ?? 0) + 1;
  const rowStarts = new Uint32Array(rowCount + 1);
  let columnCount = 0;
  let next = 0;
  for (let i = 0; i < size; i++) {
    const row = rows[i] ?? 0;
    while (next <= row) rowStarts[next++] = i;
    columnCount = Math.max(columnCount, (columns[i] ?? 0) + 1);
  }
  invariant(next === rowCount, 'rows of a grid are in order');
  rowStarts[rowCount] = size;
  return { rowStarts, rowCount, columnCount };
}
