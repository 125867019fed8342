import { cellName, parseCell } from '#shared/cells/address.ts';
import { type Message, message } from '#shared/texts/say.ts';

/** Where a correction is, in a few signs: one cell, a whole block of them, or the first of several. */
export function placeOf(cells: readonly string[]): string | Message {
  const [first = ''] = cells;
  if (cells.length === 1) return first;
  const places = cells.map((cell) => parseCell(cell) ?? { row: 0, column: 0 });
  const rows = places.map(({ row }) => row);
  const columns = places.map(({ column }) => column);
  const box = {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
  const whole = (box.bottom - box.top + 1) * (box.right - box.left + 1) === cells.length;
  if (whole) return `${cellName(box.top, box.left)}:${cellName(box.bottom, box.right)}`;
  return message('return.cells', { first, count: cells.length });
}
