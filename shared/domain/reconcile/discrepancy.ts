import type { Candidate, Discrepancy, DiscrepancyType } from '#shared/domain/model/discrepancy.ts';
import type { Dimensions } from '#shared/domain/model/observation.ts';
import { byText } from '#shared/lib/compare.ts';
import type { Message } from '#shared/texts/say.ts';
import { parsePeriod } from './periods.ts';
import { COUNTRY, splitPlace } from './places.ts';
import { splitPopulation } from './populations.ts';

/** Codes of all axes, as a comparison knows them. */
export interface CodePoint {
  readonly time: string;
  readonly place: string;
  readonly counterpart: string;
  readonly population: string;
  readonly kind: string;
}

/** Dimensions of a code point. The country as a whole is stated in the geography of the period's end (contract, "Geography"). */
export function dimensionsAt(indicator: string, { time, place, counterpart, population, kind }: CodePoint): Dimensions {
  const { refArea, geo } = splitPlace(place);
  const own = refArea === COUNTRY ? geographyOf(time) : geo;
  return {
    indicator,
    timePeriod: time,
    refArea,
    geo: own,
    counterpartArea: counterpart,
    ...splitPopulation(population),
    kind,
  };
}

const LAST_OF_EIGHT = parsePeriod('2015').end;
const LAST_OF_TEN = parsePeriod('2023-03').end;

/** The regions in force at the end of a period: `8` to 2015, `10` to March 2023, `19` since. */
export function geographyOf(period: string): string {
  const { end, level } = parsePeriod(period);
  if (level === 'opaque' || end > LAST_OF_TEN) return '19';
  return end > LAST_OF_EIGHT ? '10' : '8';
}

/** The eight dimensions in the order of DIMENSION_NAMES. */
export function dimensionKey(at: Dimensions): string {
  const { indicator, timePeriod, refArea, geo, counterpartArea, sex, age, kind } = at;
  return `${indicator}|${timePeriod}|${refArea}|${geo}|${counterpartArea}|${sex}|${age}|${kind}`;
}

/** The shortest text that reads back as the same number, never with an exponent below 1e21; '' for a missing value. */
export function plainNumber(value: number): string {
  if (Number.isNaN(value)) return '';
  const text = String(value);
  return text.includes('e-') ? value.toFixed(20).replace(/0+$/, '') : text;
}

export function digestOf(candidates: readonly Candidate[]): string {
  return candidates.map(({ source, value }) => `${source}=${plainNumber(value)}`).join(';');
}

/** What a decision is found again by. Amounts in a foreign currency and gaps of departments carry a mark of their own. */
export function discrepancyId(type: DiscrepancyType, at: Dimensions, mark = ''): string {
  return `${type}|${dimensionKey(at)}${mark === '' ? '' : `|${mark}`}`;
}

export interface NewDiscrepancy {
  readonly type: DiscrepancyType;
  readonly at: Dimensions;
  readonly unit: string;
  readonly candidates: readonly Candidate[];
  readonly sentence: Message;
  /** See discrepancyId. */
  readonly mark?: string;
}

/** Candidates are put in order of source, so that the same figures always give the same digest. */
export function discrepancyOf({ type, at, unit, candidates, sentence, mark }: NewDiscrepancy): Discrepancy {
  const sorted = [...candidates].sort((a, b) => byText(a.source, b.source) || a.value - b.value);
  const { indicator, timePeriod, refArea, geo, counterpartArea, sex, age, kind } = at;
  return {
    indicator,
    timePeriod,
    refArea,
    geo,
    counterpartArea,
    sex,
    age,
    kind,
    id: discrepancyId(type, at, mark),
    type,
    unit,
    candidates: sorted,
    digest: digestOf(sorted),
    sentence,
  };
}
