import type { CatalogueIndex } from '#shared/domain/catalogue/lookup.ts';
import { type Category, findAgeBand, findCategory } from '#shared/domain/values/category-words.ts';
import { fold } from '#shared/lib/fold.ts';
import { sideOf18 } from './days.ts';

/** Sex and age of one person, as far as a cell tells. */
export interface Told {
  /** `M`, `F`, or ''. */
  readonly sex: string;
  /** `Y_LT18`, `Y_GE18`, or ''. */
  readonly age: string;
}

const SEX_WORDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:monsieur|m|mr|h|homme|masculin|masc|male|garcon|g|boy|mle masc|sieur)$/, 'M'],
  [/^(?:madame|mme|mlle|mademoiselle|mrs|ms|miss|dame|f|femme|feminin|fem|female|fille|fillette|girl)$/, 'F'],
];

/** The sex (and side of 18) that a cell of a column of sexes or titles states: `F`, `Monsieur`, `Garçon`; undefined for other words. */
export function toldSex(text: string, index: CatalogueIndex): Told | undefined {
  const folded = fold(text);
  const found = findCategory(text, index);
  if (found && (found.sex !== '' || found.age !== '')) return fromCategory(found);
  const sex = SEX_WORDS.find(([words]) => words.test(folded))?.[1];
  return sex === undefined ? undefined : { sex, age: '' };
}

function fromCategory({ sex, age }: Category): Told {
  return { sex: sex === '_U' || sex === '_T' ? '' : sex, age: sideOf18(age) ?? '' };
}

const YOUNG = /^\d{1,3} ?(?:mois|months?|jours?|days?|semaines?|weeks?)\b/;
const YEARS = /^(\d{1,3})(?:[.,]\d+)?(?: ?(?:ans?|a|years?|yrs?|y))?(?: et demie?| et \d+ mois)?$/;
const OLDEST = 115;

/** The side of 18 that a cell of a column of ages states: `31`, `7 mois`, `Mineur`, `25-34 ans`; undefined for other words. */
export function toldAge(text: string, index: CatalogueIndex): 'Y_LT18' | 'Y_GE18' | undefined {
  const plain = text.trim().toLowerCase();
  if (YOUNG.test(plain)) return 'Y_LT18';
  const years = YEARS.exec(plain)?.[1];
  if (years !== undefined) return Number(years) > OLDEST ? undefined : Number(years) < 18 ? 'Y_LT18' : 'Y_GE18';
  const code = findAgeBand(text) ?? findCategory(text, index)?.age;
  return code === undefined ? undefined : sideOf18(code);
}

/** Whether a cell under a heading that is itself a sex or an age ticks it: `X`, `1`, `oui`. */
export function isTicked(text: string): boolean {
  return /^(?:x|1|oui|o|yes|y|✓|✔|√|v|ok|\*|•|●)$/i.test(text.trim());
}
