import type { CatalogueIndex } from '#shared/domain/catalogue/lookup.ts';
import { nameNoBodies } from '#shared/domain/values/body-names.ts';
import { fold } from '#shared/lib/fold.ts';

/** Sex and age that the words around a table give to all its figures; `mixed`: women and children, told together. */
export interface Population {
  readonly sex: string;
  readonly age: string;
  readonly mixed: boolean;
}

const NOBODY: Population = { sex: '', age: '', mixed: false };

/** What is told as a part (`dont femmes`), or as a breakdown (`par sexe`), does not limit the whole. */
const ASIDE = /\b(?:dont|y compris|including|notamment|selon|suivant|par|by)\b.*$/;
const WOMEN = /\b(?:femmes?|feminin|women|woman|female|females|rapatriees)\b/;
const MEN = /\b(?:hommes?|masculin|men|male|males)\b/;
const GIRLS = /\b(?:filles?|fillettes?|girls?)\b/;
const BOYS = /\b(?:garcons?|boys?)\b/;
const CHILDREN = /\b(?:enfants?|mineure?s?|children|minors?|mena|mna|ena)\b/;

/** The population that a title or a sheet's name limits its figures to: `Femmes migrantes de retour`, a sheet `Hommes`. */
export function populationOf(text: string, index: CatalogueIndex): Population {
  const words = nameNoBodies(fold(text), index).replace(ASIDE, '');
  const [women, men, girls, boys, children] = [WOMEN, MEN, GIRLS, BOYS, CHILDREN].map((one) => one.test(words));
  if ((women || girls) && (men || boys)) return NOBODY;
  if (men && children) return NOBODY;
  if (women && (children || girls)) return { ...NOBODY, mixed: true };
  if (girls) return { sex: 'F', age: 'Y_LT18', mixed: false };
  if (boys) return { sex: 'M', age: 'Y_LT18', mixed: false };
  if (children) return { sex: '', age: 'Y_LT18', mixed: false };
  return { ...NOBODY, sex: women ? 'F' : men ? 'M' : '' };
}
