import type { Spot } from '#renderer/features/intake/reading/reading-store.ts';
import type { SheetCells } from '#renderer/features/intake/worker/protocol.ts';
import type { Range } from '#shared/cells/address.ts';
import type { CellGrid } from '#shared/cells/grid.ts';

/** The borders of a table with its first or last cell elsewhere; undefined where that leaves nothing of it. */
export function extentWith(box: Range, edge: 'first' | 'last', { row, column }: Spot): Range | undefined {
  const { top, left, bottom, right } = box;
  const moved =
    edge === 'first'
      ? { top: row, left: column <= right ? Math.min(column, right) : left, bottom, right }
      : { top, left, bottom: row, right: column >= left ? Math.max(column, left) : right };
  return moved.top <= moved.bottom && moved.left <= moved.right ? moved : undefined;
}

/** Filled cells around a place that hang together without an empty row or column; undefined where there is none. */
export function regionAround({ grid }: Pick<SheetCells, 'grid'>, { row, column }: Spot): Range | undefined {
  if (!filledIn(grid, row, column, column)) return undefined;
  let region = { top: row, left: column, bottom: row, right: column };
  for (let isGrowing = true; isGrowing; ) {
    const { top, left, bottom, right } = region;
    const next = {
      top: filledIn(grid, top - 1, left - 1, right + 1) ? top - 1 : top,
      bottom: filledIn(grid, bottom + 1, left - 1, right + 1) ? bottom + 1 : bottom,
      left: filledBeside(grid, top, bottom, left - 1) ? left - 1 : left,
      right: filledBeside(grid, top, bottom, right + 1) ? right + 1 : right,
    };
    isGrowing = next.top < top || next.bottom > bottom || next.left < left || next.right > right;
    region = next;
  }
  return region;
}

function filledIn(grid: CellGrid, row: number, left: number, right: number): boolean {
  if (row < 0 || row >= grid.rowCount) return false;
  const end = grid.rowStarts[row + 1] ?? 0;
  for (let i = grid.rowStarts[row] ?? 0; i < end; i++) {
    const column = grid.columns[i] ?? 0;
    if (column >= left && column <= right) return true;
  }
  return false;
}

/** Rows that are looked at beside a region: a long table needs no more. */
const MOST_ROWS = 2000;

function filledBeside(grid: CellGrid, top: number, bottom: number, column: number): boolean {
  if (column < 0) return false;
  for (let row = top; row <= Math.min(bottom, top + MOST_ROWS); row++)
    if (filledIn(grid, row, column, column)) return true;
  return false;
}
