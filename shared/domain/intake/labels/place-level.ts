import type { HeaderMatch } from '#shared/domain/catalogue/headers.ts';
import type { WordsSetting } from '#shared/domain/intake/words/words-setting.ts';
import { findPlace, type PlaceLevel } from '#shared/domain/values/place-names.ts';
import { fold } from '#shared/lib/fold.ts';

/** Whether bare names of a column are regions or cercles, from what its header says and from all its names. */
export function levelOfPlaces(
  header: readonly HeaderMatch[],
  names: readonly string[],
  setting: WordsSetting,
): PlaceLevel {
  const said = header.filter(({ dimension, share }) => dimension === 'refArea' && share >= 0.5).map(({ code }) => code);
  if (said.includes('cercle') && !said.includes('region')) return 'cercle';
  if (mixesLevels(names, setting)) return 'cercle';
  return said.includes('region') && !said.includes('cercle') ? 'region' : 'any';
}

/**
 * Names that only cercles bear, or bare names of cercles of a "Région de ..." in the same column, say that bare names are
 * cercles. One spelling alone does not: "Région de Kayes" over Koulikoro and Sikasso stands among regions.
 */
function mixesLevels(names: readonly string[], { index, geo }: WordsSetting): boolean {
  const prefixOf = (name: string) => /^(?:region|cercle)\b/.exec(fold(name))?.[0];
  const bare = names.filter((name) => prefixOf(name) === undefined);
  if (bare.length > 0 && bare.length < names.length) {
    if (names.some((name) => prefixOf(name) === 'cercle')) return true;
    const regions = names
      .filter((name) => prefixOf(name) !== undefined)
      .flatMap((name) => findPlace(name, index, geo, 'region') ?? []);
    const isInside = (name: string) => {
      const [region] = (findPlace(name, index, geo, 'cercle') ?? '').split('.');
      return region !== undefined && regions.includes(region);
    };
    if (bare.some(isInside)) return true;
  }
  const places = names.filter((name) => findPlace(name, index, geo, 'any') !== undefined);
  const onlyCercles = places.filter((name) => findPlace(name, index, geo, 'region') === undefined).length;
  return onlyCercles * 2 > places.length;
}
