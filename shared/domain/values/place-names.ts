import type { CatalogueIndex, Geography } from '#shared/domain/catalogue/lookup.ts';
import { nameKey } from '#shared/domain/catalogue/names.ts';
import { fold } from '#shared/lib/fold.ts';

/** ISO 3166-2 and the codes of the humanitarians agree on the eight historic regions; 9 and 10 mean other regions in each scheme. */
const CODE = /^mli? ?0?([1-8])$/;
const COUNTRY =
  /^(?:(?:le )?mali|ensemble du (?:pays|mali)|national|niveau national|tout le (?:pays|mali)|territoire national|pays)$/;
const REGION_WORDS = /^(?:la )?(?:region|reg|r|drpsiap|direction regionale)(?: administrative)? (?:de |du |d |of )?/;
const CERCLE_WORDS = /^(?:le )?(?:cercle|c|prefecture|admin 2) (?:de |du |d )?/;
/** The historic eight regions, by their numbers. */
const NUMBERED = ['KAY', 'KOU', 'SIK', 'SEG', 'MOP', 'TOM', 'GAO', 'KID'] as const;
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii'];
/** `1ère région`, `VIIIe région`, `Région IV`, `Région n° 6`. */
const NUMBER_OF_REGION =
  /^(?:([1-8]|i{1,3}|iv|vi{0,3})(?:ere|er|re|e|eme) region|(?:region|reg) (?:(?:n|no|numero) )?([1-8]|i{1,3}|iv|vi{0,3}))$/;

export type PlaceLevel = 'region' | 'cercle' | 'any';

/** The area that a name stands for in a geography: `ML`, a region key, or `KAY.KENIEBA`; undefined when not known for certain. */
export function findPlace(text: string, index: CatalogueIndex, geo: Geography, level: PlaceLevel): string | undefined {
  const folded = fold(text).replace(/^(region|district|cercle) of /, '$1 de ');
  if (folded === '') return undefined;
  if (COUNTRY.test(folded)) return 'ML';
  const code = CODE.exec(folded)?.[1];
  if (code !== undefined && level !== 'cercle') return NUMBERED[Number(code) - 1];
  if (folded === 'ml bko') return 'BKO';
  const bracket = /^(.*\S)\s*\((r[eé]gion|cercle)\)$/i.exec(text);
  if (bracket) return findPlace(`${bracket[2]} de ${bracket[1]}`, index, geo, level);
  const numbered = NUMBER_OF_REGION.exec(folded)
    ?.slice(1)
    .find((number) => number !== undefined);
  if (numbered !== undefined)
    return NUMBERED[ROMAN.includes(numbered) ? ROMAN.indexOf(numbered) : Number(numbered) - 1];
  const asRegion = nameKey(folded.replace(REGION_WORDS, '').replace(/ (?:region|district)$/, ''));
  const asCercle = nameKey(folded.replace(CERCLE_WORDS, ''));
  const { regions, cercles } = index.places[geo];
  const region = regions.get(nameKey(folded)) ?? regions.get(asRegion);
  const cercle = cercles.get(nameKey(folded)) ?? cercles.get(asCercle);
  if (CERCLE_WORDS.test(folded) && cercle) return cercle.code;
  if ((REGION_WORDS.test(folded) || /^district/.test(folded)) && region) return region.code;
  return level === 'cercle' ? (cercle ?? region)?.code : level === 'region' ? region?.code : (region ?? cercle)?.code;
}

/** The one region that a title names after "région de", or as the seat of a regional service; undefined when it names none or several. */
export function findPlaceInTitle(text: string, index: CatalogueIndex): string | undefined {
  const found = new Set<string>();
  for (const match of fold(text).matchAll(/(?:regions?|cercles?|districts?) (?:de |du |d )?([a-z]+(?: [a-z]+)?)/g)) {
    const words = (match[1] ?? '').split(' ');
    const whole = match[0].startsWith('cercle') ? 'cercle' : 'region';
    const code = [words.join(' '), words[0] ?? '']
      .map((name) => findPlace(name, index, '10', whole))
      .find((place) => place !== undefined);
    if (code !== undefined && code !== 'ML') found.add(code);
  }
  const office = OFFICE.exec(fold(text))?.[1];
  const seat = office === undefined ? undefined : findPlace(office, index, '10', 'region');
  if (seat !== undefined && seat !== 'ML') found.add(seat);
  return found.size === 1 ? [...found][0] : undefined;
}

/** A service of one region is named after it: `Direction régionale du développement social de Gao`, `Gouvernorat de Mopti`. */
const OFFICE =
  /^(?:(?:direction|delegation|antenne|bureau|service|coordination|brigade|cellule|division) regionale? (?:.* )?(?:de|d|a)|gouvernorat (?:de|du|d)(?: la region de)?) ([a-z]+)$/;
