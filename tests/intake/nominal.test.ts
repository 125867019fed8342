import { describe, expect, it } from 'vitest';
import { balanceOf } from '#shared/domain/model/ledger.ts';
import { countsOf, day, lines } from '#tests/fixtures/nominal/count.ts';
import { PEOPLE } from '#tests/fixtures/nominal/people.ts';
import { asked, type Lines, readLines, readSheet } from './build.ts';

const NAME = ['N°', 'Nom et prénoms', 'Sexe'] as const;
const full = (i: number) => `${PEOPLE[i % PEOPLE.length]?.[0]} ${PEOPLE[i % PEOPLE.length]?.[1]}`;
const plain = (count: number, from = 0) => lines(count, ([f, g, s], i) => [i + 1, `${f} ${g}`, s], from);

function read(sheet: Lines, answers: Readonly<Record<string, string>> = {}) {
  const reading = readLines(sheet, answers);
  for (const { ledger } of reading.tables) expect(balanceOf(ledger)).toBe(0);
  for (const line of reading.outside) expect(balanceOf(line)).toBe(0);
  return reading;
}

describe('a list of persons is counted', () => {
  it('by the month, country and region of each row, by sex and by age at arrival', () => {
    const reading = read([
      ['Maliens expulsés'],
      ['Prénom', 'Nom', 'Genre', 'Né(e) le', 'Arrivée le', 'Date d’arrivée', 'Pays de provenance', 'Région de retour'],
      ['Awa', 'Traoré', 'Madame', '25/03/2003', null, day('2021-03-24'), 'Libye', 'Kayes'],
      ['Issa', 'Traoré', 'Monsieur', '24/03/2003', null, day('2021-03-24'), 'Libye', 'Kayes'],
      ['Sira', 'Sow', 'F', '01/01/1980', null, '25 mars 2021', 'Lybie', 'Kayes'],
      ['Oumar', 'Ba', 'Masculin', '1980', null, '01/04/2021', 'Algérie', 'Région de Gao'],
    ]);
    expect(countsOf(reading)).toEqual([
      [
        'RETURN 2021-03 KAY LY F Y_GE18 FOR = 1',
        'RETURN 2021-03 KAY LY F Y_LT18 FOR = 1',
        'RETURN 2021-03 KAY LY M Y_GE18 FOR = 1',
        'RETURN 2021-04 GAO DZ M Y_GE18 FOR = 1',
      ],
    ]);
    expect(asked(reading)).toEqual([]);
  });

  it('where a date cell holds words with a year, and the account still balances', () => {
    const reading = read([
      ['Rapatriés du Niger'],
      [...NAME, 'Date'],
      ...lines(3, ([f, g], i) => [i + 1, `${f} ${g}`, 'M', 'courant 2021']),
    ]);
    expect(countsOf(reading)).toEqual([['REPAT 2021 ML NE M * * = 3']]);
  });

  it('without any heading, by what its cells look like', () => {
    const people = lines(6, ([f, g, s, b, c, t], i) => [i + 1, `${f} ${g}`, s, b, c, t, i % 2 ? 'Gao' : 'Kayes']);
    const reading = read([['Expulsés de Libye - vol du 14 mars 2021'], ...people]);
    expect(countsOf(reading)).toEqual([
      [
        'RETURN 2021-03 GAO LY F Y_LT18 FOR = 1',
        'RETURN 2021-03 GAO LY M Y_LT18 FOR = 2',
        'RETURN 2021-03 KAY LY F Y_GE18 FOR = 2',
        'RETURN 2021-03 KAY LY M Y_GE18 FOR = 1',
      ],
    ]);
  });

  it('flight by flight on one sheet; a wrong total is told', () => {
    const reading = read([
      ['LISTE DES MALIENS RAPATRIES DE LIBYE'],
      ['Vol du 12/03/2021'],
      [...NAME],
      ...plain(3),
      ['Total : 3'],
      [],
      ['Vol du 25/04/2021'],
      [...NAME],
      ...plain(4, 3),
      ['Total : 5'],
    ]);
    expect(countsOf(reading)).toEqual([
      ['REPAT 2021-03 ML LY F * * = 2', 'REPAT 2021-03 ML LY M * * = 1'],
      ['REPAT 2021-04 ML LY F * * = 1', 'REPAT 2021-04 ML LY M * * = 3'],
    ]);
    const totals = reading.tables.flatMap((table) => table.totals.map(({ stated, computed }) => [stated, computed]));
    expect(totals).toEqual([
      [3, 3],
      [5, 4],
    ]);
  });

  it('under headings of countries, flights and sexes, with their sub-totals', () => {
    const reading = read([
      ['Liste des migrants de retour, 2021'],
      ['N°', 'Nom', 'Prénoms', 'Âge'],
      ['ALGÉRIE (3)'],
      ['Vol du 12/03/2021'],
      ...lines(2, ([f, g], i) => [i + 1, f, g, 20 + i]),
      ['Vol du 13/04/2021'],
      ...lines(1, ([f, g]) => [3, f, g, 16], 2),
      ['Sous-total', 3],
      ['MAURITANIE'],
      ['Vol du 02/05/2021'],
      ...lines(2, ([f, g], i) => [i + 4, f, g, '7 mois'], 3),
      ['Sous-total', 2],
      ['TOTAL', 5],
    ]);
    expect(countsOf(reading)).toEqual([
      [
        'RETURN 2021-03 ML DZ * Y_GE18 * = 2',
        'RETURN 2021-04 ML DZ * Y_LT18 * = 1',
        'RETURN 2021-05 ML MR * Y_LT18 * = 2',
      ],
    ]);
    expect(reading.tables[0]?.totals.map(({ agrees }) => agrees)).toEqual([true, true, true]);
  });

  it('side by side, with and without a column between', () => {
    const pairs = (gap: readonly null[]) => [
      [...NAME, ...gap, ...NAME],
      ...lines(3, ([f, g, s], i) => [i + 1, `${f} ${g}`, s, ...gap, i + 4, full(i + 3), PEOPLE[i + 3]?.[2] ?? 'M']),
    ];
    for (const gap of [[null], []]) {
      const reading = read([['Refoulés du Maroc, avril 2021'], ...pairs(gap)]);
      expect(countsOf(reading).map((list) => list.map((line) => line.slice(-3)))).toEqual([
        ['= 2', '= 1'],
        ['= 1', '= 2'],
      ]);
    }
  });

  it('by ticks in columns of sexes and minors', () => {
    const tick = (is: boolean) => (is ? 'X' : null);
    const reading = readSheet({
      name: 'Feuil1',
      merges: ['C2:D2'],
      lines: [
        ['Migrants rapatriés de Tunisie en mai 2021'],
        ['N°', 'Nom et prénoms', 'Sexe', null, 'Mineur', 'Passeport'],
        [null, null, 'H', 'F', null, null],
        ...lines(4, ([f, g, s], i) => [
          i + 1,
          `${f} ${g}`,
          tick(s === 'M'),
          tick(s === 'F'),
          tick(i === 1),
          'AA012345',
        ]),
      ],
    });
    expect(countsOf(reading)).toEqual([
      [
        'REPAT 2021-05 ML TN F Y_GE18 * = 2',
        'REPAT 2021-05 ML TN M Y_GE18 * = 1',
        'REPAT 2021-05 ML TN M Y_LT18 * = 1',
      ],
    ]);
  });

  it('by months and years in columns of their own, and the year of birth where it tells enough', () => {
    const reading = read([
      ['Migrants de retour volontaire'],
      ['Nom', 'Prénom', 'Sexe', 'Année de naissance', 'Mois', 'Année', 'Pays'],
      ...lines(3, ([f, g], i) => [
        f,
        g,
        'M',
        [1990, 2003, 2010][i] ?? 0,
        ['mars', 'avril', 'Mai'][i] ?? '',
        2021,
        'Niger',
      ]),
    ]);
    expect(countsOf(reading)).toEqual([
      [
        'RETURN 2021-03 ML NE M Y_GE18 VOL = 1',
        'RETURN 2021-04 ML NE M _U VOL = 1',
        'RETURN 2021-05 ML NE M Y_LT18 VOL = 1',
      ],
    ]);
  });

  it('with what is unknown as unknown, and no row dropped', () => {
    const reading = read([
      ['Migrants de retour 2021'],
      [...NAME, 'Âge', 'Date d’arrivée', 'Pays de provenance', 'Région de retour'],
      ...lines(6, ([f, g], i) => [
        i + 1,
        `${f} ${g}`,
        i === 1 ? null : 'M',
        i === 2 ? 'ND' : 30,
        day('2021-03-12'),
        i === 3 ? null : 'Algérie',
        i === 4 ? '-' : 'Ségou',
      ]),
    ]);
    expect(countsOf(reading)).toEqual([
      [
        'RETURN 2021-03 SEG DZ M Y_GE18 * = 2',
        'RETURN 2021-03 SEG DZ M _U * = 1',
        'RETURN 2021-03 SEG DZ _U Y_GE18 * = 1',
        'RETURN 2021-03 SEG _U M Y_GE18 * = 1',
        'RETURN 2021-03 _U DZ M Y_GE18 * = 1',
      ],
    ]);
  });

  it('beside a summary, which is checked against it and not counted again', () => {
    const reading = read([
      ['Rapatriés du Niger, mars 2021'],
      [...NAME, 'Région'],
      ...lines(5, ([f, g, s], i) => [i + 1, `${f} ${g}`, s, i % 2 ? 'Gao' : 'Kayes']),
      [],
      ['Récapitulatif des rapatriés par région'],
      ['Région', 'Hommes', 'Femmes'],
      ['Kayes', 1, 2],
      ['Gao', 2, 1],
    ]);
    const [list, summary] = reading.tables;
    expect([...(list?.observations() ?? [])].reduce((sum, { value }) => sum + value, 0)).toBe(5);
    expect(summary).toMatchObject({ content: 'figures', observationCount: 0, ledger: { buckets: { TOTAL: 4 } } });
    expect(summary?.totals.filter(({ agrees }) => !agrees)).toMatchObject([{ stated: 1, computed: 0 }]);
  });

  it('without rows that are hidden, which are told', () => {
    const reading = readSheet({
      name: 'Feuil1',
      hiddenRows: [{ first: 3, last: 3 }],
      lines: [['Rapatriés du Niger, mars 2021'], [...NAME], ...plain(5)],
    });
    expect(
      countsOf(reading)[0]
        ?.map((line) => Number(line.split('= ')[1]))
        .reduce((a, b) => a + b, 0),
    ).toBe(4);
    expect(reading.tables[0]?.evidence).toContainEqual({ key: 'persons.hidden', params: { rows: ['4'] } });
  });
});
