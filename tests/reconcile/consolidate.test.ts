import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rule } from '#shared/domain/model/discrepancy.ts';
import type { SourcedObservation } from '#shared/domain/model/observation.ts';
import { dimensionKey } from '#shared/domain/reconcile/discrepancy.ts';
import { isKept } from '#shared/domain/reconcile/figure-key.ts';
import { along, decision, figures, kept, obs, run, table } from './builders.ts';

describe('consolidated figures', () => {
  it('are the leaves of a single source, without a total beside its parts', () => {
    const leaves = table('RETURN', 'MMEIA', along('place', { KAY: 60, GAO: 40 }));
    expect(kept(run([...leaves, obs('RETURN', {}, 100, 'MMEIA', { sheet: 'Récapitulatif' })]))).toEqual([
      '2020 GAO 40 single MMEIA',
      '2020 KAY 60 single MMEIA',
    ]);
  });

  it('keep both breakdowns of one department, neither being a total of the other', () => {
    const both = [...along('place', { KAY: 60, GAO: 40 }), ...along('cp', { LY: 70, DZ: 30 })];
    expect(figures(run(table('RETURN', 'MMEIA', both)))).toHaveLength(4);
  });

  it('keep the finest of two sources that agree, and set the other breakdown beside it', () => {
    const ours = table('RETURN', 'MMEIA', along('place', { KAY: 60, GAO: 30, BKO: 10 }));
    expect(figures(run([...ours, ...table('RETURN', 'OIM', along('cp', { LY: 70, DZ: 30 }))]))).toEqual([
      '2020 BKO 10 agreed MMEIA+OIM',
      '2020 GAO 30 agreed MMEIA+OIM',
      '2020 KAY 60 agreed MMEIA+OIM',
      '~ 2020 DZ 30 agreed OIM',
      '~ 2020 LY 70 agreed OIM',
    ]);
  });

  it('name the cells of all who state the very same figure', () => {
    const result = run([obs('ASSIST', {}, 5, 'MMEIA', { cell: 'B2' }), obs('ASSIST', {}, 5, 'OIM', { cell: 'C3' })]);
    expect(result.figures[0]).toMatchObject({ state: 'agreed', cells: ['MMEIA.xlsx!Feuil1!B2', 'OIM.xlsx!Feuil1!C3'] });
  });

  it('take each year from whoever states it', () => {
    const ours = table('ASSIST', 'MMEIA', along('t', { 2019: 5, 2020: 6 }));
    const theirs = table('ASSIST', 'OIM', along('t', { 2020: 6, 2021: 7 }));
    expect(figures(run([...ours, ...theirs]))).toEqual([
      '2019 5 single MMEIA',
      '2020 6 agreed MMEIA+OIM',
      '2021 7 single OIM',
    ]);
  });

  it('let a decision on one region stand inside a decision on the country', () => {
    const ours = table('RETURN', 'MMEIA', along('place', { KAY: 60, GAO: 40 }));
    const theirs = table('RETURN', 'OIM', along('place', { KAY: 61, GAO: 40 }));
    const total = obs('RETURN', { sex: '_T' }, 95, 'MSPC');
    const decisions = [decision('RETURN', {}, 'MMEIA'), decision('RETURN', { place: 'KAY' }, 'OIM')];
    expect(kept(run([...ours, ...theirs, total], { decisions }))).toEqual([
      '2020 GAO 40 decided MMEIA',
      '2020 KAY 61 decided OIM',
    ]);
  });

  it('keep what is missing without a value, unless somebody else states it', () => {
    const missing = obs('ASSIST', {}, Number.NaN, 'MMEIA');
    expect(figures(run([missing]))).toEqual(['2020 n.d. single MMEIA']);
    expect(figures(run([missing, obs('ASSIST', {}, 4, 'OIM')]))).toEqual(['2020 4 single OIM']);
  });

  it('keep a blank of a full table as missing', () => {
    const full = ['2019', '2020', '2021'].flatMap((t) => along('place', { KAY: 1, GAO: 2, BKO: 3 }, { t }));
    const lines = figures(run(table('RETURN', 'MMEIA', full.slice(1))));
    expect(lines).toContain('2019 KAY n.d. single MMEIA');
  });

  it('add decimals without dust', () => {
    const rules: Rule[] = [{ rule: 'complementary', indicators: [], departments: [], reason: '' }];
    const result = run([obs('ASSIST', {}, 0.1, 'MMEIA'), obs('ASSIST', {}, 0.2, 'OIM')], { rules });
    expect(result.figures[0]?.value).toBe(0.3);
  });
});

const cutArbitrary = fc.record({
  t: fc.constantFrom('2019', '2020', '2021', '2020-01', '2020-S1', '2019/2021'),
  place: fc.constantFrom('ML', 'KAY', 'GAO', 'BKO', 'KAY.KENIEBA'),
  cp: fc.constantFrom('_T', 'CI', 'FR', '_XX'),
  sex: fc.constantFrom('_T', 'M', 'F'),
  age: fc.constantFrom('_T', 'Y_LT18', 'Y_GE18'),
  kind: fc.constantFrom('_T', 'FOR', 'REP'),
});

const observations = fc.array(
  fc
    .tuple(
      fc.constantFrom('RETURN', 'REPAT', 'ASSIST'),
      cutArbitrary,
      fc.oneof(fc.integer({ min: 0, max: 30 }), fc.constant(Number.NaN), fc.constantFrom(0.1, 12.3)),
      fc.constantFrom('MMEIA', 'OIM', 'MSPC'),
      fc.constantFrom('a.xlsx', 'b.xlsx'),
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 1, max: 999 }),
    )
    .map(([indicator, cut, value, department, name, submission, row]): SourcedObservation => {
      const file = `${department}-${name}`;
      return obs(indicator, cut, value, department, { file, submission, cell: `B${row}` });
    }),
  { maxLength: 40 },
);

describe('whatever the sources say', () => {
  it('the order in which figures come changes nothing', () => {
    fc.assert(
      fc.property(
        observations.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          const [one, other] = [run(shuffled), run(all)];
          expect(one).toEqual(other);
          expect(one.figures.map(({ cells }) => cells)).toEqual(other.figures.map(({ cells }) => cells));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('no key is given twice, no discrepancy has the id of another, and no figure is invented', () => {
    fc.assert(
      fc.property(observations, (all) => {
        const result = run(all);
        expect(new Set(result.figures.map(({ key }) => key)).size).toBe(result.figures.length);
        expect(new Set(result.discrepancies.map(({ id }) => id)).size).toBe(result.discrepancies.length);
        for (const { value, cells } of result.figures) expect(Number.isNaN(value) || cells.length > 0).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('what is stated is published, or gives way to something that is', () => {
    fc.assert(
      fc.property(observations, (all) => {
        const { figures: published } = run(all);
        // What one table states twice, once as missing, is not whole.
        const nameOf = (one: SourcedObservation) => [dimensionKey(one), one.department, one.file, one.sheet].join();
        const missing = new Set(all.filter(({ value }) => Number.isNaN(value)).map(nameOf));
        const whole = all.filter((one) => !missing.has(nameOf(one)));
        const indicators = new Set(whole.map(({ indicator }) => indicator));
        const valued = published.filter((figure) => isKept(figure) && !Number.isNaN(figure.value));
        expect([...indicators].filter((code) => !valued.some(({ indicator }) => indicator === code))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
