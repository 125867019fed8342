import { type CatalogueIndex, GEOGRAPHIES } from '#shared/domain/catalogue/lookup.ts';
import { findCategory, findTotalWord } from '#shared/domain/values/category-words.ts';
import { findCountry } from '#shared/domain/values/country-names.ts';
import { parsePeriod } from '#shared/domain/values/find-period.ts';
import { findPlace } from '#shared/domain/values/place-names.ts';
import { fold } from '#shared/lib/fold.ts';

/** Shorter names (Ba, Sy, Ly) are also parts of other words. */
const SHORTEST = 3;
const LONGEST = 60;
const MOST_WORDS = 7;
/** Small words inside names, and titles before them. */
const PARTICLE =
  /^(?:ag|ould|wuld|mint|bint|ben|bin|ibn|walet|wet|dit|dite|el|al|de|da|née?|epse|épse|ép|vve|veuve|feu|m|mr|mme|mlle|dr|pr|me|alias|fils|fille|jr)\.?$/iu;
/** Words that only names of persons hold, between others. */
const SON_OF = /(?:^|. )(?:ag|ould|wuld|mint|walet|wet)(?= .)/;
/** Words of bodies, places and things that stand in lists with capitals too. */
const NO_PERSON =
  /\b(?:associations?|unions?|ong|asbl|groupements?|collectifs?|federations?|conseils?|cooperatives?|comites?|ministeres?|directions?|delegations?|services?|ambassades?|consulats?|missions?|projets?|programmes?|ateliers?|formations?|sessions?|reunions?|conventions?|accords?|protocoles?|memorandums?|centres?|organisations?|fondations?|agences?|banques?|societes?|entreprises?|universites?|ecoles?|instituts?|reseaux?|forum|plateforme|campagnes?|etudes?|rapports?|strategies?|politiques?|appuis?|elaboration|mise|suivi|participation|organisation|renforcement|sensibilisation|migrants?|migrations?|maliens?|retours?|national(?:e|es)?|regionale?s?|europeenne?s?|international(?:e|es)?|nations|development|department|office|embassy|committee|network|women|youth|jeunesse|femmes?|diaspora|vol|convoi|groupe|lot)\b/;

const lexicons = new WeakMap<object, ReadonlySet<string>>();

/** Folded words that are names of persons in Mali, each at least three letters long. */
export function nameWords({ catalogue }: CatalogueIndex): ReadonlySet<string> {
  const known = lexicons.get(catalogue);
  if (known) return known;
  const words = catalogue.personNames.flatMap(({ variants }) => variants.flatMap((name) => fold(name).split(' ')));
  const made = new Set(words.filter((word) => word.length >= SHORTEST));
  lexicons.set(catalogue, made);
  return made;
}

/** Whether a text is something that tables are broken down by: a country, a place, a sex, a period, a total. */
export function isKnownLabel(text: string, index: CatalogueIndex): boolean {
  return (
    findCountry(text, index) !== undefined ||
    GEOGRAPHIES.some((geo) => findPlace(text, index, geo, 'any') !== undefined) ||
    findCategory(text, index) !== undefined ||
    findTotalWord(text, index) !== undefined ||
    parsePeriod(text) !== undefined
  );
}

export interface NameLikeness {
  /** Number of words; 0 when it does not look like a name of a person. */
  readonly words: number;
  /** Whether one of them is a name that is known. */
  readonly known: boolean;
}

const NO_NAME: NameLikeness = { words: 0, known: false };

/** How far a text looks like the name of a person: one to seven capitalised words, or any with a known name. */
export function nameLikeness(text: string, index: CatalogueIndex): NameLikeness {
  const stated = text.trim();
  if (stated.length < 2 || stated.length > LONGEST || /[\d@/:;%€$#_+*=?!]/.test(stated)) return NO_NAME;
  const words = stated.split(/[\s,]+/u).filter((word) => word !== '');
  if (words.length > MOST_WORDS || !words.every((word) => /^[\p{L}.'’()-]+$/u.test(word))) return NO_NAME;
  const folded = fold(stated);
  if (NO_PERSON.test(folded)) return NO_NAME;
  const lexicon = nameWords(index);
  const hits = folded.split(' ').filter((word) => lexicon.has(word)).length + (SON_OF.test(folded) ? 1 : 0);
  const own = words.filter((word) => !PARTICLE.test(word));
  const capitals = own.every((word) => /^[^\p{L}]*\p{Lu}/u.test(word));
  if (own.length === 0 || (!capitals && hits === 0) || isKnownLabel(stated, index)) return NO_NAME;
  return { words: words.length, known: hits > 0 };
}
