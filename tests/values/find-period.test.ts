import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPeriod, parsePeriod } from '#shared/domain/values/find-period.ts';

const codeOf = (text: string) => {
  const found = findPeriod(text);
  return found && (found.timePeriod || `?-${found.part}`);
};

/** Wordings of each period, each the whole of its text. */
const WHOLE: Readonly<Record<string, readonly string[]>> = {
  '2021': [
    '2021',
    ' 2021 ',
    'Année 2021',
    'ANNÉE 2021',
    'Exercice 2021',
    'en 2021',
    'fin 2021',
    'janvier-décembre 2021',
    'Janvier à décembre 2021',
    'janv. - déc. 2021',
    'Janvi.-Déce. 2021',
    'janvier 2021 à décembre 2021',
    'du 1er janvier au 31 décembre 2021',
    '01/01/2021 - 31/12/2021',
    'Year 2021',
  ],
  '2021-S1': [
    '2021-S1',
    '2021 S1',
    'S1 2021',
    'S1-2021',
    '1er semestre 2021',
    '1er sem. 2021',
    'Ier semestre 2021',
    'premier semestre 2021',
    'Semestre 1 2021',
    'Semestre 1 - 2021',
    '1er semestre de l’année 2021',
    '2021, 1er semestre',
    'Année 2021 : 1er semestre',
    'janvier-juin 2021',
    'janvier à juin 2021',
    'H1 2021',
    '2021 (janvier à juin)',
    'first half of 2021',
  ],
  '2020-S2': ['2ème semestre 2020', '2e sem 2020', 'second semestre 2020', 'IIème semestre 2020', 'S2/2020'],
  '2021-Q1': ['1er trim. 2021', '1er trimestre 2021', 'T1 2021', 'Q1 2021', 'Trim. 1 2021', 'janv.-mars 2021'],
  '2021-Q3': [
    '2021-Q3',
    '2021Q3',
    '2021-T3',
    'T3 2021',
    'T3-2021',
    'T3/2021',
    '3e trimestre 2021',
    '3ème trim. 2021',
    'Trimestre 3 2021',
    'troisième trimestre 2021',
    'IIIe trimestre 2021',
    'juillet à septembre 2021',
    'third quarter 2021',
    '2021 – 3e trimestre',
  ],
  '2020-Q4': ['IVe trimestre 2020', '4ème trimestre 2020', 'oct.-déc. 2020', 'octobre, novembre et décembre 2020'],
  '2021-07': [
    '2021-07',
    '07/2021',
    '07-2021',
    'juillet 2021',
    'Juillet 2021',
    'JUILLET 2021',
    'juil. 2021',
    'juil-21',
    'juil.-21',
    "juil '21",
    'juil/21',
    'Jul-21',
    'July 2021',
    'mois de juillet 2021',
    '2021 – Juillet',
    '2021/07',
  ],
  '2020-12': ['déc-20', 'Déc. 2020', 'décembre 2020', 'Dec 2020', 'DECEMBRE 2020'],
  '2020-08': ['août 2020', 'Aout 2020', 'AOÛT 2020', 'août-20'],
  '2019-02': ['févr-19', 'fév. 2019', 'Février 2019', 'fevrier 2019', 'Feb-19'],
  '2021-03': ['mars 2021', 'Mars-21', 'March 2021'],
  '2022-05': ['mai 2022', 'mai-22', 'May 2022'],
  '2021-06': ['juin 2021', 'juin-21', 'Jun-21'],
  '2021-07-14': [
    '14/07/2021',
    '14.07.2021',
    '14-07-2021',
    '14/7/21',
    '2021-07-14',
    '2021-07-14T00:00:00.000Z',
    '2021-07-14 00:00:00',
    '14 juillet 2021',
    '14-juil-21',
    '14 juil. 2021',
    'le 14 juillet 2021',
    'July 14, 2021',
    '7/14/2021',
  ],
  '2022-05-01': ['1er mai 2022', '1 mai 2022', '01/05/2022'],
  '2021-03-02': ['02/03/21', '2/3/2021'],
  '2020-12-31': ['au 31/12/2020', 'Au 31 décembre 2020', 'Situation au 31/12/2020', '31/12/20', '31 Dec 2020'],
  '2019/2021': [
    '2019/2021',
    '2019-2021',
    '2019 – 2021',
    '2019 — 2021',
    '2019 à 2021',
    'de 2019 à 2021',
    'entre 2019 et 2021',
    'Cumul 2019-2021',
    'Période 2019-2021',
    'Total 2019-2021',
    '2019, 2020 et 2021',
    'from 2019 to 2021',
    'janvier 2019 - décembre 2021',
    'janv. 2019 à déc. 2021',
    'du 1er janvier 2019 au 31 décembre 2021',
    '01/01/2019 au 31/12/2021',
  ],
  '2020/2021': ['2020/21', '2020-21', '2020 et 2021', '2020-2021'],
  '2021-09-01/2022-08-22': [
    '2021-09-01/2022-08-22',
    'du 1er septembre 2021 au 22 août 2022',
    '1 Sept 2021–22 Aug 2022',
    '01/09/2021 au 22/08/2022',
    '01/09/21-22/08/22',
  ],
  '2022-05-11/2022-07-19': ['du 11 mai au 19 juillet 2022', '11 May–19 July 2022', '11 mai - 19 juillet 2022'],
  '2022-07-11/2022-07-19': ['du 11 au 19 juillet 2022', '11-19 juillet 2022'],
  '2018-01-01/2019-08-15': ['Jan 2018–15 Aug 2019', 'janvier 2018 au 15 août 2019'],
  '2021-02/2021-05': ['février-mai 2021', 'février à mai 2021', '2021-02/2021-05'],
  '2020-11/2021-02': ['nov. 2020 - févr. 2021', 'nov-20 à févr-21'],
  '2021-01/2021-09': ['9 premiers mois 2021', 'neuf premiers mois de 2021', 'T1 à T3 2021', 'janvier-septembre 2021'],
  '?-S1': ['S1', '1er semestre', 'Semestre 1', '1er sem.'],
  '?-Q1': ['T1', '1er trim', '1er trimestre', 'Trim. 1', 'Q1'],
  '?-07': ['Juillet', 'juil.', 'July'],
  '?-05': ['mai', 'MAI', 'May'],
  '?-08': ['Août', 'aout'],
  '?-12-31': ['Au 31/12', 'au 31 décembre', 'Situation au 31 décembre'],
};

describe('findPeriod', () => {
  it.each(Object.entries(WHOLE).flatMap(([code, texts]) => texts.map((text) => [text, code])))(
    'reads %j as %s, and nothing else in it',
    (text, code) => {
      expect(codeOf(text)).toBe(code);
      expect(parsePeriod(text)).toBeDefined();
    },
  );

  it.each([
    ['Tableau 2 : retours, 1er semestre 2021', '2021-S1', 'retours'],
    ['Migrants de retour en 2021 par région', '2021', 'migrants de retour'],
    ['DGME retours 2019-2021', '2019/2021', 'dgme retours'],
    ['Stock de la diaspora au 31/12/2020 par pays', '2020-12-31', 'stock de la diaspora'],
    ['Retours (juil. 2021)', '2021-07', 'retours'],
    ['Rapatriements du 11 mai au 19 juillet 2022', '2022-05-11/2022-07-19', 'rapatriements'],
    ['Hommes 2021', '2021', 'hommes'],
    ['Point au 31 décembre des effectifs', '?-12-31', 'effectifs'],
    ['Transferts (loi 2012-017) de 2020', '2020', 'transferts'],
  ])('finds the period among other words: %j', (text, code, left) => {
    expect(codeOf(text)).toBe(code);
    expect(findPeriod(text)?.rest).toContain(left);
    expect(parsePeriod(text)).toBeUndefined();
  });

  it.each([
    'PMM-07',
    'Article 12',
    'Axe 3',
    'Objectif 21',
    'Tableau 2',
    '12 mai 15 personnes',
    'Région de Kayes',
    'Maliens en mars et avril',
    'Loi n° 2012-017',
    'Décret n°2021-0234/P-RM',
    '2 500',
    '1234',
    '120 000',
    '2000 FCFA',
    '2020,5 millions',
    'Sikasso',
    'H',
    'T',
    'mai et plus',
    'Total',
    '',
    'S12',
    '5e trimestre',
    'T5',
    'X2021Y',
    '12021',
  ])('finds no period in %j', (text) => {
    expect(codeOf(text)).toBeUndefined();
  });

  it.each([
    '31/11/2021',
    '45/13/2021',
    '30 février 2021',
    '2021-2019',
    '2021-13-40',
    '2019 et 2021',
    'depuis 2012',
    'à partir de 2019',
    'avant 2015',
    'janvier et mars 2021',
    'août 2021 à mai 2021',
  ])('never makes a period of what states none: %j', (text) => {
    expect(codeOf(text)).toBeUndefined();
  });

  it('gives back every code of the catalogue that it is given', () => {
    const two = (n: number) => String(n).padStart(2, '0');
    const year = fc.integer({ min: 1950, max: 2049 }).map(String);
    const code = fc.oneof(
      year,
      fc.tuple(year, fc.constantFrom('S1', 'S2', 'Q1', 'Q2', 'Q3', 'Q4')).map((parts) => parts.join('-')),
      fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${two(m)}`),
      fc
        .tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
        .map(([y, m, d]) => `${y}-${two(m)}-${two(d)}`),
      fc.tuple(year, fc.integer({ min: 1, max: 9 })).map(([y, n]) => `${y}/${Number(y) + n}`),
    );
    fc.assert(fc.property(code, (text) => codeOf(text) === text));
  });

  it('reads a day as a French office writes it, day first, whichever marks part it', () => {
    const days = fc.date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.constantFrom('/', '.', '-'), fc.boolean(), (date, mark, short) => {
        const [y = '', m, d] = date.toISOString().slice(0, 10).split('-');
        return codeOf([d, m, short ? y.slice(2) : y].join(mark)) === `${y}-${m}-${d}`;
      }),
    );
  });

  it('never fails, and never states a period that ends before it begins', () => {
    const piece = fc.constantFrom(
      '2021',
      '2019',
      ' à ',
      '-',
      '/',
      'mars',
      '31',
      ' au ',
      'T3',
      '1er',
      ' semestre ',
      ' ',
      '07',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const [from = '', to] = (findPeriod(pieces.join(''))?.timePeriod ?? '').split('/');
        return to === undefined || from < to;
      }),
      { numRuns: 1000 },
    );
  });
});
