import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GEOGRAPHIES } from '#shared/domain/catalogue/lookup.ts';
import { findPlace, findPlaceInTitle } from '#shared/domain/values/place-names.ts';
import { index } from './catalogue-index.ts';

const { regions, cercles } = index.catalogue;
const find = (text: string, geo: (typeof GEOGRAPHIES)[number] = '10', level: 'region' | 'cercle' | 'any' = 'any') =>
  findPlace(text, index, geo, level);
const shabby = (name: string) => ` ${name.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase()}\u00A0`;

describe('findPlace', () => {
  it.each(GEOGRAPHIES)('finds every region of geography %s by each of its names, however it is written', (geo) => {
    for (const { code, fr, en, variants } of regions.filter(({ geographies }) => geographies.includes(geo))) {
      for (const name of [fr, en, ...variants]) {
        for (const text of [name, shabby(name), name.replaceAll(' ', '  ')])
          for (const level of ['region', 'any'] as const)
            expect([geo, text, find(text, geo, level)]).toEqual([geo, text, code]);
        expect([name, find(`Région de ${name}`, geo)]).toEqual([name, code]);
      }
    }
  });

  it.each(GEOGRAPHIES)('finds every cercle of geography %s by each of its names in a table of cercles', (geo) => {
    for (const { code, fr, en, variants } of cercles.filter(({ geographies }) => geographies.includes(geo))) {
      // "District" names the level above.
      for (const name of [fr, en, ...variants].filter((one) => !one.startsWith('District')))
        for (const text of [name, shabby(name), `Cercle de ${name}`, `cercle d’${name}`])
          expect([geo, text, find(text, geo, 'cercle')]).toEqual([geo, text, code]);
    }
  });

  it('finds a cercle among regions where no region bears its name', () => {
    for (const { code, fr, geographies } of cercles) {
      for (const geo of GEOGRAPHIES.filter((one) => geographies.includes(one)))
        if (find(fr, geo, 'region') === undefined) expect([geo, fr, find(fr, geo)]).toEqual([geo, fr, code]);
    }
  });

  it('gives no region of a later geography to an earlier one', () => {
    for (const { fr, geographies } of regions)
      for (const geo of GEOGRAPHIES.filter((one) => !geographies.includes(one)))
        expect([geo, fr, find(fr, geo, 'region')]).toEqual([geo, fr, undefined]);
  });

  it('takes Nioro du Sahel for a cercle of Kayes before 2023 and for a region since', () => {
    for (const name of ['Nioro', 'Nioro du Sahel', 'NIORO-DU-SAHEL', 'Nioros']) {
      expect(find(name, '10')).toBe('KAY.NIORO');
      expect(find(name, '8', 'cercle')).toBe('KAY.NIORO');
      expect(find(name, '19', 'region')).toBe('NIO');
      expect(find(`Cercle de ${name}`, '19')).toBe('NIO.NIORO');
    }
  });

  it.each([
    ['1ère région', 'KAY'],
    ['1re région', 'KAY'],
    ['2ème région', 'KOU'],
    ['3e Région', 'SIK'],
    ['4EME REGION', 'SEG'],
    ['Région I', 'KAY'],
    ['Région V', 'MOP'],
    ['REGION VIII', 'KID'],
    ['VIIIe région', 'KID'],
    ['IIème région', 'KOU'],
    ['Région n° 6', 'TOM'],
    ['Région de Gao', 'GAO'],
    ['Reg. Kayes', 'KAY'],
    ['La région de Ségou', 'SEG'],
    ['District de Bamako', 'BKO'],
    ['District Bamako', 'BKO'],
    ['Dist. Bamako', 'BKO'],
    ['D. de Bamako', 'BKO'],
    ['Bamako (District)', 'BKO'],
    ['BKO', 'BKO'],
    ['Koulikouro', 'KOU'],
    ['KKORO', 'KOU'],
    ['Taoudenni', 'TAO'],
    ['TBT', 'TOM'],
    ['Timbuktu', 'TOM'],
    ['Cercle de Kayes', 'KAY.KAYES'],
    ['Préfecture de Kita', 'KAY.KITA'],
    ['Kéniéba', 'KAY.KENIEBA'],
    ['KENIEBA', 'KAY.KENIEBA'],
    ['Mali', 'ML'],
    ['Ensemble du Mali', 'ML'],
    ['NIVEAU NATIONAL', 'ML'],
  ])('reads %j as %s', (text, code) => {
    expect(find(text)).toBe(code);
  });

  it.each([
    'Gourma',
    'Région IX',
    '9ème région',
    'Région 20',
    'Libye',
    'Kaye s',
    'Sann',
    'Sud',
    'Région',
    'Total',
    '',
    'Autres',
    'Bamakoises',
  ])('knows no place %j', (text) => {
    expect(find(text)).toBeUndefined();
    expect(find(text, '19')).toBeUndefined();
  });

  it('does not care for case, accents, blanks and hyphens', () => {
    const entry = fc.constantFrom(...regions.filter(({ geographies }) => geographies.includes('10')));
    fc.assert(
      fc.property(
        entry,
        fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }),
        fc.constantFrom(' ', '-', '\u00A0 '),
        ({ code, fr }, upper, blank) => {
          const text = [...fr]
            .map((letter, at) => (upper[at % 20] ? letter.toUpperCase() : letter.toLowerCase()))
            .join('');
          expect(find(text.replaceAll(' ', blank))).toBe(code);
        },
      ),
    );
  });
});

describe('findPlaceInTitle', () => {
  it.each([
    ['Migrants de retour dans la région de Kayes en 2021', 'KAY'],
    ['Retours, Région de Ségou', 'SEG'],
    ['Cordons du cercle de Kéniéba', 'KAY.KENIEBA'],
    ['Rapatriés du District de Bamako', 'BKO'],
    ['Retours par région', undefined],
    ['Régions de Kayes et région de Gao', undefined],
    ['Direction régionale de la santé', undefined],
    ['Maliens en Libye', undefined],
  ])('finds in the title %j the place %s', (text, code) => {
    expect(findPlaceInTitle(text, index)).toBe(code);
  });
});
