import type { Meaning } from './meaning.ts';

/**
 * Years of the rows that name a part of a year only, where the year has a row of its own that states their sum: `2020`,
 * `T1`, `T2` ... or `T1`, `T2` ..., `2020`. The first of the rows tells on which side the years stand in the whole table.
 */
export function yearsOfParts(
  said: readonly (Meaning | undefined)[],
  isParent: (index: number) => boolean,
): ReadonlyMap<number, string> {
  const years = new Map<number, string>();
  const first = said.find((meaning) => meaning?.period !== undefined)?.period;
  if (!first) return years;
  const before = first.timePeriod !== undefined;
  let year: string | undefined;
  for (let step = 0; step < said.length; step++) {
    const index = before ? step : said.length - 1 - step;
    const period = said[index]?.period;
    if (period?.timePeriod !== undefined) {
      year = /^\d{4}$/.test(period.timePeriod) && isParent(index) ? period.timePeriod : undefined;
    } else if (period?.part !== undefined && year !== undefined) years.set(index, year);
  }
  return years;
}
