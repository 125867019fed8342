import { columnName, type Range } from '#shared/cells/address.ts';
import { quoted } from './draft.ts';

/** `'Retours'!$A$5:$N$20`. */
export function absoluteRange(sheet: string, { top, left, bottom, right }: Range): string {
  const corner = (row: number, column: number) => `$${columnName(column)}$${row + 1}`;
  return `${quoted(sheet)}!${corner(top, left)}:${corner(bottom, right)}`;
}

/** `'Retours'!$A:$A,'Retours'!$5:$7`: leading columns and rows of headings, as titles repeated on every page want them. */
export function printTitles(sheet: string, columns: number, firstRow: number, lastRow: number): string {
  const rows = `${quoted(sheet)}!$${firstRow + 1}:$${lastRow + 1}`;
  return columns > 0 ? `${quoted(sheet)}!$A:$${columnName(columns - 1)},${rows}` : rows;
}

/** Names that formulas can use: letters of ASCII, digits and `_`, never like a cell (`T5`), never twice. */
export function rangeNames(wishes: readonly string[]): string[] {
  const taken = new Set<string>();
  return wishes.map((wish) => {
    const plain = wish
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[^A-Za-z0-9_]+/g, '_');
    const base = (/^[A-Za-z][A-Za-z0-9]*_/.test(plain) ? plain : `T_${plain}`).slice(0, 200);
    let name = base;
    for (let copy = 2; taken.has(name.toLowerCase()); copy++) name = `${base}_${copy}`;
    taken.add(name.toLowerCase());
    return name;
  });
}
