import type { PeriodPart } from '#shared/domain/intake/words/meaning.ts';

/**
 * Years of the rows that name a part of a year only, where the year has a row of its own that states their sum: `2020`,
 * `T1`, `T2` ... or `T1`, `T2` ..., `2020`. The first of the rows tells on which side the years stand in the whole table.
 */
export function yearsOfParts(
  count: number,
  periodOf: (index: number) => PeriodPart | undefined,
  isParent: (index: number) => boolean,
): ReadonlyMap<number, string> {
  const years = new Map<number, string>();
  let first: PeriodPart | undefined;
  for (let index = 0; index < count && !first; index++) first = periodOf(index);
  if (!first) return years;
  const before = first.timePeriod !== undefined;
  let year: string | undefined;
  for (let step = 0; step < count; step++) {
    const index = before ? step : count - 1 - step;
    const period = periodOf(index);
    if (period?.timePeriod !== undefined) {
      year = isParent(index) && /^\d{4}$/.test(period.timePeriod) ? period.timePeriod : undefined;
    } else if (period?.part !== undefined && year !== undefined) years.set(index, year);
  }
  return years;
}
