import type { Spot } from '#renderer/features/intake/reading/reading-store.ts';
import { step } from './axis.ts';
import type { SheetModel } from './sheet-model.ts';

/** Rows that a page of the sheet is long. */
const PAGE = 20;

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  PageDown: [PAGE, 0],
  PageUp: [-PAGE, 0],
};

/** Where a key leads from a cell, as in a spreadsheet; undefined for a key that leads nowhere. */
export function spotAfter(model: SheetModel, from: Spot, key: string, withControl: boolean): Spot | undefined {
  const { rows, columns } = model;
  const { grid } = model.sheet;
  const last = { row: Math.max(0, grid.rowCount - 1), column: Math.max(0, grid.columnCount - 1) };
  if (key === 'Home') return withControl ? { row: 0, column: 0 } : { row: from.row, column: 0 };
  if (key === 'End') return withControl ? last : { row: from.row, column: last.column };
  const [down, right] = STEPS[key] ?? [];
  if (down === undefined || right === undefined) return undefined;
  if (withControl && Math.abs(down) <= 1)
    return {
      row: down > 0 ? last.row : down < 0 ? 0 : from.row,
      column: right > 0 ? last.column : right < 0 ? 0 : from.column,
    };
  const merge = model.mergeAt(from.row, from.column);
  // From a merged cell one goes on beyond all of it.
  const start = merge
    ? {
        row: down > 0 ? merge.bottom : down < 0 ? merge.top : from.row,
        column: right > 0 ? merge.right : right < 0 ? merge.left : from.column,
      }
    : from;
  const to = { row: step(rows, start.row, down), column: step(columns, start.column, right) };
  const into = model.mergeAt(to.row, to.column);
  return into && !(into.top === from.row && into.left === from.column) ? { row: into.top, column: into.left } : to;
}
