import type { CatalogueIndex, Geography } from '#shared/domain/catalogue/lookup.ts';
import { findPlace, type PlaceLevel } from '#shared/domain/values/place-names.ts';
import { fold } from '#shared/lib/fold.ts';

/** How the places of a list are read: all as regions or all as cercles, in one geography where its names ask for it. */
export interface PlaceReader {
  /** '' where the period decides. */
  readonly geo: Geography | '';
  /** Undefined for a name that is not known. */
  placeOf(text: string, geo: Geography): string | undefined;
}

/**
 * Settles how the places of a list are read. Persons of cercles are counted by region as soon as one place is a region only,
 * or unknown: a breakdown holds places of one sort.
 */
export function placeReader(
  header: string,
  texts: readonly string[],
  isWhole: boolean,
  geo: Geography,
  index: CatalogueIndex,
): PlaceReader {
  const names = [...new Set(texts)];
  const heading = fold(header);
  const level: PlaceLevel =
    /\bcercles?\b/.test(heading) && !/region/.test(heading) ? 'cercle' : /region/.test(heading) ? 'region' : 'any';
  const find = (text: string, at: Geography) => findPlace(text, index, at, level) ?? findPlace(text, index, at, 'any');
  const isKnown = (at: Geography) =>
    names.every((name) => find(name, at) !== undefined || findAnywhere(name) === undefined);
  const asked = isKnown(geo) ? '' : isKnown('19') ? '19' : '';
  const codes = names.map((name) => findAnywhere(name));
  const cercles = codes.filter((code) => code?.includes('.')).length;
  const known = codes.filter((code) => code !== undefined).length;
  const byCercle = isWhole && cercles > 0 && cercles === known && known === names.length;

  function findAnywhere(text: string): string | undefined {
    return (['10', '19', '8'] as const).flatMap((at) => find(text, at) ?? [])[0];
  }
  return {
    geo: asked,
    placeOf(text, at) {
      const code = find(text, asked || at) ?? findAnywhere(text);
      return code === undefined || byCercle ? code : code.split('.')[0];
    },
  };
}
