import type { Catalogue } from '#shared/domain/model/catalogue.ts';

/**
 * How finely a table cuts the country: `cercle:19`, `region:10`, `region:8` (the historic regions, to which all newer
 * ones roll up), `ML` the country. `other`: a place that is in no list; it rolls up to the country only.
 */
export type PlaceLevel = string;

/** A place in the geography it is meant in: `KAY@19` is another area than `KAY@8`. The country is `ML` in all. */
export type PlaceCode = string;

export const COUNTRY = 'ML';

/** Some region that a list of persons does not tell: a region like another, so that all of them add up. */
const UNKNOWN = '_U';

/** What belongs to what, from the catalogue. */
export interface Gazetteer {
  /** Region to region of the historic 8 and Bamako. */
  readonly oldRegion: ReadonlyMap<string, string>;
  readonly regionOfCercle: ReadonlyMap<string, string>;
  /** Regions of one geography that make up a historic one: `19/KAY` gives KAY, NIO, KIT. */
  readonly within: ReadonlyMap<string, readonly string[]>;
  /** Regions that did not exist in the geography of 8. */
  readonly newer: ReadonlySet<string>;
  /** Country to group of countries. */
  readonly continent: ReadonlyMap<string, string>;
}

export function gazetteerOf(catalogue: Catalogue): Gazetteer {
  const within = new Map<string, string[]>();
  for (const { code, oldRegion, geographies } of catalogue.regions) {
    for (const geo of geographies) {
      const key = `${geo}/${oldRegion}`;
      within.set(key, [...(within.get(key) ?? []), code]);
    }
  }
  return {
    oldRegion: new Map(catalogue.regions.map(({ code, oldRegion }) => [code, oldRegion])),
    regionOfCercle: new Map(catalogue.cercles.map(({ code, region }) => [code, region])),
    within,
    newer: new Set(catalogue.regions.filter((region) => !region.geographies.includes('8')).map(({ code }) => code)),
    continent: new Map(catalogue.countries.map(({ code, group }) => [code, group])),
  };
}

export function placeCode(refArea: string, geo: string): PlaceCode {
  return refArea === COUNTRY ? COUNTRY : `${refArea}@${geo}`;
}

export function splitPlace(code: PlaceCode): { refArea: string; geo: string } {
  const at = code.lastIndexOf('@');
  return at < 0 ? { refArea: code, geo: '' } : { refArea: code.slice(0, at), geo: code.slice(at + 1) };
}

export function placeLevel(code: PlaceCode, { oldRegion, regionOfCercle }: Gazetteer): PlaceLevel {
  if (code === COUNTRY) return COUNTRY;
  const { refArea, geo } = splitPlace(code);
  if (oldRegion.has(refArea) || refArea === UNKNOWN) return `region:${geo}`;
  return regionOfCercle.has(refArea) || oldRegion.has(refArea.split('.')[0] ?? '') ? `cercle:${geo}` : 'other';
}

/** The finest level to which both can be rolled up: regions of two geographies meet in the historic 8. */
export function meetPlaces(a: PlaceLevel, b: PlaceLevel): PlaceLevel {
  if (a === b) return a;
  if ([a, b].some((level) => level === COUNTRY || level === 'other')) return COUNTRY;
  const geo = a.split(':')[1] ?? '';
  return geo === b.split(':')[1] ? `region:${geo}` : 'region:8';
}

/** Order from fine to coarse. */
export function placeRank(level: PlaceLevel): number {
  if (level === COUNTRY) return 3;
  if (level === 'region:8') return 2;
  return level.startsWith('region:') || level === 'other' ? 1 : 0;
}

/** The place of a level that holds this one; undefined when there is none. */
export function placeAt(code: PlaceCode, level: PlaceLevel, gazetteer: Gazetteer): PlaceCode | undefined {
  const own = placeLevel(code, gazetteer);
  if (own === level) return code;
  if (level === COUNTRY) return COUNTRY;
  if (own === COUNTRY || own === 'other' || level === 'other') return undefined;
  const { refArea, geo } = splitPlace(code);
  const region = own.startsWith('cercle:')
    ? (gazetteer.regionOfCercle.get(refArea) ?? refArea.split('.')[0] ?? '')
    : refArea;
  if (level === `region:${geo}` && geo !== '8') return placeCode(region, geo);
  const old = region === UNKNOWN ? UNKNOWN : gazetteer.oldRegion.get(region);
  return level === 'region:8' && old !== undefined ? placeCode(old, '8') : undefined;
}

/**
 * Whether the places that a table lists make up the whole of a coarser one. What a table lists is taken as all there is,
 * with two exceptions: a single place is the scope of the table, not a list; and a table that uses the newer regions must
 * list all those that came out of a historic one before they can be added up to it.
 */
export function placesComplete(
  listed: ReadonlySet<PlaceCode>,
  target: PlaceCode,
  level: PlaceLevel,
  gazetteer: Gazetteer,
): boolean {
  if (listed.has(target)) return true;
  const parts = [...listed].filter((code) => placeAt(code, level, gazetteer) === target);
  if (level === COUNTRY) return parts.length > 1;
  const { refArea } = splitPlace(target);
  const first = parts[0];
  if (first === undefined) return false;
  if (placeLevel(first, gazetteer).startsWith('cercle:')) return parts.length > 1 || refArea === 'BKO';
  const { geo } = splitPlace(first);
  const expected = gazetteer.within.get(`${geo}/${refArea}`) ?? [];
  if (expected.every((region) => listed.has(placeCode(region, geo)))) return true;
  const usesNewer = [...listed].some((code) => gazetteer.newer.has(splitPlace(code).refArea));
  return !usesNewer && parts.length === 1;
}
