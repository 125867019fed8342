import type { CatalogueIndex } from '#shared/domain/catalogue/lookup.ts';
import { findCategory, findTotalWord } from '#shared/domain/values/category-words.ts';
import { findCountry } from '#shared/domain/values/country-names.ts';
import { findIndicators } from '#shared/domain/values/find-indicator.ts';
import { findPeriod, type PeriodFound, parsePeriod } from '#shared/domain/values/find-period.ts';
import { decideNumberStyle, parseNumber } from '#shared/domain/values/number-style.ts';
import { suggestCountries, suggestPlaces } from '#shared/domain/values/suggest-names.ts';
import { type Meaning, NOTHING, type PeriodPart } from './meaning.ts';

/** A text that is nothing but a period. */
export function periodOf(text: string): PeriodPart | undefined {
  const found = parsePeriod(text) ?? parsePeriod(withoutMarks(text));
  if (found) return partOf(found);
  const within = periodWithinText(text);
  return within?.rest === '' ? within.period : undefined;
}

/** A label without the marks of notes behind it: `Kayes (1)`, `Libye*`, `Gao ²`, `2020 (p)`. */
export function withoutMarks(text: string): string {
  return text
    .replace(/(?<=^\s*\d{4})\s?[epr]\s*$/, '')
    .replace(/(?:\s*(?:\*+|\(\*+\)|\((?:\d{1,2}|[a-z])\)|\[(?:\d{1,2}|[a-z])\]|[¹²³⁰⁴-⁹]+))+$/u, '')
    .trim();
}

/** A period among other words, with what is left of them. */
export function periodWithinText(text: string): { period: PeriodPart; rest: string } | undefined {
  const found = findPeriod(text);
  if (!found) return undefined;
  const period = partOf(found);
  // `2021 (1er semestre)`: the part stands first in the patterns, its year among the rest.
  const year = period.part === undefined ? undefined : /^(\d{4})\b[\s()*:,-]*$/.exec(found.rest)?.[1];
  if (year !== undefined) return { period: { timePeriod: `${year}-${period.part}` }, rest: '' };
  return { period, rest: found.rest };
}

function partOf({ timePeriod, part }: PeriodFound): PeriodPart {
  return timePeriod === '' ? { part } : { timePeriod };
}

/** Sex and age words as a meaning. */
export function categoryOf(text: string, index: CatalogueIndex): Meaning | undefined {
  const found = findCategory(text, index);
  return found && { ...NOTHING, ...found };
}

/** The country or country group a label names; a total word names none. */
export function countryOf(text: string, index: CatalogueIndex): string | undefined {
  return findTotalWord(text, index) ? undefined : findCountry(text, index);
}

/** The indicator that words name most particularly. */
export function indicatorOf(
  text: string,
  index: CatalogueIndex,
): { indicator: string; kind: string; score: number } | undefined {
  const [best] = findIndicators(text, index);
  return best && { indicator: best.indicator, kind: best.kind, score: best.score };
}

/** A number standing alone in a record; NaN when there is none. */
export function numberOf(text: string): number {
  if (text === '') return Number.NaN;
  const read = parseNumber(text, decideNumberStyle([text]), new Map());
  return read.kind === 'value' ? read.value : Number.NaN;
}

/** An amount in XOF: the cell's own unit, or else the multiplier of its column. */
export function amountOf(text: string, multiplier: number): number {
  const stated = numberOf(text);
  const own = /mill|mds?\b|mdf/i.test(text) ? 1 : multiplier;
  return Number.isNaN(stated) ? stated : Number((stated * own).toPrecision(15));
}

/** What a label that is not understood may mean, for a person to confirm. */
export function suggestionsFor(dimension: string, text: string, index: CatalogueIndex): string[] {
  if (dimension === 'counterpart') return suggestCountries(text, index);
  return dimension === 'refArea' ? suggestPlaces(text, index) : [];
}
