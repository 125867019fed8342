import type { CellGrid } from './grid.ts';

/** A blank is a third of a step of the button that indents. */
const BLANK_POINTS = 3;

/** How far the text of a cell stands from the left edge, in points: by its look, and by the blanks that it begins with. */
export function indentAt(grid: CellGrid, position: number): number {
  if (position < 0) return 0;
  const text = grid.texts[grid.textIds[position] ?? -1] ?? '';
  return (grid.indents?.[grid.formatIds[position] ?? 0] ?? 0) + blanksBefore(text) * BLANK_POINTS;
}

function blanksBefore(text: string): number {
  // Most texts begin with a letter.
  if (text.charCodeAt(0) > 0x20 && text.charCodeAt(0) < 0xa0) return 0;
  return (/^[ \t\u00A0\u2000-\u200A\u202F\u3000]*/u.exec(text)?.[0] ?? '').length;
}

/** Whether any text of a grid is indented. */
export function hasIndents({ indents, texts }: CellGrid): boolean {
  return indents !== undefined || texts.some((text) => blanksBefore(text) > 0);
}
