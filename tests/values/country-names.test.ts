import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCountry, findCountryInTitle } from '#shared/domain/values/country-names.ts';
import { index } from './catalogue-index.ts';

const { countries, countryGroups } = index.catalogue;
const find = (text: string) => findCountry(text, index);
const shabby = (name: string) => ` ${name.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase()}\u00A0`;
const abroad = countries.filter(({ code }) => code !== 'ML');

describe('findCountry', () => {
  it('finds every country and group by each of its names, however it is written', () => {
    for (const { code, fr, en, variants } of [...abroad, ...countryGroups])
      for (const name of [fr, en, ...variants])
        for (const text of [name, shabby(name)]) expect([text, find(text)]).toEqual([text, code]);
  });

  it('finds a country by its capital and by the seats of consulates', () => {
    for (const { code, cities } of abroad)
      for (const city of cities) {
        expect([city, find(city)]).toEqual([city, code]);
        expect([city, find(`Consulat général du Mali à ${city}`)]).toEqual([city, code]);
      }
  });

  it('finds a country behind the words that stand before it', () => {
    for (const { code, fr } of abroad) expect([fr, find(`Ambassade du Mali en ${fr}`)]).toEqual([fr, code]);
  });

  it.each([
    "Côte d'Ivoire",
    'Côte d’Ivoire',
    "Cote d'Ivoire",
    'COTE D IVOIRE',
    "CÔTE-D'IVOIRE",
    'Côte-d’Ivoire',
    "cote d'ivoire",
    'Côte  d’ Ivoire',
    "Co\u0302te d'Ivoire",
    'Cote Ivoire',
    'RCI',
    'R.C.I.',
    'R.C.I',
    'Ivory Coast',
    "Rép. de Côte d'Ivoire",
    "République de Côte d'Ivoire",
    'Abidjan (consulat)',
    'Abidjan (Côte d’Ivoire)',
    'Abidjan',
    'la Côte d’Ivoire',
    'de Côte d’Ivoire',
    'Consulat général d’Abidjan',
  ])('finds Côte d’Ivoire in %j', (text) => {
    expect(find(text)).toBe('CI');
  });

  it.each([
    ['Niger', 'NE'],
    ['NIGER', 'NE'],
    ['République du Niger', 'NE'],
    ['Nigéria', 'NG'],
    ['Nigeria', 'NG'],
    ['Congo', 'CG'],
    ['Congo-Brazzaville', 'CG'],
    ['Congo (Brazzaville)', 'CG'],
    ['République du Congo', 'CG'],
    ['Congo, Rep.', 'CG'],
    ['RDC', 'CD'],
    ['R.D.C.', 'CD'],
    ['RD Congo', 'CD'],
    ['Congo Kinshasa', 'CD'],
    ['Congo (RDC)', 'CD'],
    ['Congo, Dem. Rep.', 'CD'],
    ['République démocratique du Congo', 'CD'],
    ['Guinée', 'GN'],
    ['Guinée Conakry', 'GN'],
    ['Guinée (Conakry)', 'GN'],
    ['Guinée-Bissau', 'GW'],
    ['GUINEE BISSAU', 'GW'],
    ['Guinée équatoriale', 'GQ'],
    ['Guinée Éq.', 'GQ'],
    ['RCA', 'CF'],
    ['Centrafrique', 'CF'],
    ['Soudan', 'SD'],
    ['Soudan du Sud', 'SS'],
    ['Lybie', 'LY'],
    ['Jamahiriya', 'LY'],
    ['Mauritanie', 'MR'],
    ['Arabie saoudite', 'SA'],
    ['USA', 'US'],
    ['États-Unis d’Amérique', 'US'],
    ['Dominique', 'DM'],
    ['République dominicaine', 'DO'],
    ['Autres pays', '_XX'],
    ['Autres', '_XX'],
    ['Afrique', '_AFR'],
    ['Afrique du Sud', 'ZA'],
    ['Union européenne', '_EUR'],
  ])('finds in %j the code %s', (text, code) => {
    expect(find(text)).toBe(code);
  });

  it.each([
    'Total',
    'TOTAL GÉNÉRAL',
    'Ensemble',
    'S/Total',
    'Sous-total',
    'Monde',
    'World',
    'Cumul',
    'Mali',
    'République du Mali',
    'Ambassade du Mali',
    'Kayes',
    'Nigerien',
    'Nige',
    'Gui',
    'Pays',
    'Ambassade',
    '',
    '2021',
    '-',
  ])('takes %j for no country', (text) => {
    expect(find(text)).toBeUndefined();
  });

  it('never takes a name with one letter changed for certain, unless the catalogue lists it', () => {
    const known = new Set([...index.countries.keys(), ...index.cities.keys(), ...index.countryGroups.keys()]);
    const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz');
    fc.assert(
      fc.property(
        fc.constantFrom('niger', 'nigeria', 'guinee', 'congo', 'gabon', 'ghana', 'gambie'),
        fc.nat(6),
        letter,
        (name, at, other) => {
          const text = name.slice(0, at) + other + name.slice(at + 1);
          return known.has(text) || find(text) === undefined;
        },
      ),
    );
  });
});

describe('findCountryInTitle', () => {
  it.each([
    ['Migrants de retour de Libye en 2021', 'LY'],
    ['Maliens établis en Côte d’Ivoire', 'CI'],
    ['Rapatriés depuis la Libye', 'LY'],
    ['Retours du Niger, 2020', 'NE'],
    ['Retours du Nigéria', 'NG'],
    ['Maliens en République démocratique du Congo', 'CD'],
    ['Maliens au Congo', 'CG'],
    ['Maliens en Guinée équatoriale', 'GQ'],
    ['Maliens de Guinée-Bissau', 'GW'],
    ['Immatriculés en France', 'FR'],
    ['Returns from Libya', 'LY'],
    ['Retours de Libye et d’Algérie', undefined],
    ['Maliens de l’extérieur', undefined],
    ['Retours au Mali', undefined],
    ['Compte rendu de la réunion du 12 mars', undefined],
    ['Retours par pays', undefined],
    ['République du Mali', undefined],
  ])('finds in the title %j the country %s', (text, code) => {
    expect(findCountryInTitle(text, index)).toBe(code);
  });
});
