import type { CatalogueIndex } from '#shared/domain/catalogue/lookup.ts';
import { nameNoBodies } from '#shared/domain/values/body-names.ts';
import { findAgeBand } from '#shared/domain/values/category-words.ts';
import { fold, unaccent } from '#shared/lib/fold.ts';

/** Why the words around a table leave open whether its figures are those of the indicator. */
export type TitleDoubt = 'mixed' | 'target' | 'foreign' | 'percent';

/** Sex and age that the words around a table give to all its figures, or a doubt (`mixed`: women and children as one). */
export interface Population {
  readonly sex: string;
  readonly age: string;
  readonly doubt: TitleDoubt | '';
}

const NOBODY: Population = { sex: '', age: '', doubt: '' };

/** What is told as a part (`dont femmes`), or as a breakdown (`par sexe`), does not limit the whole. */
const ASIDE = /\b(?:dont|y compris|including|notamment|selon|suivant|par|by)\b.*$/;
const WOMEN = /\b(?:femmes?|feminin|women|woman|female|females|rapatriees)\b/;
const MEN = /\b(?:hommes?|masculin|men|male|males)\b/;
const GIRLS = /\b(?:filles?|fillettes?|girls?)\b/;
const BOYS = /\b(?:garcons?|boys?)\b/;
const CHILDREN = /\b(?:enfants?|mineure?s?|children|minors?|mena|mna|ena)\b/;

/** Plans and forecasts; the objectives of the Pact are none. */
const TARGET =
  /\b(?:previsions?|previsionnel(?:le)?s?|prevue?s?|planification|planifiee?s?|programmation|programmees?|projections?|cibles?|attendue?s?|objectifs? (?:de|d|annuels?|chiffres?)(?! (?:developpement|pacte|pmm|odd))|a (?:reinserer|appuyer|rapatrier|assister|mobiliser|realiser|former)|forecasts?|targets?|planned)\b/;
/** `Programmé` is a plan, `programme` is none: only accents tell. */
const PROGRAMMED = /programmé/i;
/** Others than Maliens: `étrangers` are people, `à l’étranger` is a place. */
const FOREIGN =
  /\b(?:etrangers|etrangeres|non maliens?|refugiee?s?|demandeurs d asile|foreigners|refugees|asylum seekers)\b/;
const PERCENT = /[%‰]|\b(?:pourcentages?|pour cent|taux|per cent|percentage)\b/i;

/** The population that a title or a sheet's name limits its figures to: `Femmes migrantes de retour`, a sheet `Hommes`. */
export function populationOf(text: string, index: CatalogueIndex): Population {
  const all = nameNoBodies(fold(text), index);
  const isTarget = TARGET.test(all) || PROGRAMMED.test(text);
  const doubt = isTarget ? 'target' : FOREIGN.test(all) ? 'foreign' : PERCENT.test(text) ? 'percent' : '';
  if (doubt !== '') return { ...NOBODY, doubt };
  const words = all.replace(ASIDE, '');
  const band = bandIn(text);
  if (band !== '')
    return { sex: isOnly(WOMEN, MEN, words) ? 'F' : isOnly(MEN, WOMEN, words) ? 'M' : '', age: band, doubt: '' };
  const [women, men, girls, boys, children] = [WOMEN, MEN, GIRLS, BOYS, CHILDREN].map((one) => one.test(words));
  if ((women || girls) && (men || boys)) return NOBODY;
  if (men && children) return NOBODY;
  if (women && (children || girls)) return { ...NOBODY, doubt: 'mixed' };
  if (girls) return { sex: 'F', age: 'Y_LT18', doubt: '' };
  if (boys) return { sex: 'M', age: 'Y_LT18', doubt: '' };
  if (children) return { sex: '', age: 'Y_LT18', doubt: '' };
  return { ...NOBODY, sex: women ? 'F' : men ? 'M' : '' };
}

function isOnly(one: RegExp, other: RegExp, words: string): boolean {
  return one.test(words) && !other.test(words);
}

const BAND =
  /\b(?:(?:de |entre )?\d{1,2}(?: ans)? ?(?:-|–|a|et) ?\d{1,2} ans|moins de \d{1,2} ans|\d{1,2} ans et plus)\b/g;

/** The one age band that a title limits its figures to: `Jeunes (15-35 ans) insérés`; '' where it names none, or several. */
function bandIn(text: string): string {
  const bands = unaccent(text).replace(ASIDE, '').match(BAND) ?? [];
  const [band = ''] = bands;
  return bands.length === 1 ? (findAgeBand(band) ?? '') : '';
}
