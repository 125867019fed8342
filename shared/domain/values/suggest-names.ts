import { distance } from 'fastest-levenshtein';
import type { CatalogueIndex } from '#shared/domain/catalogue/lookup.ts';
import { type NameTable, nameKey } from '#shared/domain/catalogue/names.ts';

/** Names shorter than this are too near to each other (Niger and Nigéria, San, Nara) to suggest anything. */
const SHORTEST = 5;

/** Codes whose name differs from the text by at most two letters, nearest first; for a person to confirm, never taken unasked. */
export function suggestNames(text: string, tables: readonly NameTable[]): string[] {
  const key = nameKey(text);
  if (key.length < SHORTEST) return [];
  const near = new Map<string, number>();
  for (const table of tables) {
    for (const [name, { code }] of table) {
      if (Math.abs(name.length - key.length) > 2 || name.length < SHORTEST) continue;
      const steps = distance(name, key);
      if (steps <= 2 && steps < (near.get(code) ?? 3)) near.set(code, steps);
    }
  }
  return [...near].sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1)).map(([code]) => code);
}

/** Countries and country groups near the text. */
export function suggestCountries(text: string, index: CatalogueIndex): string[] {
  return suggestNames(text, [index.countries, index.countryGroups]);
}

/** Regions and cercles of all geographies near the text. */
export function suggestPlaces(text: string, index: CatalogueIndex): string[] {
  return suggestNames(
    text,
    Object.values(index.places).flatMap(({ regions, cercles }) => [regions, cercles]),
  );
}
