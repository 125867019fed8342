import { distance } from 'fastest-levenshtein';
import type { CatalogueIndex } from '#shared/domain/catalogue/lookup.ts';
import { type NameTable, nameKey } from '#shared/domain/catalogue/names.ts';
import { byKeys } from '#shared/lib/compare.ts';

/** Names shorter than this (San, Nara, Mali, Togo) are too near to each other to suggest anything. */
const SHORTEST = 5;
/** From this length on two letters may differ, below it one. */
const LONG = 7;
const MOST_STEPS = 2;

/**
 * Codes of the one name that a misspelt text can mean, for a person to confirm, never taken unasked: at most two letters
 * differ. Empty when several names are near, or when the name found is itself near to another (Guinée, Guinée-Bissau).
 */
export function suggestNames(text: string, tables: readonly NameTable[]): string[] {
  const key = nameKey(text);
  if (key.length < SHORTEST) return [];
  const codes = codesByName(tables);
  const near = [...codes.keys()]
    .filter((name) => name.length >= SHORTEST && Math.abs(name.length - key.length) <= MOST_STEPS)
    .map((name) => ({ name, steps: distance(name, key) }))
    .filter(({ name, steps }) => steps <= (name.length < LONG ? 1 : MOST_STEPS))
    .sort(
      byKeys(
        ({ steps }) => steps,
        ({ name }) => name,
      ),
    );
  const found = near[0] && codes.get(near[0].name);
  if (!found) return [];
  const same = (name: string) => codes.get(name)?.some((code) => found.includes(code)) === true;
  if (near.some(({ name }) => !same(name))) return [];
  const confusable = near.some(({ name }) =>
    [...codes.keys()].some((other) => other.length >= 4 && !same(other) && areNear(name, other)),
  );
  return confusable ? [] : found;
}

/** Niger and Nigéria, Congo and Congo Kinshasa; Nioro and Niono. */
function areNear(name: string, other: string): boolean {
  if (name.startsWith(other) || other.startsWith(name)) return true;
  return Math.abs(name.length - other.length) <= 1 && distance(name, other) <= 1;
}

/** A region and a cercle may bear one name: all codes of a name, in the order of the tables. */
function codesByName(tables: readonly NameTable[]): Map<string, string[]> {
  const codes = new Map<string, string[]>();
  for (const table of tables)
    for (const [name, { code }] of table) {
      const known = codes.get(name) ?? [];
      if (!known.includes(code)) codes.set(name, [...known, code]);
    }
  return codes;
}

/** The country or country group that a misspelt name can only mean. */
export function suggestCountries(text: string, index: CatalogueIndex): string[] {
  const part = index.countryGroupParts.get(nameKey(text));
  if (part) return [part.code];
  return suggestNames(text, [index.countries, index.countryGroups]);
}

/** The region or cercle, of any geography, that a misspelt name can only mean. */
export function suggestPlaces(text: string, index: CatalogueIndex): string[] {
  const bare = text.replace(/^\s*(?:la |le )?(?:r[ée]gion|cercle|district)\s+(?:de |du |d['’])?/iu, '');
  return suggestNames(
    bare,
    Object.values(index.places).flatMap(({ regions, cercles }) => [regions, cercles]),
  );
}
