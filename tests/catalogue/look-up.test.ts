import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findHeaders, indexHeaders } from '#shared/domain/catalogue/headers.ts';
import { nameKey, nameTable } from '#shared/domain/catalogue/names.ts';
import { compilePhrase, matchPhrase } from '#shared/domain/catalogue/phrases.ts';
import { stem, stems } from '#shared/domain/catalogue/stem.ts';
import { index } from '#tests/values/catalogue-index.ts';

const phraseIn = (phrase: string, text: string) => matchPhrase(compilePhrase(phrase), stems(text)) !== undefined;

describe('nameKey', () => {
  it.each([
    ['R.D.C.', 'rdc'],
    ['R D C', 'rdc'],
    ['Côte-d’Ivoire', 'cote d ivoire'],
    [' CÔTE\u00A0D’IVOIRE ', 'cote d ivoire'],
    ['H+F', 'hf'],
    ['%', ''],
  ])('compares %j as %j', (text, key) => {
    expect(nameKey(text)).toBe(key);
  });

  it('is its own key', () => {
    fc.assert(fc.property(fc.string(), (text) => nameKey(nameKey(text)) === nameKey(text)));
  });
});

describe('nameTable', () => {
  it('prefers the label of one entry to the variant of another', () => {
    const table = nameTable([
      { code: 'A', labels: ['Congo Kinshasa'], variants: ['Congo'] },
      { code: 'B', labels: ['Congo'], variants: [''] },
    ]);
    expect(table.get('congo')?.code).toBe('B');
    expect(table.has('')).toBe(false);
  });
});

describe('stems', () => {
  it.each([
    ['refoulées', 'REFOULÉS'],
    ['maliennes', 'Malien'],
    ['régionaux', 'régional'],
    ['actives', 'actif'],
    ['nouvelles', 'nouvel'],
  ])('makes %j and %j one word', (a, b) => {
    expect(stems(a)).toEqual(stems(b));
  });

  it('leaves out the words that mean nothing of their own', () => {
    expect(stems('Nombre de Maliens refoulés en 2021')).toEqual(['nombr', 'malien', 'refoul', '2021']);
  });

  it('tells those who return from their return', () => {
    expect(stem('returnees')).not.toBe(stem('return'));
  });
});

describe('matchPhrase', () => {
  it('wants all words, in any order, near each other', () => {
    expect(phraseIn('migrant retour', 'Retours de migrants')).toBe(true);
    expect(phraseIn('migrant retour', 'Migrants')).toBe(false);
    expect(phraseIn('migrant retour', `Migrants ${'autre chose '.repeat(8)} retour`)).toBe(false);
  });

  it('takes either of two words, words that begin so, and refuses what is forbidden', () => {
    expect(phraseIn('centre transit/accueil', 'Centre d’accueil')).toBe(true);
    expect(phraseIn('reinser*', 'Réinsertion')).toBe(true);
    expect(phraseIn('centre -accueilli', 'Centres : migrants accueillis')).toBe(false);
  });
});

describe('findHeaders', () => {
  const find = (text: string) =>
    findHeaders(text, index.headers).map(({ dimension, code }) => `${dimension} ${code}`.trim());

  it.each([
    ['Région', 'refArea region'],
    ['REGION DE RETOUR', 'refArea region'],
    ['Cercle', 'refArea cercle'],
    ['Pays de provenance', 'counterpartArea'],
    ['Ambassade/Consulat', 'counterpartArea'],
    ['Année', 'timePeriod year'],
    ['Trim.', 'timePeriod quarter'],
    ['Nbre', 'value'],
    ['N° d’ordre', 'rank'],
    ['%', 'ratio'],
    ['N° passeport', 'personal document'],
    ['NINA', 'personal document'],
    ['Tél.', 'personal contact'],
    ['Nom et prénoms', 'personal name'],
    ['Obs.', 'note'],
  ])('knows what stands under %j', (text, meaning) => {
    expect(find(text)[0]).toBe(meaning);
  });

  it('finds an alias within a longer heading, and says how much of it the alias explains', () => {
    const [best] = findHeaders('Pays de provenance des migrants', index.headers);
    expect(best).toMatchObject({ dimension: 'counterpartArea', share: 2 / 3 });
    expect(findHeaders('Migrants rentrés', index.headers)).toEqual([]);
  });

  it('knows nothing where nothing is listed', () => {
    expect(findHeaders('Région', indexHeaders([]))).toEqual([]);
  });
});
