import { describe, expect, it } from 'vitest';
import type { RowWords } from '#shared/domain/intake/totals/prove-row-totals.ts';
import { settleTotals } from '#shared/domain/intake/totals/settle-totals.ts';
import { asked, committed, type Lines, readLines } from './build.ts';

/** Rows of a kind, with labels and one figure; `Total` is the word of a total. */
function settle(rows: readonly (readonly [RowWords['kind'], readonly string[], number])[], isWorld = false) {
  return settleTotals({
    count: rows.length,
    measures: 1,
    words: (index) => ({ kind: rows[index]?.[0] ?? 'none' }),
    labels: (index) => (rows[index]?.[1] ?? []).map((text) => (text === 'Total' ? '' : text)),
    value: (index) => rows[index]?.[2] ?? Number.NaN,
    isChild: () => false,
    missing: () => false,
    isWorld,
  });
}

describe('totals by word', () => {
  it('add up the rows of a long list that share their other labels, wherever these stand', () => {
    const totals = settle([
      ['known', ['2020', 'Kayes'], 4],
      ['known', ['2021', 'Kayes'], 5],
      ['known', ['2020', 'Gao'], 6],
      ['known', ['2021', 'Gao'], 7],
      ['grand', ['2020', 'Total'], 10],
      ['grand', ['2021', 'Total'], 12],
    ]);
    expect(totals.map(({ index, sums }) => [index, ...sums])).toEqual([
      [4, 10],
      [5, 12],
    ]);
  });

  it('are neither right nor wrong where hardly any of many is ever reached', () => {
    const part = (value: number) => ['known', ['a'], value] as const;
    const total = (value: number) => ['sub', ['Total'], value] as const;
    const rows = [part(1), total(9), part(2), total(9), part(3), total(9), part(4), total(4)];
    expect(settle(rows).map(({ open }) => open ?? false)).toEqual([true, true, true, false]);
    // Two of them are wrong totals like any other.
    expect(settle([part(1), total(9), part(2), total(9)]).some(({ open }) => open)).toBe(false);
  });

  it('of the world are not called wrong: which territories they count is not told', () => {
    expect(
      settle(
        [
          ['known', ['France'], 1],
          ['known', ['Mali'], 2],
          ['grand', ['Total'], 4],
        ],
        true,
      ),
    ).toMatchObject([{ index: 2, open: true }]);
  });
});

const TITLE: Lines = [['Migrants de retour en 2021'], []];

describe('a column that calls itself a total', () => {
  const lines: Lines = [
    ...TITLE,
    ['Région', 'Hommes', 'Femmes', 'Total'],
    ['Kayes', 10, 2, 11],
    ['Gao', 20, 3, 25],
    ['Mopti', 30, 4, 31],
    ['Ségou', 40, 5, 44],
  ];

  it('is asked about when its parts hardly ever give it', () => {
    expect(asked(readLines(lines))).toEqual(['column:D']);
  });

  it('is left out, or kept, as an officer says', () => {
    expect(committed(readLines(lines, { 'column:A3:D7:D': 'exclude' }))).toHaveLength(8);
    expect(committed(readLines(lines, { 'column:A3:D7:D': 'keep' }))).toContain('D4 RETURN 2021 KAY * * * * = 11');
  });
});

describe('ages among their sums', () => {
  it('stay figures where the finer ages are but a part of them', () => {
    const reading = readLines([
      ...TITLE,
      ['Âge', 'Nombre'],
      ['Moins de 18 ans', 55],
      ['15-17 ans', 6],
      ['5-14 ans', 9],
    ]);
    expect(committed(reading)).toEqual([
      'B4 RETURN 2021 ML * * Y_LT18 * = 55',
      'B5 RETURN 2021 ML * * Y15T17 * = 6',
      'B6 RETURN 2021 ML * * Y5T14 * = 9',
    ]);
  });
});

describe('words that deny each other', () => {
  it('are asked about: two places of one figure', () => {
    const reading = readLines([
      ...TITLE,
      ['Région d’origine', 'Région de retour', 'Nombre'],
      ['Kayes', 'Gao', 12],
      ['Mopti', 'Ségou', 3],
    ]);
    expect(asked(reading)).toEqual(['column:pair']);
  });

  it('are asked about: a year in the label under another year in the heading', () => {
    const reading = readLines([
      ['Migrants de retour'],
      [],
      ['Période', '2020', '2021'],
      ['Kayes 2019', 1, 2],
      ['2019', 12, 14],
      ['2018', 12, 14],
    ]);
    expect(committed(reading)).toEqual([]);
  });

  it('are none where one holds the other: a cercle and its region, a country and its continent', () => {
    const reading = readLines([
      ...TITLE,
      ['Région', 'Cercle', 'Zone', 'Pays de provenance', 'Nombre'],
      ['Gao', 'Ansongo', 'Afrique', 'Niger', 12],
      ['Gao', 'Bourem', 'Afrique', 'Libye', 3],
    ]);
    expect(committed(reading)).toEqual([
      'E4 RETURN 2021 GAO.ANSONGO NE * * * = 12',
      'E5 RETURN 2021 GAO.BOUREM LY * * * = 3',
    ]);
  });
});

describe('tables on one sheet', () => {
  it('do not hand their own titles on to the next one', () => {
    const reading = readLines([
      ['Situation de 2021'],
      ['Femmes migrantes de retour'],
      ['Région', 'Nombre'],
      ['Kayes', 12],
      ['Gao', 3],
      [],
      ['Maliens rapatriés'],
      ['Pays', 'Nombre'],
      ['Libye', 40],
      ['Niger', 7],
    ]);
    expect(committed(reading)).toEqual([
      'B4 RETURN 2021 KAY * F * * = 12',
      'B5 RETURN 2021 GAO * F * * = 3',
      'B9 REPAT 2021 ML LY * * * = 40',
      'B10 REPAT 2021 ML NE * * * = 7',
    ]);
  });

  it('are asked about when only a title farther away says what is counted', () => {
    const lines: Lines = [
      ['Rapport sur les migrants de retour 2021'],
      [],
      ['Véhicules saisis par région'],
      ['Région', 'Nombre'],
      ['Kayes', 12],
      ['Gao', 3],
    ];
    expect(asked(readLines(lines))).toEqual(['indicator']);
    expect(committed(readLines(lines, { 'indicator:A4:B6': 'RETURN' }))).toHaveLength(2);
    const plain = lines.map((line) =>
      line.map((cell) => (cell === 'Véhicules saisis par région' ? 'Par région' : cell)),
    );
    expect(committed(readLines(plain))).toHaveLength(2);
  });

  it('ask whether what a shared title says of women holds for the next table', () => {
    const reading = readLines([
      ['Femmes migrantes de retour'],
      ['Année 2021'],
      ['Région', 'Nombre'],
      ['Kayes', 12],
      ['Gao', 3],
      [],
      ['Par pays de provenance, 2021'],
      ['Pays', 'Nombre'],
      ['Libye', 40],
      ['Niger', 7],
    ]);
    expect(committed(reading)).toHaveLength(2);
    expect(asked(reading)).toEqual(['category:title']);
  });

  it('keep the year that a title over all of them tells', () => {
    const lines: Lines = [
      ['Bilan 2020'],
      [],
      ['Migrants de retour', null, null, 'Maliens rapatriés'],
      ['Région', 'Nombre', null, 'Pays', 'Nombre'],
      ['Kayes', 12, null, 'Libye', 40],
      ['Gao', 3, null, 'Niger', 7],
    ];
    expect(committed(readLines(lines))).toEqual([
      'B5 RETURN 2020 KAY * * * * = 12',
      'B6 RETURN 2020 GAO * * * * = 3',
      'E5 REPAT 2020 ML LY * * * = 40',
      'E6 REPAT 2020 ML NE * * * = 7',
    ]);
  });

  it('are one list when the same headings come again beside it', () => {
    const lines: Lines = [
      ...TITLE,
      ['Pays', 'Nombre', 'Pays', 'Nombre'],
      ['Libye', 40, 'Niger', 7],
      ['Maroc', 2, 'Tunisie', 5],
    ];
    expect(committed(readLines(lines)).map((line) => line.split(' ')[4])).toEqual(['LY', 'MA', 'NE', 'TN']);
  });
});

describe('numbers that are none', () => {
  it('are codes where they are written with a nought before them', () => {
    const reading = readLines([
      ...TITLE,
      ['Région', null, 'Nombre'],
      ['01', 'Kayes', 12],
      ['07', 'Gao', 3],
      ['10', 'Ménaka', 8],
    ]);
    expect(committed(reading).map((line) => line.split(' ')[0])).toEqual(['C4', 'C5', 'C6']);
  });

  it('are numbers of notes where all stand in brackets', () => {
    const reading = readLines([
      ['Notes sur les migrants de retour en 2021'],
      ['(1)', 'Y compris les personnes dont le sexe est inconnu.'],
      ['(2)', 'Chiffres provisoires de la direction.'],
      ['(3)', 'Sans la région de Kidal.'],
    ]);
    expect(committed(reading)).toEqual([]);
    expect(asked(reading)).toEqual([]);
  });
});

describe('parts of a year', () => {
  it('belong to the year of the row that sums them, above or below', () => {
    const quarter = (n: number): (string | number)[] => [`T${n}`, 10 * n];
    const above = readLines([['Migrants de retour'], [], ['Période', 'Nombre'], ['2020', 30], quarter(1), quarter(2)]);
    expect(committed(above)).toEqual(['B5 RETURN 2020-Q1 ML * * * * = 10', 'B6 RETURN 2020-Q2 ML * * * * = 20']);
    const below = readLines([
      ['Migrants de retour'],
      [],
      ['Période', 'Nombre'],
      quarter(1),
      quarter(2),
      ['2020', 30],
      quarter(1),
      quarter(3),
      ['2021', 40],
    ]);
    expect(committed(below)).toEqual([
      'B4 RETURN 2020-Q1 ML * * * * = 10',
      'B5 RETURN 2020-Q2 ML * * * * = 20',
      'B7 RETURN 2021-Q1 ML * * * * = 10',
      'B8 RETURN 2021-Q3 ML * * * * = 30',
    ]);
  });
});
