import type { Spot } from '#renderer/features/intake/reading/reading-store.ts';
import type { SheetModel } from './sheet-model.ts';
import { NUMBERS } from './sheet-styles.ts';

/** What of the sheet is under the pointer. */
export interface PointedAt extends Spot {
  readonly on: 'cell' | 'column' | 'row';
}

/** What stands under a point of the window; a merged cell by its first. `head`: pixels of the lines over the rows. */
export function placeAt(model: SheetModel, box: HTMLElement, head: number, x: number, y: number): PointedAt {
  const { left, top } = box.getBoundingClientRect();
  const right = x - left;
  const down = y - top;
  const column = model.columns.at(Math.max(0, right - NUMBERS + box.scrollLeft));
  const row = model.rows.at(Math.max(0, down - head + box.scrollTop));
  if (down < head) return { on: 'column', row, column };
  if (right < NUMBERS) return { on: 'row', row, column };
  const merge = model.mergeAt(row, column);
  return { on: 'cell', row: merge?.top ?? row, column: merge?.left ?? column };
}

/** Pixels that stay free around a cell that is brought into sight. */
const AROUND = 8;

/** Scrolls no more than it takes to see the cell. */
export function bringIntoSight(model: SheetModel, box: HTMLElement, head: number, { row, column }: Spot): void {
  const { rows, columns } = model;
  const top = rows.startOf(row);
  const left = columns.startOf(column);
  const height = box.clientHeight - head;
  const width = box.clientWidth - NUMBERS;
  const bottom = top + rows.sizeOf(row);
  const right = left + Math.min(columns.sizeOf(column), width);
  if (top < box.scrollTop) box.scrollTop = Math.max(0, top - AROUND);
  else if (bottom > box.scrollTop + height) box.scrollTop = bottom - height + AROUND;
  if (left < box.scrollLeft) box.scrollLeft = Math.max(0, left - AROUND);
  else if (right > box.scrollLeft + width) box.scrollLeft = right - width + AROUND;
}

/** Where the lower left corner of a cell is in the window: menus open there. */
export function cornerOf(
  model: SheetModel,
  box: HTMLElement,
  head: number,
  { row, column }: Spot,
): { x: number; y: number } {
  const { left, top } = box.getBoundingClientRect();
  return {
    x: left + NUMBERS + model.columns.startOf(column) - box.scrollLeft,
    y: top + head + model.rows.startOf(row) + model.rows.sizeOf(row) - box.scrollTop,
  };
}
