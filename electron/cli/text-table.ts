import { printable } from './printable.ts';

/** Lines of aligned columns, two blanks apart; columns named in `right` are set flush right. */
export function textTable(stated: readonly (readonly string[])[], right: readonly number[] = []): string[] {
  const rows = stated.map((row) => row.map(printable));
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, i) => {
      widths[i] = Math.max(widths[i] ?? 0, widthOf(cell));
    });
  }
  return rows.map((row) =>
    row
      .map((cell, i) => {
        const blanks = ' '.repeat(Math.max((widths[i] ?? 0) - widthOf(cell), 0));
        return right.includes(i) ? blanks + cell : cell + blanks;
      })
      .join('  ')
      .trimEnd(),
  );
}

/** Columns of a terminal: combining marks take none, everything that departments write takes one. */
function widthOf(text: string): number {
  return [...text.replace(/\p{M}/gu, '')].length;
}
