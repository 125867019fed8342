import { isMissingText } from '#shared/cells/figure-text.ts';
import { CELL, positionOf, textAt } from '#shared/cells/grid.ts';
import type { FoundTable } from '#shared/domain/intake/layout/find-tables.ts';
import type { SheetView } from '#shared/domain/intake/layout/sheet-view.ts';

/** `120 (35 %)` is a count with its share. */
const COUNT_AND_SHARE = /\d[\s\d.,'’]*\(\s*\d{1,3}(?:[.,]\d+)?\s*%\s*\)\s*$/;
const SHARE = /(?:[%‰]|\bpour ?cent|\bper ?cent)\s*\)?\s*$/i;

/** Whether every figure of a column is written as a share: `45,1 %`, or a number whose format shows a per cent sign. */
export function statesShares({ grid }: SheetView, { layout }: FoundTable, column: number): boolean {
  let shares = 0;
  for (const row of layout.bodyRows) {
    const position = positionOf(grid, row, column);
    if (position < 0) continue;
    const text = grid.kinds[position] === CELL.TEXT ? textAt(grid, position) : '';
    if (text !== '' && (isMissingText(text) || !/\d/.test(text))) continue;
    const format = grid.formats[grid.formatIds[position] ?? 0] ?? '';
    if (text === '' ? !format.includes('%') : !SHARE.test(text) || COUNT_AND_SHARE.test(text)) return false;
    shares += 1;
  }
  return shares > 0;
}
