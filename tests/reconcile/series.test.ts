import { describe, expect, it } from 'vitest';
import type { Rule } from '#shared/domain/model/discrepancy.ts';
import { say } from '#shared/texts/say.ts';
import { along, decision, figures, found, obs, run, table } from './builders.ts';

const REGIONS = { KAY: 1204, KOU: 873, SIK: 655, SEG: 412, MOP: 390 };
const year = (t: string, values: Readonly<Record<string, number>>, department = 'MMEIA') =>
  table('RETURN', department, along('place', values, { t }));

describe('a column that was copied', () => {
  const copied = [...year('2019', { KAY: 900 }), ...year('2020', REGIONS), ...year('2021', REGIONS)];

  it('is found by its figures, which repeat those of the year before', () => {
    const result = run(copied);
    expect(found(result)).toEqual(['copied_period 2021 MMEIA:2020=3534;MMEIA:2021=3534 open']);
    expect(say('fr', result.discrepancies[0]?.sentence ?? { key: 'reconcile.unknown' })).toContain(
      '5 chiffres de 2020',
    );
  });

  it('marks the later year only, and gives way when the earlier year is kept', () => {
    expect(figures(run(copied)).filter((line) => line.includes('open'))).toHaveLength(5);
    const decisions = [decision('RETURN', { t: '2021' }, 'MMEIA:2020', '', 'copied_period')];
    const left = figures(run(copied, { decisions })).filter((line) => !line.startsWith('~'));
    expect(left.some((line) => line.startsWith('2021'))).toBe(false);
    expect(left.filter((line) => line.startsWith('2020'))).toHaveLength(5);
  });

  it('is none where figures differ, are few, or are small', () => {
    const seen = (...facts: ReturnType<typeof year>[]) =>
      found(run(facts.flat())).filter((one) => one.includes('copied'));
    const other = { ...REGIONS, SIK: 656, SEG: 413 };
    expect(seen(year('2020', REGIONS), year('2021', other))).toEqual([]);
    const few = { KAY: 1204, KOU: 873 };
    expect(seen(year('2020', few), year('2021', few))).toEqual([]);
    const small = { KAY: 2, KOU: 1, SIK: 3, SEG: 4, MOP: 5 };
    expect(seen(year('2020', small), year('2021', small))).toEqual([]);
    expect(seen(year('2019', REGIONS), year('2021', REGIONS))).toEqual([]);
    const habit = { KAY: 5000, KOU: 5000, SIK: 5000, SEG: 2000 };
    expect(seen(year('2020', habit), year('2021', habit))).toEqual([]);
  });

  it('is found though few of its figures differ, where these are exact', () => {
    const exact = { KAY: 1968, KOU: 5946, SIK: 1968, SEG: 1968 };
    expect(found(run([...year('2020', exact), ...year('2021', exact)]))[0]).toContain('copied_period 2021');
  });

  it('is found in months as in years', () => {
    const months = (y: string) =>
      table(
        'RETURN',
        'MMEIA',
        Array.from({ length: 12 }, (_, m) => [{ t: `${y}-${`${m + 1}`.padStart(2, '0')}` }, 300 + m * 17]),
      );
    expect(found(run([...months('2020'), ...months('2021')]))[0]).toContain('copied_period 2021');
  });
});

describe('a jump', () => {
  const months = (values: readonly number[], place = 'ML') =>
    values.map((value, m) => obs('RETURN', { t: `2020-${`${m + 1}`.padStart(2, '0')}`, place }, value, 'DGME'));

  it('is a figure far from the habit of its series', () => {
    const result = run(months([210, 190, 205, 2150, 198, 220, 187]));
    expect(found(result)).toEqual(['jump 2020-04 DGME=2150 open']);
    expect(say('fr', result.discrepancies[0]?.sentence ?? { key: 'reconcile.unknown' })).toContain('environ 201');
    expect(figures(result).filter((line) => line.includes('open'))).toEqual(['2020-04 2150 open DGME']);
  });

  it('is confirmed, or corrected by a typed value', () => {
    const series = months([210, 190, 205, 2150, 198, 220, 187]);
    const settled = (keep: string) =>
      figures(run(series, { decisions: [decision('RETURN', { t: '2020-04' }, keep, '', 'jump')] }));
    expect(settled('DGME')).toContain('2020-04 2150 decided DGME');
    expect(settled('215')).toContain('2020-04 215 decided ');
  });

  it('needs history, size and a series that does not scatter by itself', () => {
    expect(found(run(months([210, 190, 2150, 198])))).toEqual([]);
    expect(found(run(months([2, 1, 3, 30, 2, 1, 2])))).toEqual([]);
    expect(found(run(months([10, 300, 40, 2150, 5, 900, 60])))).toEqual([]);
    expect(found(run(months([100, 150, 220, 330, 500, 750, 1100])))).toEqual([]);
  });

  it('of many series in the same month is asked once', () => {
    const places = ['KAY', 'KOU', 'SIK', 'SEG'];
    const all = places.flatMap((place) => months([210, 190, 205, 0, 198, 220, 187], place));
    expect(found(run(all))).toEqual(['jump 2020-04 DGME=0 open']);
  });
});

describe('definitions', () => {
  it('of a stock that differ are told, never settled by a rule and never averaged', () => {
    const stock = [
      obs('EXT_STOCK', { kind: 'REGISTERED' }, 924_497, 'MAECI'),
      obs('EXT_STOCK', { kind: 'BIRTH' }, 1_143_309, 'INSTAT'),
    ];
    const rules: Rule[] = [{ rule: 'maximum', indicators: [], reason: 'Le plus élevé.' }];
    const result = run(stock, { rules });
    expect(found(result)).toEqual(['definition 2020 INSTAT:BIRTH=1143309;MAECI:REGISTERED=924497 noted']);
    expect(figures(result)).toEqual(['2020 BIRTH 1143309 single INSTAT', '2020 REGISTERED 924497 single MAECI']);
  });

  it('of one department are its own affair', () => {
    const stock = [
      obs('EXT_STOCK', { kind: 'REGISTERED' }, 924_497, 'MAECI'),
      obs('EXT_STOCK', { kind: 'BIRTH' }, 1_143_309, 'MAECI'),
    ];
    expect(found(run(stock))).toEqual([]);
  });
});

describe('a department that is a part of another', () => {
  const rules: Rule[] = [
    { rule: 'subset', indicators: ['RETURN'], part: 'OIM', whole: 'MMEIA', reason: 'Vols organisés par l’OIM.' },
  ];

  it('gives way to it where it counts no more', () => {
    const stated = (ours: number, theirs: number) => [
      obs('RETURN', {}, ours, 'MMEIA'),
      obs('RETURN', {}, theirs, 'OIM'),
    ];
    expect(found(run(stated(500, 120), { rules }))).toEqual(['conflict 2020 MMEIA=500;OIM=120 rule kept MMEIA']);
    expect(found(run(stated(100, 120), { rules }))).toEqual(['conflict 2020 MMEIA=100;OIM=120 open']);
  });

  it('is a risk of counting twice where it states countries that the other leaves out', () => {
    const ours = table('RETURN', 'MMEIA', along('cp', { LY: 300, DZ: 200 }));
    const theirs = table('RETURN', 'OIM', along('cp', { LY: 300, NE: 80 }));
    const result = run([...ours, ...theirs], { rules });
    expect(found(result).filter((one) => one.startsWith('double'))).toEqual([
      'double_count 2020 MMEIA=500;OIM=80 open',
    ]);
    expect(found(run([...ours, ...theirs])).filter((one) => one.startsWith('double'))).toEqual([]);
  });
});
