import { randomOf } from './random.ts';

/** What really happened: one count for each month, region, country and sex of each indicator. */
export interface World {
  readonly years: readonly number[];
  /** Of the geography of ten regions and Bamako. */
  readonly regions: readonly string[];
  readonly countries: readonly string[];
  count(indicator: string, at: Cell): number;
}

/** Positions in the lists of a world; sex 0 is men, 1 women. */
export interface Cell {
  /** Months since January of the first year. */
  readonly month: number;
  readonly region: number;
  readonly country: number;
  readonly sex: number;
}

export const SEXES = ['M', 'F'] as const;
export const GEO = '10';
const REGIONS = ['KAY', 'KOU', 'SIK', 'SEG', 'MOP', 'TOM', 'GAO', 'KID', 'TAO', 'MEN', 'BKO'];

export interface WorldSize {
  /** The last one is 2021; at most six, so that the regions stay the same. */
  readonly years: number;
  readonly countries: readonly string[];
}

/** Counts drift, have seasons and scatter a little, as real series do; none jumps by itself. */
export function worldOf({ years, countries }: WorldSize, seed: number): World {
  const weights = randomOf(seed);
  const sizes = (count: number) => Array.from({ length: count }, () => 0.5 + 2 * weights.next() ** 2);
  const [ofRegion, ofCountry, ofMonth] = [sizes(REGIONS.length), sizes(countries.length), sizes(12)];
  const counts = new Map<string, Uint32Array>();
  const position = ({ month, region, country, sex }: Cell) =>
    ((month * REGIONS.length + region) * countries.length + country) * SEXES.length + sex;
  const countsOf = (indicator: string) => {
    const known = counts.get(indicator);
    if (known) return known;
    const random = randomOf(seed + [...indicator].reduce((sum, letter) => sum * 31 + (letter.codePointAt(0) ?? 0), 7));
    const made = new Uint32Array(years * 12 * REGIONS.length * countries.length * SEXES.length);
    for (let i = 0; i < made.length; i++) {
      const sex = i % 2;
      const country = Math.floor(i / 2) % countries.length;
      const region = Math.floor(i / 2 / countries.length) % REGIONS.length;
      const month = Math.floor(i / 2 / countries.length / REGIONS.length);
      const drift = 1 + 0.03 * month * (1 / 12);
      const size = 12 * (ofRegion[region] ?? 1) * (ofCountry[country] ?? 1) * (0.7 + 0.3 * (ofMonth[month % 12] ?? 1));
      made[i] = 1 + Math.round(size * drift * (sex === 0 ? 1 : 0.6) * (0.8 + 0.4 * random.next()));
    }
    counts.set(indicator, made);
    return made;
  };
  return {
    years: Array.from({ length: years }, (_, i) => 2021 - years + 1 + i),
    regions: REGIONS,
    countries,
    count: (indicator, at) => countsOf(indicator)[position(at)] ?? 0,
  };
}
