import { fold } from '#shared/lib/fold.ts';

/** What a name stands for: its code, and whether it is the entry's own label or another spelling. */
export interface NameHit {
  readonly code: string;
  readonly how: 'exact' | 'variant';
  /** The spelling in the catalogue that was met. */
  readonly name: string;
}

/** Names under their keys (`nameKey`). */
export type NameTable = ReadonlyMap<string, NameHit>;

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
  const table = new Map<string, NameHit>();
  const put = (code: string, how: NameHit['how'], name: string): void => {
    const key = nameKey(name);
    if (key !== '' && !table.has(key)) table.set(key, { code, how, name });
  };
  for (const { code, labels } of entries) for (const name of labels) put(code, 'exact', name);
  for (const { code, variants } of entries) for (const name of variants) put(code, 'variant', name);
  return table;
}
