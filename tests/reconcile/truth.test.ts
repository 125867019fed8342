import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourcedObservation } from '#shared/domain/model/observation.ts';
import { type Cut, figures, obs, ROUND, run } from './builders.ts';

const YEARS = ['2019', '2020'];
const QUARTERS = ['Q1', 'Q2', 'Q3', 'Q4'];
const REGIONS = ['KAY', 'GAO', 'BKO'];
const COUNTRIES = ['LY', 'DZ'];
const SEXES = ['M', 'F'];

const CELLS = YEARS.flatMap((year) =>
  QUARTERS.flatMap((quarter) =>
    REGIONS.flatMap((place) =>
      COUNTRIES.flatMap((cp) => SEXES.map((sex) => ({ t: `${year}-${quarter}`, place, cp, sex }))),
    ),
  ),
);

/** What a department breaks down; all of them speak of the same people. */
const habit = fc.record({
  time: fc.constantFrom('quarter', 'semester', 'year', 'interval'),
  place: fc.boolean(),
  cp: fc.boolean(),
  sex: fc.boolean(),
});
type Habit = ReturnType<typeof habit.generate>['value'];

/** The round is about the years that are told: no year is missing. */
const TWO_YEARS = { round: { ...ROUND, end: '2020-12-31' } };

const truth = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: CELLS.length, maxLength: CELLS.length });

function told(values: readonly number[], { time, place, cp, sex }: Habit, department: string): SourcedObservation[] {
  const sums = new Map<string, { cut: Cut; value: number }>();
  CELLS.forEach((cell, i) => {
    const cut = {
      t: periodOf(cell.t, time),
      place: place ? cell.place : 'ML',
      cp: cp ? cell.cp : '_T',
      sex: sex ? cell.sex : '_T',
    };
    const key = JSON.stringify(cut);
    sums.set(key, { cut, value: (sums.get(key)?.value ?? 0) + (values[i] ?? 0) });
  });
  return [...sums.values()].map(({ cut, value }) => obs('RETURN', cut, value, department));
}

/** Random numbers jump by themselves. */
const mistakes = ({ discrepancies }: ReturnType<typeof run>) => discrepancies.filter(({ type }) => type !== 'jump');

function periodOf(quarter: string, time: string): string {
  const year = quarter.slice(0, 4);
  if (time === 'quarter') return quarter;
  if (time === 'semester') return `${year}-${quarter.endsWith('Q1') || quarter.endsWith('Q2') ? 'S1' : 'S2'}`;
  return time === 'year' ? year : '2019/2020';
}

describe('departments that break the same people down in different ways', () => {
  it('agree, as long as none of them is mistaken', () => {
    fc.assert(
      fc.property(truth, fc.array(habit, { minLength: 1, maxLength: 4 }), (values, habits) => {
        const all = habits.flatMap((one, i) => told(values, one, ['MMEIA', 'OIM', 'MSPC', 'MAECI'][i] ?? ''));
        const result = run(all, TWO_YEARS);
        expect(mistakes(result)).toEqual([]);
        const sum = result.figures
          .filter(({ key }) => !key.includes('|~'))
          .reduce((total, { value }) => total + value, 0);
        expect(sum).toBe(values.reduce((total, value) => total + value, 0));
      }),
      { numRuns: 60 },
    );
  });

  it('are found out whenever one figure of one of them is wrong', () => {
    fc.assert(
      fc.property(truth, habit, habit, fc.nat(), fc.integer({ min: 1, max: 9 }), (values, a, b, pick, error) => {
        const theirs = told(values, b, 'OIM');
        const wrong = pick % theirs.length;
        const planted = theirs.map((one, i) => (i === wrong ? { ...one, value: one.value + error } : one));
        const result = run([...told(values, a, 'MMEIA'), ...planted], TWO_YEARS);
        expect(mistakes(result).map(({ type }) => type)).toEqual(['conflict']);
        expect(result.figures.some(({ state }) => state === 'open')).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('give the same figures when their submission is cut into two files', () => {
    fc.assert(
      fc.property(truth, habit, habit, fc.nat(), (values, a, b, seed) => {
        const whole = [...told(values, a, 'MMEIA'), ...told(values, b, 'OIM')];
        const cut = whole.map((one, i) => ((i * 7 + seed) % 3 === 0 ? { ...one, file: 'suite.xlsx' } : one));
        expect(figures(run(cut, TWO_YEARS))).toEqual(figures(run(whole, TWO_YEARS)));
      }),
      { numRuns: 60 },
    );
  });
});
