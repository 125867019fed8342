import type { CatalogueIndex } from '#shared/domain/catalogue/lookup.ts';
import { indicatorOf, periodWithinText } from '#shared/domain/intake/words/say-values.ts';
import { findCountry, findCountryInTitle } from '#shared/domain/values/country-names.ts';
import { findPlace, findPlaceInTitle } from '#shared/domain/values/place-names.ts';
import { fold } from '#shared/lib/fold.ts';
import { nameWords } from './person-names.ts';
import { toldSex } from './person-words.ts';

/** What a heading inside a list says of the persons below it; '' where it says nothing. */
export interface SectionMeaning {
  readonly period: string;
  readonly country: string;
  readonly place: string;
  readonly sex: string;
  readonly age: string;
  readonly indicator: string;
  readonly kind: string;
}

const GROUP =
  /\b(?:vols?|flights?|convois?|groupes?|group|lots?|vague|bus|cars?|charters?|arrivees?|liste|embarquement|suite)\b/;

/** The meaning of a heading inside a list: a country, a place, a day, a flight, women. */
export function sectionMeaning(text: string, index: CatalogueIndex): SectionMeaning {
  // `ALGÉRIE (45)`, `Algérie : 45 personnes`
  const bare = text.replace(/[([]\s*\d+[^)\]]*[)\]]|[:=–-]\s*\d+\s*(?:personnes?|pers\.?)?\s*$/giu, ' ').trim();
  const told = toldSex(bare, index);
  const place = findPlace(bare, index, '19', 'any') ?? findPlaceInTitle(bare, index) ?? '';
  const named = indicatorOf(bare, index);
  return {
    period: periodWithinText(bare)?.period.timePeriod ?? '',
    country: findCountry(bare, index) ?? findCountryInTitle(bare, index) ?? '',
    place: place === 'ML' ? '' : place,
    sex: told?.sex ?? '',
    age: told?.age ?? '',
    indicator: named?.indicator ?? '',
    kind: named?.kind ?? '',
  };
}

/** Whether a lone text in a list is a heading of the persons below it, and names nobody. */
export function isSectionHeading(text: string, index: CatalogueIndex): boolean {
  const folded = fold(text);
  if (text.length > 90 || !/\p{L}/u.test(text)) return false;
  const meaning = sectionMeaning(text, index);
  const says = Object.values(meaning).some((code) => code !== '');
  const lexicon = nameWords(index);
  const names = folded.split(' ').filter((word) => lexicon.has(word)).length;
  return (
    (says || GROUP.test(folded)) &&
    (names === 0 || (says && names === 1 && !GROUP.test(folded) && meaning.country !== ''))
  );
}
