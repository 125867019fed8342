import { describe, expect, it } from 'vitest';
import { consolidatedRows, discrepancyRows, observationRows } from '#shared/domain/tables/csv-rows.ts';
import { periodSpelling } from '#shared/domain/tables/period-spelling.ts';
import { obs, run } from '#tests/reconcile/builders.ts';

describe('periods of the files for programs', () => {
  it('are spelt in one way in all of them, free intervals as they are stated', () => {
    const interval = '2020-09-01/2021-08-31';
    const figures = [
      obs('RETURN', { t: interval, place: 'KAY' }, 486, 'OIM'),
      obs('RETURN', { t: '2021-01/2022-03', place: 'KAY' }, 10, 'MMEIA'),
      obs('RETURN', { t: '2019', place: 'KAY' }, 4, 'MMEIA'),
    ];
    const spell = periodSpelling(figures.map(({ timePeriod }) => timePeriod));
    const result = run(figures);
    const periods = (rows: Iterable<readonly string[]>, column: number) =>
      [...rows].slice(1).map((row) => row[column] ?? '');
    const stated = periods(observationRows(figures, spell), 1);
    expect(stated).toEqual([interval, '2021-01/2022-03', '2019']);
    const others = [
      ...periods(consolidatedRows(result.figures, spell), 1),
      ...periods(discrepancyRows(result.discrepancies, spell), 3),
    ];
    expect(result.discrepancies.map(({ type }) => type)).toContain('overlap');
    expect(others.filter((period) => period.includes('/') && !stated.includes(period))).toEqual([]);
  });

  it('bear their own code where they have one, and the days where sources spell an interval in two ways', () => {
    const spell = periodSpelling(['2021-01-01/2021-12-31', '2020-09/2021-08', '2020-09-01/2021-08-31', '2019/2021']);
    expect(spell('2021-01-01/2021-12-31')).toBe('2021');
    expect(spell('2021')).toBe('2021');
    expect(spell('2020-09/2021-08')).toBe('2020-09-01/2021-08-31');
    expect(spell('2019/2021')).toBe('2019/2021');
    expect(spell('2020-Q1')).toBe('2020-Q1');
    expect(spell('vers 2020')).toBe('vers 2020');
  });
});
