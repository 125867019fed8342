import { describe, expect, it } from 'vitest';
import type { FileReading } from '#shared/domain/intake/types.ts';
import { balanceOf } from '#shared/domain/model/ledger.ts';
import { say } from '#shared/texts/say.ts';
import { asked, committed, type Lines } from './build.ts';
import { openDesk } from './desk.ts';

const evidence = (reading: FileReading) =>
  reading.tables.flatMap((table) => table.evidence.map((one) => say('fr', one))).join('\n');
const returns = (year: number, header: string, figures: (string | number)[], title = 'Migrants de retour'): Lines => [
  [`${title} par région en ${year}`],
  [],
  ['Région', header],
  ...['Kayes', 'Gao', 'Mopti'].map((region, i) => [region, figures[i] ?? null]),
];

describe('what was settled for a layout', () => {
  it('is applied to the next file of that department, wherever its table stands, and told', () => {
    const desk = openDesk();
    const first = desk.read(returns(2020, 'Effectif', [12, '-', 7]));
    expect(asked(first)).toEqual(['dash:B']);
    desk.learn(desk.read(returns(2020, 'Effectif', [12, '-', 7]), { 'dash:B': 'zero' }));
    const moved = [['OIM'], [], ...returns(2021, 'Effectif', ['-', 4, '-']), ['Ségou', 5]];
    const next = desk.read(moved.map((line) => [null, ...line]));
    expect(asked(next)).toEqual([]);
    expect(committed(next)).toContain('C6 RETURN 2021 KAY * * * * = 0');
    expect(evidence(next)).toContain('lu comme le 2022-03-12 par A. Traoré (recette n° 1, v1)');
    expect(
      balanceOf(next.tables[0]?.ledger ?? next.outside[0] ?? ({ ...first.outside[0], cellsRead: 1 } as never)),
    ).toBe(0);
  });

  it('is not applied for another department: it is proposed there, with where it comes from', () => {
    const desk = openDesk();
    desk.learn(desk.read(returns(2020, 'Effectif', [12, '-', 7]), { 'dash:B': 'zero' }));
    const other = desk.read(returns(2020, 'Effectif', [12, '-', 7]), {}, 'DGME');
    expect(asked(other)).toEqual(['dash:B']);
    const [question] = other.tables.flatMap((table) => table.questions);
    expect(question?.proposed).toBe('zero');
    expect(question?.evidence.map((one) => say('fr', one)).join()).toContain(
      'OIM : « zero » pour la même présentation',
    );
  });

  it('is not applied to a table of the same columns about something else', () => {
    const desk = openDesk();
    desk.learn(desk.read(returns(2020, 'Effectif', [12, '-', 7]), { 'dash:B': 'zero' }));
    expect(asked(desk.read(returns(2020, 'Effectif', [12, '-', 7], 'Maliens rapatriés')))).toEqual(['dash:B']);
  });

  it('keeps corrections, whose columns are named by their headings', () => {
    const desk = openDesk();
    const table = (year: number, headings: string[], columns: number[][]): Lines => [
      [`Maliens rapatriés par région en ${year}`],
      ['Région', ...headings],
      ['Kayes', ...(columns[0] ?? [])],
      ['Gao', ...(columns[1] ?? [])],
    ];
    const first = table(
      2020,
      ['Colonne M', 'Colonne W'],
      [
        [5, 6],
        [7, 8],
      ],
    );
    desk.learn(desk.read(first, { 'set:column:B:sex': 'M', 'set:column:C:sex': 'F' }));
    const swapped = desk.read(
      table(
        2021,
        ['Colonne W', 'Colonne M'],
        [
          [60, 50],
          [80, 70],
        ],
      ),
    );
    expect(asked(swapped)).toEqual([]);
    expect(committed(swapped)).toContain('B3 REPAT 2021 KAY * F * * = 60');
    expect(committed(swapped)).toContain('C3 REPAT 2021 KAY * M * * = 50');
  });

  it('never carries a period from one year to the next', () => {
    const desk = openDesk();
    const table: Lines = [['Migrants de retour par région'], ['Région', 'Nombre'], ['Kayes', 5]];
    desk.learn(desk.read(table, { period: '2020' }));
    expect(asked(desk.read(table))).toEqual(['period']);
  });

  it('keeps since when figures of a day are counted, for the same day of another year', () => {
    const desk = openDesk();
    const table = (day: string): Lines => [
      [`Migrants de retour par région au ${day}`],
      ['Région', 'Nombre'],
      ['Kayes', 5],
    ];
    expect(asked(desk.read(table('31/12/2020')))).toEqual(['period']);
    desk.learn(desk.read(table('31/12/2020'), { period: '2020' }));
    expect(committed(desk.read(table('31/12/2021')))).toEqual(['B3 RETURN 2021 KAY * * * * = 5']);
    expect(asked(desk.read(table('30/06/2021')))).toEqual(['period']);
  });

  it('proposes again what depended on the figures', () => {
    const desk = openDesk();
    desk.learn(desk.read(returns(2020, 'Effectif', [5, -1, 7]), { 'column:negative': 'exclude' }));
    const next = desk.read(returns(2021, 'Effectif', [5, -3, 7]));
    expect(asked(next)).toEqual(['column:negative']);
    expect(next.tables[0]?.questions[0]?.proposed).toBe('exclude');
  });

  it('is overridden by totals that disprove it: it is asked again', () => {
    const desk = openDesk();
    const table = (year: number, figures: (string | number)[], total: number): Lines => [
      ...returns(year, 'Effectif', figures),
      ['Total', total],
    ];
    desk.learn(desk.read(table(2020, [12, '-', 7], 19), { 'dash:B': 'zero' }));
    expect(asked(desk.read(table(2021, [3, '-', 7], 10)))).toEqual([]);
    const disproved = desk.read(table(2021, [3, '-', 7], 15));
    expect(asked(disproved)).toContain('recipe:proof');
    expect(committed(disproved)).toEqual([]);
    expect(disproved.tables.every(({ ledger }) => balanceOf(ledger) === 0)).toBe(true);
    const kept = desk.read(table(2021, [3, '-', 7], 15), { 'recipe:proof': 'yes' });
    expect(committed(kept)).toContain('B5 RETURN 2021 GAO * * * * = 0');
    const dropped = desk.read(table(2021, [3, '-', 7], 15), { 'recipe:proof': 'no' });
    expect(asked(dropped)).toEqual(['dash:B']);
  });

  it('asks nothing more of a wrong total that the recipe has no part in', () => {
    const desk = openDesk();
    desk.learn(desk.read(returns(2020, 'Effectif', [12, '-', 7]), { 'dash:B': 'zero' }));
    const wrong: Lines = [...returns(2021, 'Effectif', [3, 4, 7]), ['Total', 15]];
    expect(asked(desk.read(wrong))).toEqual([]);
  });
});
