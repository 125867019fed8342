import { describe, expect, it } from 'vitest';
import { suggestCountries, suggestPlaces } from '#shared/domain/values/suggest-names.ts';
import { index } from './catalogue-index.ts';

const countries = (text: string) => suggestCountries(text, index);
const places = (text: string) => suggestPlaces(text, index);

describe('suggestCountries', () => {
  it.each([
    ['Mauritanei', 'MR'],
    ['Sénégall', 'SN'],
    ['Algerrie', 'DZ'],
    ['Espagnne', 'ES'],
    ['Cameruon', 'CM'],
    ['Burkina Fasso', 'BF'],
    ['Cotte d’Ivoire', 'CI'],
    ['Cote d’Ivoir', 'CI'],
    ['Centrafriqe', 'CF'],
    ['Arabie saoudit', 'SA'],
    ['Garbon', 'GA'],
  ])('suggests for %j one country, to be confirmed', (text, code) => {
    expect(countries(text)).toEqual([code]);
  });

  it.each([
    'Nigerr',
    'Nigera',
    'Nigéra',
    'Niegr',
    'Nigérie n',
    'Congoo',
    'Cong',
    'Guinéee',
    'Guinee B',
    'Guine',
    'Guiné',
    'Mal',
    'Tchd',
    'Iraq n',
    'Omam',
    'Soudann',
    'Gabo',
    'Togoo',
  ])('suggests nothing for %j, too short or too near to several names', (text) => {
    expect(countries(text)).toEqual([]);
  });

  it.each(['', 'Total', 'Kayes', 'Refoulés', 'Pays inconnu', '2021'])('suggests nothing for %j', (text) => {
    expect(countries(text)).toEqual([]);
  });
});

describe('suggestPlaces', () => {
  it.each([
    ['Koulikorro', 'KOU'],
    ['Sikassso', 'SIK'],
    ['Tombouctu', 'TOM'],
    ['Bandiagarra', 'BAN'],
    ['Kéniébba', 'KAY.KENIEBA'],
    ['Bafoulabbé', 'KAY.BAFOULABE'],
    ['Région de Koulikorro', 'KOU'],
  ])('suggests for %j the place of one name, to be confirmed', (text, code) => {
    expect(places(text)).toContain(code);
  });

  it.each(['Sann', 'Nar', 'Narra', 'Kitaa', 'Sud', 'Goa', 'Blaa', 'Koroo', 'Bamba n', 'Mali', 'Total', '', 'Gourma'])(
    'suggests nothing for %j',
    (text) => {
      expect(places(text)).toEqual([]);
    },
  );
});
