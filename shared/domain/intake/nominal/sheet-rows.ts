import { CELL } from '#shared/cells/grid.ts';
import { mergeAt, type SheetView } from '#shared/domain/intake/layout/sheet-view.ts';

/** Positions of the cells of a row that hold something, hidden ones too, between two columns. */
export function filledCells({ grid }: SheetView, row: number, left = 0, right = Number.MAX_SAFE_INTEGER): number[] {
  const found: number[] = [];
  const end = grid.rowStarts[row + 1] ?? 0;
  for (let i = grid.rowStarts[row] ?? 0; i < end; i++) {
    const column = grid.columns[i] ?? 0;
    if (column >= left && column <= right && !isBlank(grid.kinds[i], grid.texts[grid.textIds[i] ?? -1])) found.push(i);
  }
  return found;
}

function isBlank(kind: number | undefined, text: string | undefined): boolean {
  return kind === CELL.TEXT && /^[\s\u00A0\u200B-\u200D\u202F\uFEFF]*$/u.test(text ?? '');
}

/** Columns that a cell covers, itself or through the merged range that begins in it. */
export function coveredBy(view: SheetView, row: number, column: number): readonly [left: number, right: number] {
  const merge = mergeAt(view, row, column);
  return merge && merge.left === column ? [merge.left, merge.right] : [column, column];
}
