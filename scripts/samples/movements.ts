import { apportion, at, sum } from './numbers.ts';
import { type ByYear, YEARS } from './years.ts';

// Returns and repatriations: all invented (see figures.ts).

/** Returning migrants by country of provenance and kind of return: DGME. */
export const RETURNS: readonly { country: string; code: string; kinds: readonly [string, ByYear][] }[] = [
  {
    country: 'Niger',
    code: 'NE',
    kinds: [
      ['AVR', [4512, 3127, 3866]],
      ['REP', [312, 640, 205]],
    ],
  },
  {
    country: 'Libye',
    code: 'LY',
    kinds: [
      ['VHR', [742, 418, 655]],
      ['REP', [186, 143, 121]],
    ],
  },
  {
    country: 'Algérie',
    code: 'DZ',
    kinds: [
      ['FOR', [1986, 1402, 2317]],
      ['AVR', [388, 261, 574]],
      ['REP', [96, 164, 58]],
    ],
  },
  {
    country: 'Mauritanie',
    code: 'MR',
    kinds: [
      ['FOR', [1204, 866, 1112]],
      ['AVR', [74, 41, 63]],
    ],
  },
  {
    country: 'Maroc',
    code: 'MA',
    kinds: [
      ['AVR', [231, 122, 268]],
      ['REP', [57, 418, 83]],
    ],
  },
  { country: 'Arabie saoudite', code: 'SA', kinds: [['FOR', [318, 122, 204]]] },
  { country: 'Centrafrique', code: 'CF', kinds: [['REP', [412, 97, 66]]] },
  { country: 'Guinée équatoriale', code: 'GQ', kinds: [['FOR', [143, 38, 117]]] },
  { country: "Côte d'Ivoire", code: 'CI', kinds: [['VOL', [164, 402, 97]]] },
  { country: 'Congo', code: 'CG', kinds: [['VOL', [61, 120, 44]]] },
];

/** Total of the returns of one year (0, 1, 2), of one kind or of all. */
export function returnsOf(year: number, kind?: string): number {
  return sum(RETURNS.flatMap((row) => row.kinds.filter(([k]) => !kind || k === kind).map(([, v]) => at(v, year))));
}

/** Regions of return with their share of the returns, per thousand, and the share of women among them. */
export const REGIONS = [
  { code: 'KAY', label: 'Kayes', weight: 262, women: 0.11 },
  { code: 'KOU', label: 'Koulikoro', weight: 148, women: 0.14 },
  { code: 'SIK', label: 'Sikasso', weight: 131, women: 0.17 },
  { code: 'SEG', label: 'Ségou', weight: 117, women: 0.12 },
  { code: 'MOP', label: 'Mopti', weight: 74, women: 0.15 },
  { code: 'TOM', label: 'Tombouctou', weight: 41, women: 0.19 },
  { code: 'GAO', label: 'Gao', weight: 63, women: 0.21 },
  { code: 'KID', label: 'Kidal', weight: 14, women: 0.16 },
  { code: 'TAO', label: 'Taoudénit', weight: 6, women: 0.13 },
  { code: 'MEN', label: 'Ménaka', weight: 17, women: 0.2 },
  { code: 'BKO', label: 'District de Bamako', weight: 127, women: 0.18 },
] as const;

/** Men and women of one region and year, for a national total spread by the weights above. */
function menAndWomen(total: number): { men: number; women: number }[] {
  const byRegion = apportion(
    total,
    REGIONS.map((region) => region.weight),
  );
  return byRegion.map((all, i) => {
    const women = Math.round(all * at(REGIONS, i).women);
    return { men: all - women, women };
  });
}

/** By year, then by region. */
export const RETURNS_BY_REGION = YEARS.map((_, year) => menAndWomen(returnsOf(year)));

/** Forced returns that the border police counted: 2020 differs from DGME's (digits exchanged), the rest agrees. */
export const POLICE_TOTALS: ByYear = [returnsOf(0, 'FOR'), 2248, returnsOf(2, 'FOR')];

export const POLICE_BY_REGION = POLICE_TOTALS.map(menAndWomen);

/** Organised repatriations, MPFEF: men, women, children. */
export const REPATRIATIONS: readonly {
  country: string;
  code: string;
  years: readonly (readonly [number, number, number])[];
}[] = [
  {
    country: 'Niger',
    code: 'NE',
    years: [
      [221, 62, 47],
      [472, 98, 70],
      [148, 33, 24],
    ],
  },
  {
    country: 'Lybie',
    code: 'LY',
    years: [
      [141, 27, 18],
      [112, 19, 12],
      [88, 20, 13],
    ],
  },
  {
    country: 'Algérie',
    code: 'DZ',
    years: [
      [71, 16, 9],
      [122, 27, 15],
      [41, 11, 6],
    ],
  },
  {
    country: 'Maroc',
    code: 'MA',
    years: [
      [43, 10, 4],
      [301, 74, 31],
      [60, 15, 8],
    ],
  },
  {
    country: 'Centrafrique',
    code: 'CF',
    years: [
      [268, 81, 63],
      [66, 18, 13],
      [44, 12, 10],
    ],
  },
];

/** Repatriations of 2020 that the embassies report: men and women, children among them. */
export const EMBASSY_REPATRIATIONS = [
  { country: 'Niger', code: 'NE', men: 520, women: 120 },
  { country: 'Libye', code: 'LY', men: 117, women: 26 },
  { country: 'Algérie', code: 'DZ', men: 131, women: 33 },
  { country: 'Maroc', code: 'MA', men: 329, women: 89 },
] as const;

/** Assisted returns by quarter that the IOM reports: the year's figure of DGME, but for Niger in 2020 (3 172, not 3 127). */
export const IOM_RETURNS: readonly { label: string; code: string; kind: string; years: ByYear }[] = [
  { label: 'Niger', code: 'NE', kind: 'AVR', years: [4512, 3172, 3866] },
  { label: 'Libye', code: 'LY', kind: 'VHR', years: [742, 418, 655] },
  { label: 'Algérie', code: 'DZ', kind: 'AVR', years: [388, 261, 574] },
  { label: 'Mauritanie', code: 'MR', kind: 'AVR', years: [74, 41, 63] },
  { label: 'Maroc', code: 'MA', kind: 'AVR', years: [231, 122, 268] },
];

export const QUARTER_WEIGHTS: readonly (readonly number[])[] = [
  [22, 27, 24, 27],
  [31, 6, 25, 38],
  [23, 26, 24, 27],
];

/** Humanitarian flights from Niger, 1 September 2020 to 31 August 2021, by region of arrival. */
export const SPECIAL_FLIGHTS = [
  { code: 'KAY', label: 'Kayes', value: 486 },
  { code: 'KOU', label: 'Koulikoro', value: 231 },
  { code: 'SIK', label: 'Sikasso', value: 198 },
  { code: 'BKO', label: 'Bamako', value: 293 },
] as const;
