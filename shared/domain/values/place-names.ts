import { type CatalogueIndex, GEOGRAPHIES, type Geography } from '#shared/domain/catalogue/lookup.ts';
import { nameKey } from '#shared/domain/catalogue/names.ts';
import { fold } from '#shared/lib/fold.ts';

const COUNTRY =
  /^(?:(?:le )?mali|ensemble du (?:pays|mali)|national|niveau national|tout le (?:pays|mali)|territoire national|pays)$/;
const REGION_WORDS = /^(?:la )?(?:region|reg|r|drpsiap|direction regionale)(?: administrative)? (?:de |du |d )?/;
const CERCLE_WORDS = /^(?:le )?(?:cercle|c|prefecture|admin 2) (?:de |du |d )?/;
const ROMAN: Readonly<Record<string, string>> = {
  i: 'KAY',
  ii: 'KOU',
  iii: 'SIK',
  iv: 'SEG',
  v: 'MOP',
  vi: 'TOM',
  vii: 'GAO',
  viii: 'KID',
};
const ORDINAL = /^([1-8])(?:ere|er|e|eme) region$/;

export type PlaceLevel = 'region' | 'cercle' | 'any';

/** The area that a name stands for in a geography: `ML`, a region key, or `KAY.KENIEBA`; undefined when not known for certain. */
export function findPlace(text: string, index: CatalogueIndex, geo: Geography, level: PlaceLevel): string | undefined {
  const folded = fold(text);
  if (folded === '') return undefined;
  if (COUNTRY.test(folded)) return 'ML';
  const ordinal = ORDINAL.exec(folded)?.[1];
  if (ordinal !== undefined) return Object.values(ROMAN)[Number(ordinal) - 1];
  const roman = /^(?:region|reg) (i{1,3}|iv|vi{0,3}|viii)$/.exec(folded)?.[1];
  if (roman !== undefined) return ROMAN[roman];
  const asRegion = nameKey(folded.replace(REGION_WORDS, ''));
  const asCercle = nameKey(folded.replace(CERCLE_WORDS, ''));
  const { regions, cercles } = index.places[geo];
  const region = regions.get(nameKey(folded)) ?? regions.get(asRegion);
  const cercle = cercles.get(nameKey(folded)) ?? cercles.get(asCercle);
  if (CERCLE_WORDS.test(folded) && cercle) return cercle.code;
  if ((REGION_WORDS.test(folded) || /^district/.test(folded)) && region) return region.code;
  return level === 'cercle' ? (cercle ?? region)?.code : level === 'region' ? region?.code : (region ?? cercle)?.code;
}

/** The geography whose regions all these names are, if the one in force does not have them. */
export function geographyOf(names: readonly string[], index: CatalogueIndex, inForce: Geography): Geography {
  const known = (geo: Geography) =>
    names.filter((name) => index.places[geo].regions.has(nameKey(fold(name).replace(REGION_WORDS, '')))).length;
  const own = known(inForce);
  const better = GEOGRAPHIES.filter((geo) => known(geo) > own).sort((a, b) => known(b) - known(a))[0];
  // Names that are regions only in another geography are also cercles: a table of cercles must not pass for one of regions.
  return better !== undefined && own >= 5 && known(better) >= names.length * 0.9 ? better : inForce;
}

/** The one region that a title names after "région de", "à" or "dans"; undefined when it names none or several. */
export function findPlaceInTitle(text: string, index: CatalogueIndex): string | undefined {
  const found = new Set<string>();
  for (const match of fold(text).matchAll(/(?:region|cercle|district) (?:de |du |d )?([a-z]+(?: [a-z]+)?)/g)) {
    const words = (match[1] ?? '').split(' ');
    const whole = match[0].startsWith('cercle') ? 'cercle' : 'region';
    const code = [words.join(' '), words[0] ?? '']
      .map((name) => findPlace(name, index, '10', whole))
      .find((place) => place !== undefined);
    if (code !== undefined && code !== 'ML') found.add(code);
  }
  return found.size === 1 ? [...found][0] : undefined;
}
