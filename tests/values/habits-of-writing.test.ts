import { describe, expect, it } from 'vitest';
import { findCategory } from '#shared/domain/values/category-words.ts';
import { findCountry, findCountryCode } from '#shared/domain/values/country-names.ts';
import { findObjectives } from '#shared/domain/values/find-objectives.ts';
import { findPeriod, parsePeriod } from '#shared/domain/values/find-period.ts';
import { decideNumberStyle, parseNumber } from '#shared/domain/values/number-style.ts';
import { findPlace } from '#shared/domain/values/place-names.ts';
import { suggestCountries } from '#shared/domain/values/suggest-names.ts';
import { findUnit } from '#shared/domain/values/unit-words.ts';
import { index } from './catalogue-index.ts';

describe('periods as people write them', () => {
  it.each([
    ['T3-22', '2022-Q3'],
    ["T1'20", '2020-Q1'],
    ["janv'20", '2020-01'],
    ['1T2021', '2021-Q1'],
    ['1T21', '2021-Q1'],
    ['Trim II 2021', '2021-Q2'],
    ['2020M07', '2020-07'],
    ['FY2020', '2020'],
    ['2021.0', '2021'],
    ['7/2021', '2021-07'],
    ['9 mois 2021', '2021-01/2021-09'],
    ['Campagne 2020-21', '2020/2021'],
    ['année scolaire 2020-2021', '2020/2021'],
  ])('reads %s as %s', (text, period) => {
    expect(parsePeriod(text)?.timePeriod).toBe(period);
  });

  it.each([
    ['Trim. I', 'Q1'],
    ['T IV', 'Q4'],
    ['Semestre II', 'S2'],
    ['Mois 11', '11'],
  ])('reads %s as a part of a year', (text, part) => {
    expect(parsePeriod(text)?.part).toBe(part);
  });

  it('takes the middle of a year for no period', () => {
    expect(findPeriod('mi-2020')).toBeUndefined();
  });
});

describe('numbers and units as people write them', () => {
  const read = (text: string) => parseNumber(text, decideNumberStyle([text]), index.missing);

  it.each([
    ['412r', 412, 'A'],
    ['1 020 (r)', 1020, 'A'],
    ['45 environ', 45, 'E'],
    ['about 300', 300, 'E'],
    ['450 k€', 450_000, 'A'],
    ['1,2 M€', 1_200_000, 'A'],
    ['17 cas', 17, 'A'],
  ])('reads %s', (text, value, status) => {
    expect(read(text)).toMatchObject({ kind: 'value', value, status });
  });

  it.each([
    ['Montant (k€)', 'EUR', 1e3],
    ['M$', 'USD', 1e6],
    ['FCFA (x1000)', 'XOF', 1e3],
    ['FCFA (×10^6)', 'XOF', 1e6],
    ['MONTANT_MILLIONS_FCFA', 'XOF', 1e6],
    ['en millions de francs', 'XOF', 1e6],
  ])('finds the unit of %s', (text, unit, multiplier) => {
    expect(findUnit(text)).toMatchObject({ unit, multiplier });
  });
});

describe('places and countries as people write them', () => {
  it.each([
    ['Amb. Mali/Paris', 'FR'],
    ['Cons. Gén. Tamanrasset', 'DZ'],
    ['Ambassade du Mali près la République du Congo', 'CG'],
    ['Abidjan/RCI', 'CI'],
    ['Niger (Agadez)', 'NE'],
    ['Frontière malo-mauritanienne', 'MR'],
    ['Territoire algérien', 'DZ'],
    ['LBY', 'LY'],
    ['Autres pays africains', '_XX'],
    ['Reste de l’Europe', '_XX'],
  ])('finds the country of %s', (text, code) => {
    expect(findCountry(text, index)).toBe(code);
  });

  it('takes no adjective alone, no region within a continent and no two countries for one', () => {
    for (const text of ['Ivoirienne', 'Moyen-Orient', 'Niger/Nigéria', 'Consulat du Mali'])
      expect([text, findCountry(text, index)]).toEqual([text, undefined]);
    expect(suggestCountries('Moyen-Orient', index)).toEqual(['_ASI']);
  });

  it('reads two letters as a country where codes are announced, and Mali as none', () => {
    expect(['CI', 'RU', 'ML'].map((code) => findCountryCode(code, index))).toEqual(['CI', 'RU', undefined]);
  });

  it('reads codes of regions on which all schemes agree, and no others', () => {
    expect(['ML01', 'ML-8', 'MLI05', 'ML-BKO'].map((code) => findPlace(code, index, '10', 'region'))).toEqual([
      'KAY',
      'KID',
      'MOP',
      'BKO',
    ]);
    for (const code of ['ML09', 'ML-10', 'ML-9', 'ML10'])
      expect(findPlace(code, index, '10', 'region')).toBeUndefined();
  });

  it('reads the level behind a name, and English names', () => {
    expect(findPlace('Kayes (région)', index, '10', 'any')).toBe('KAY');
    expect(findPlace('Kayes (cercle)', index, '10', 'any')).toBe('KAY.KAYES');
    expect(findPlace('Timbuktu region', index, '10', 'any')).toBe('TOM');
    expect(findPlace('District of Bamako', index, '10', 'any')).toBe('BKO');
  });
});

describe('ages and objectives as people write them', () => {
  it.each([
    ['Jeunes (15-35 ans)', 'Y15T35'],
    ['Enfants de 0 à 4 ans', 'Y0T4'],
  ])('finds the age of %s', (text, age) => {
    expect(findCategory(text, index)?.age).toBe(age);
  });

  it.each([
    ['Objectif spécifique 7', [7]],
    ['21e objectif', [21]],
    ['n° 16', [16]],
    ['19.', [19]],
    ['PMM/23', [23]],
    ['PMM : 1, 7, 16', [1, 7, 16]],
    ['7 et ODD 10.7', [7]],
    ['1 - Données', [1]],
    ['Agenda 2063, objectif 18', []],
    ['ODD 10.7', []],
    ['10.7', []],
  ])('finds the objectives of %s', (text, objectives) => {
    expect(findObjectives(text, index)).toEqual(objectives);
  });
});
