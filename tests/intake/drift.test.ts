import { describe, expect, it } from 'vitest';
import type { FileReading } from '#shared/domain/intake/types.ts';
import { say } from '#shared/texts/say.ts';
import { asked, committed, type Lines } from './build.ts';
import { openDesk } from './desk.ts';

const evidence = (reading: FileReading) =>
  reading.tables.flatMap((table) => table.evidence.map((one) => say('fr', one))).join('\n');
const questions = (reading: FileReading) =>
  reading.tables.flatMap((table) => table.questions.map(({ sentence }) => say('fr', sentence)));

const returns = (year: number, header: string, figures: (string | number)[], title = 'Migrants de retour'): Lines => [
  [`${title} par région en ${year}`],
  [],
  ['Région', header],
  ...['Kayes', 'Gao', 'Mopti'].map((region, i) => [region, figures[i] ?? null]),
];

describe('headings that changed', () => {
  const repatriated = (year: number, men: string, women: string, figures: (string | number)[][]): Lines => [
    [`Maliens rapatriés par région en ${year}`],
    ['Région', men, women],
    ...['Kayes', 'Gao'].map((region, i) => [region, ...(figures[i] ?? [])]),
  ];

  it('are asked about once, then known', () => {
    const desk = openDesk();
    const first = repatriated(2020, 'Rapatriés H', 'Rapatriés F', [
      [5, '-'],
      ['-', 8],
    ]);
    desk.learn(desk.read(first, { 'set:column:B:sex': 'M', 'set:column:C:sex': 'F', dash: 'zero' }));
    const second = repatriated(2021, 'Hommes rapatriés', 'Femmes rapatriées', [
      ['-', 6],
      [7, '-'],
    ]);
    const drifted = desk.read(second);
    expect(asked(drifted)).toEqual(['recipe:drift']);
    expect(questions(drifted)).toEqual([
      'la colonne « Rapatriés H » est devenue « Hommes rapatriés », la colonne « Rapatriés F » est devenue « Femmes rapatriées » : est-ce bien la même chose ?',
    ]);
    expect(drifted.tables[0]?.questions[0]?.proposed).toBe('yes');
    expect(drifted.tables[0]?.ledger.buckets.PENDING).toBeGreaterThan(0);
    desk.learn(desk.read(second, { 'recipe:drift': 'yes' }));
    const third = desk.read(
      repatriated(2022, 'Hommes rapatriés', 'Femmes rapatriées', [
        ['-', 9],
        [3, '-'],
      ]),
    );
    expect(asked(third)).toEqual([]);
    expect(committed(third)).toContain('B3 REPAT 2022 KAY * M * * = 0');
    expect(evidence(third)).toContain('recette n° 1, v2');
    expect(asked(desk.read(first))).toEqual([]);
  });

  it('answered no are read as if nothing had been settled, and asked no more', () => {
    const desk = openDesk();
    const first = repatriated(2020, 'Rapatriés H', 'Rapatriés F', [
      [5, '-'],
      ['-', 8],
    ]);
    desk.learn(desk.read(first, { 'set:column:B:sex': 'M', 'set:column:C:sex': 'F', dash: 'zero' }));
    const second = repatriated(2021, 'Hommes rapatriés', 'Femmes rapatriées', [
      ['-', 6],
      [7, '-'],
    ]);
    const refused = { 'recipe:drift': 'no' };
    expect(asked(desk.read(second, refused))).toEqual(['dash:B', 'dash:C']);
    desk.learn(desk.read(second, { ...refused, dash: 'missing' }));
    const third = desk.read(second);
    expect(asked(third)).toEqual([]);
    expect(third.tables[0]?.ledger.buckets.MISSING).toBe(2);
  });

  it('never pass women for men, nor a part for the whole', () => {
    const desk = openDesk();
    const men: Lines = [
      ['Maliens rapatriés par région en 2020'],
      ['Région', 'Rapatriés H'],
      ['Kayes', '-'],
      ['Gao', 3],
    ];
    desk.learn(desk.read(men, { 'set:column:B:sex': 'M', dash: 'zero' }));
    for (const heading of ['Rapatriées F', 'Femmes rapatriées', 'Rapatriés mineurs', 'Rapatriés']) {
      const next: Lines = [['Maliens rapatriés par région en 2021'], ['Région', heading], ['Kayes', '-'], ['Gao', 3]];
      expect([heading, asked(desk.read(next))]).toEqual([heading, ['dash:B']]);
    }
  });

  it('of columns on which nothing was settled are nobody’s business; columns added, dropped or moved neither', () => {
    const desk = openDesk();
    const table = (year: number, headings: string[]): Lines => [
      [`Migrants de retour par région en ${year}`],
      headings,
      ...['Kayes', 'Gao'].map((region) => headings.map((_heading, c) => (c === 0 ? region : c === 1 ? '-' : c * 7))),
    ];
    desk.learn(desk.read(table(2020, ['Région', 'Hommes', 'Femmes']), { 'dash:B': 'zero' }));
    expect(asked(desk.read(table(2021, ['Régions', 'Hommes', 'Femmes'])))).toEqual([]);
    expect(asked(desk.read(table(2021, ['Région', 'Hommes', 'Femmes', 'Enfants'])))).toEqual([]);
    expect(asked(desk.read(table(2021, ['Région', 'Hommes'])))).toEqual([]);
  });

  it('of a title under which the indicator was told are asked about', () => {
    const desk = openDesk();
    const table = (title: string): Lines => [[title], ['Région', 'Nombre'], ['Kayes', 5], ['Gao', 6]];
    desk.learn(desk.read(table('Bilan des opérations de 2020'), { indicator: 'RETURN' }));
    expect(asked(desk.read(table('Bilan des opérations de 2021')))).toEqual([]);
    expect(asked(desk.read(table('Bilan annuel des opérations 2021')))).toEqual(['recipe:drift']);
    expect(asked(desk.read(table('Situation du parc automobile en 2021')))).toEqual(['indicator']);
  });

  it('of titles are known under both once they were answered, and names of countries in them are none', () => {
    const desk = openDesk();
    const table = (title: string): Lines => [[title], ['Région', 'Nombre'], ['Kayes', 5], ['Gao', 6]];
    desk.learn(desk.read(table('Opérations depuis la Libye en 2020'), { indicator: 'RETURN' }));
    expect(asked(desk.read(table('Opérations depuis le Niger en 2021')))).toEqual([]);
    const other = table('Opérations annuelles depuis le Niger, 2021');
    expect(asked(desk.read(other))).toEqual(['recipe:drift']);
    desk.learn(desk.read(other, { 'recipe:drift': 'yes' }));
    expect(asked(desk.read(other))).toEqual([]);
    expect(asked(desk.read(table('Opérations depuis la Libye en 2022')))).toEqual([]);
  });

  it('of a table without a title are asked about each time something was said of it as a whole', () => {
    const desk = openDesk();
    const table = (figure: number): Lines => [
      ['Région', 'Nombre 2021'],
      ['Kayes', figure],
      ['Gao', 6],
    ];
    desk.learn(desk.read(table(5), { indicator: 'RETURN' }));
    const next = desk.read(table(9));
    expect(asked(next)).toEqual(['recipe:drift']);
    expect(questions(next)[0]).toContain('ce tableau sans titre');
    expect(committed(desk.read(table(9), { 'recipe:drift': 'oui' }))).toHaveLength(2);
    expect(asked(desk.read(table(9), { 'recipe:drift': 'non' }))).toEqual(['indicator']);
  });

  it('of a reading that was confirmed are asked about, whatever they are', () => {
    const desk = openDesk();
    desk.learn(desk.read(returns(2020, 'Effectif total', [1, 2, 3])), true);
    expect(asked(desk.read(returns(2021, 'Effectif total', [4, 5, 6])))).toEqual([]);
    expect(asked(desk.read(returns(2021, 'Effectifs total', [4, 5, 6])))).toEqual([]);
    expect(asked(desk.read(returns(2021, 'Effectif global total', [4, 5, 6])))).toEqual(['recipe:drift']);
  });
});
