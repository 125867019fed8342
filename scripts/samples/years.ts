export const YEARS = ['2019', '2020', '2021'] as const;

export type ByYear = readonly [number, number, number];

export interface Line {
  readonly code: string;
  readonly label: string;
  readonly years: ByYear;
}
