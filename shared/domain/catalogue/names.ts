import { fold } from '#shared/lib/fold.ts';

/** Codes by the keys of their names (`nameKey`). */
export type NameTable = ReadonlyMap<string, { readonly code: string }>;

/**
 * The form under which names are compared: folded, and initials joined, so that `R.D.C.`, `R D C` and `rdc` are one.
 * `nameKey("Côte-d’Ivoire") // 'cote d ivoire'`
 */
export function nameKey(text: string): string {
  const folded = fold(text);
  return /^\p{L}(?: \p{L})+$/u.test(folded) ? folded.replaceAll(' ', '') : folded;
}

export interface Named {
  readonly code: string;
  readonly labels: readonly string[];
  readonly variants: readonly string[];
}

/** Builds a table; labels win over variants, the first entry over later ones. */
export function nameTable(entries: readonly Named[]): NameTable {
  const table = new Map<string, { readonly code: string }>();
  const put = (code: string, name: string): void => {
    const key = nameKey(name);
    if (key !== '' && !table.has(key)) table.set(key, { code });
  };
  for (const { code, labels } of entries) for (const name of labels) put(code, name);
  for (const { code, variants } of entries) for (const name of variants) put(code, name);
  return table;
}
