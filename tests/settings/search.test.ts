import { expect, test } from 'vitest';
import { rankWords, searchable } from '#shared/domain/search/rank-words.ts';

const ENTRIES = [
  searchable('cercle', 'Kayes', ['Cercle, région de Kayes']),
  searchable('bafoulabe', 'Bafoulabé', ['Cercle, région de Kayes', 'Bafoulabe']),
  searchable('ci', 'Côte d’Ivoire', ['Ivory Coast', 'RCI']),
  searchable('retours', 'Migrants de retour', ['Returning migrants']),
];

function found(words: string): string[] {
  return rankWords(ENTRIES, words, 5).map(({ value }) => value);
}

test('a title comes before other words, a whole word before its beginning', () => {
  expect(found('kayes')).toEqual(['cercle', 'bafoulabe']);
  expect(found('caf')).toEqual([]);
});

test('accents, capitals and special letters make no difference', () => {
  expect(found('COTE D IVOIRE')).toEqual(['ci']);
  expect(found('bafoulabe')).toEqual(['bafoulabe']);
});

test('every word must be found, in any order, by its beginning', () => {
  expect(found('ret mig')).toEqual(['retours']);
  expect(found('ret kayes')).toEqual([]);
});

test('a letter may be wrong in a long word, none in a short one', () => {
  expect(found('kayez')).toEqual(['cercle', 'bafoulabe']);
  expect(found('bafulabé')).toEqual(['bafoulabe']);
  expect(found('rxi')).toEqual([]);
});

test('nothing is looked for while nothing is written', () => {
  expect(found('   ')).toEqual([]);
});
