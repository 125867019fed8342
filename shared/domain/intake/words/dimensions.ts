import type { CatalogueIndex } from '#shared/domain/catalogue/lookup.ts';
import type { Dimensions } from '#shared/domain/model/observation.ts';
import type { Meaning } from './meaning.ts';

/** What holds for a whole table. */
export interface TableFacts {
  readonly index: CatalogueIndex;
  /** Enfants, Garçons or Filles stand beside Hommes or Femmes: these are then adults (contract, "Dimensions"). */
  readonly childrenBeside: boolean;
  /** Geography that the table's own place names ask for; '' where the period decides. */
  readonly geo: string;
  /** An officer said that the figures are whole units, whatever multiplier is told around them. */
  readonly ones: boolean;
}

export interface Said {
  readonly dimensions: Dimensions;
  readonly unit: string;
  readonly multiplier: number;
}

export const CURRENCIES = new Set(['XOF', 'USD', 'EUR']);

/** Why a meaning gives no figure: no indicator, no period, or a unit that its indicator does not have. */
export type Lack = 'indicator' | 'period' | 'unit' | 'breakdown';

export function lackOf(meaning: Meaning, facts: TableFacts): Lack | undefined {
  return lackOfMatter(meaning, facts) ?? (meaning.period?.timePeriod === undefined ? 'period' : undefined);
}

/** What a meaning says beside time and places. */
export type Matter = Omit<Meaning, 'period' | 'refArea' | 'counterpart'>;

/** Why figures of this matter are none, whenever and wherever they were counted. */
export function lackOfMatter(matter: Matter, facts: TableFacts): Lack | undefined {
  const unit = unitOf(matter.indicator, facts);
  if (unit === '') return 'indicator';
  if (matter.unit !== '' && matter.unit !== unit && !(CURRENCIES.has(unit) && CURRENCIES.has(matter.unit)))
    return 'unit';
  return unit !== 'persons' && (matter.sex !== '' || matter.age !== '') ? 'breakdown' : undefined;
}

/** The dimensions of a figure with this meaning, defaults filled in; undefined when indicator or period is not known. */
export function dimensionsOf(meaning: Meaning, facts: TableFacts): Said | undefined {
  if (lackOf(meaning, facts)) return undefined;
  const timePeriod = meaning.period?.timePeriod ?? '';
  const { indicator, geo, sex, age, kind, unit } = breakdownOf(meaning, facts.geo || geographyAt(timePeriod), facts);
  const refArea = meaning.refArea || WHOLE_COUNTRY;
  const counterpartArea = meaning.counterpart || ALL;
  return {
    dimensions: { indicator, timePeriod, refArea, geo, counterpartArea, sex, age, kind },
    unit,
    multiplier: multiplierOf(meaning, facts),
  };
}

/** Codes of what is not broken down. */
export const WHOLE_COUNTRY = 'ML';
export const ALL = '_T';

/** What a figure is about beside time and places, defaults filled in. */
export type Breakdown = Pick<Dimensions, 'indicator' | 'geo' | 'sex' | 'age' | 'kind'> & { readonly unit: string };

export function breakdownOf(matter: Matter, geo: string, facts: TableFacts): Breakdown {
  const { indicator, sex, age, kind, unit } = matter;
  const isAdult = facts.childrenBeside && !matter.child && age === '' && (sex === 'M' || sex === 'F');
  return {
    indicator,
    geo,
    sex: sex || ALL,
    age: age || (isAdult ? 'Y_GE18' : ALL),
    kind: kind || ALL,
    unit: unit || unitOf(indicator, facts),
  };
}

/** What one unit of a cell is worth. */
export function multiplierOf({ multiplier }: Matter, facts: TableFacts): number {
  return facts.ones ? 1 : multiplier || 1;
}

/** Geography in force at the end of a period: 8 regions to 2015, 10 to March 2023, 19 since. */
export function geographyAt(timePeriod: string): string {
  const end = timePeriod.split('/').at(-1) ?? '';
  const year = Number(end.slice(0, 4));
  if (year <= 2015) return '8';
  if (year < 2023) return '10';
  if (year > 2023 || end.length <= 4) return '19';
  const month = /^\d{4}-(\d{2})/.exec(end)?.[1];
  return month !== undefined && Number(month) <= 3 ? '10' : month === undefined && /Q1$/.test(end) ? '10' : '19';
}

export function unitOf(indicator: string, facts: Pick<TableFacts, 'index'>): string {
  return facts.index.catalogue.indicators.find(({ code }) => code === indicator)?.unit ?? '';
}
