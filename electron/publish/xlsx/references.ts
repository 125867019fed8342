import { columnName, type Range } from '#shared/cells/address.ts';
import { quoted } from './draft.ts';

/** `'Retours'!$A$5:$N$20`. */
export function absoluteRange(sheet: string, { top, left, bottom, right }: Range): string {
  const corner = (row: number, column: number) => `$${columnName(column)}$${row + 1}`;
  return `${quoted(sheet)}!${corner(top, left)}:${corner(bottom, right)}`;
}

/** `'Retours'!$5:$7`: whole rows, as titles repeated on every page want them. */
export function absoluteRows(sheet: string, first: number, last: number): string {
  return `${quoted(sheet)}!$${first + 1}:$${last + 1}`;
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
