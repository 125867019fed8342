import type { Element } from './xml-tree.ts';

/** The parts of a package by name, as `xl/workbook.xml`, parsed. */
export type Parts = ReadonlyMap<string, Element>;

/** Target parts by id, of one part. */
export type Relations = ReadonlyMap<string, string>;

/** What sheets refer to. */
export interface Book {
  readonly sheetNames: readonly string[];
  readonly strings: readonly string[];
  /** Number of cell formats. */
  readonly styles: number;
}

/** Names that came before, whatever their case. */
export function duplicates(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = name.toLowerCase();
    const twice = seen.has(key);
    seen.add(key);
    return twice;
  });
}
