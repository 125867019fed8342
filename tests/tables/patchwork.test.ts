import { describe, expect, it } from 'vitest';
import type { SourcedObservation } from '#shared/domain/model/observation.ts';
import { obs } from '#tests/reconcile/builders.ts';
import { publish, tableNamed } from './builders.ts';
import { show } from './show.ts';

const shown = (name: string, observations: readonly SourcedObservation[]) =>
  show(tableNamed(publish(observations), name)).map((line) => line.replaceAll(/\(\d+(,\d+)*\)/g, ''));

type People = readonly [men: number, women: number, children: number];

/** People of one country and year as one department breaks them down. */
function people(t: string, cp: string, [men, women, children]: People): SourcedObservation[] {
  return [
    obs('REPAT', { t, cp, sex: 'M', age: 'Y_GE18' }, men, 'MPFEF'),
    obs('REPAT', { t, cp, sex: 'F', age: 'Y_GE18' }, women, 'MPFEF'),
    obs('REPAT', { t, cp, age: 'Y_LT18' }, children, 'MPFEF'),
  ];
}

const whole = (t: string, cp: string, value: number) => obs('REPAT', { t, cp }, value, 'MAECI');

describe('totals of figures that are kept from several breakdowns', () => {
  it('count a country that one source breaks down and another states as a whole in each of its years', () => {
    const all = [
      ...people('2020', 'LY', [150, 35, 22]),
      ...people('2020', 'LB', [0, 64, 3]),
      ...people('2021', 'LY', [210, 41, 30]),
      ...people('2021', 'LB', [2, 38, 0]),
      ...people('2020', 'NE', [80, 12, 8]),
      ...people('2021', 'NE', [95, 9, Number.NaN]),
      whole('2020', 'LY', 210),
      whole('2020', 'LB', 67),
      whole('2020', 'NE', 100),
      whole('2021', 'LY', 281),
      whole('2021', 'LB', 40),
      whole('2021', 'NE', 110),
    ];
    const rows = shown('repatriations', all).filter((line) => /^(Libye|Liban|Niger|total)/.test(line));
    expect(rows).toEqual([
      'Libye | 150? | 35? | 22? | 210? | 210 | 41 | 30 | 281 | 360? | 76? | 52? | 491?',
      'Niger | 80 | 12 | 8 | 100 | 95 | 9 | n.d. | 110 | 175 | 21 | 8 | 210',
      'Liban | 0 | 64 | 3 | 67 | 2 | 38 | 0 | 40 | 2 | 102 | 3 | 107',
      'total: Total | 230? | 111? | 33? | 377? | 307 | 88 | 30 | 431 | 537? | 199? | 63? | 808?',
    ]);
  });

  it('are never below what their parts add up to', () => {
    const returned = (t: string, cp: string, men: number, women: number) => [
      obs('RETURN', { t, cp, sex: 'M' }, men, 'MMEIA'),
      obs('RETURN', { t, cp, sex: 'F' }, women, 'MMEIA'),
    ];
    const police = (t: string, cp: string, value: number) => obs('RETURN', { t, cp }, value, 'MSPC');
    const all = [
      ...returned('2020', 'LY', 140, 23),
      ...returned('2020', 'DZ', 214, 45),
      ...returned('2021', 'LY', 140, 23),
      ...returned('2021', 'DZ', 262, 45),
      ...['2020', '2021'].flatMap((t) => [...returned(t, 'FR', 584, 35), ...returned(t, 'GA', 732, 79)]),
      police('2020', 'LY', 163),
      police('2020', 'DZ', 259),
      police('2021', 'LY', 163),
      police('2021', 'DZ', 277),
      obs('RETURN', { t: '2020', cp: 'GN' }, 15, 'MATD'),
      obs('RETURN', { t: '2021', cp: 'SN' }, 40, 'MATD'),
      obs('RETURN', { t: '2020', cp: 'SN' }, Number.NaN, 'MATD'),
      obs('RETURN', { t: '2021', cp: 'GN' }, Number.NaN, 'MATD'),
    ];
    expect(shown('returns_by_region', all)[2]).toBe(
      'Migrants de retour | 1 670 | 182 | 1 867 | 1 718? | 182? | 1 940? | 3 388? | 364? | 3 807?',
    );
  });
});
