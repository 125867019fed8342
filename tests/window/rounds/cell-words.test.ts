import { expect, test } from 'vitest';
import { placeOf } from '#renderer/features/rounds/cell-places.ts';
import { nameOf, shortWords } from '#renderer/features/rounds/cell-words.ts';
import { wordsOf } from '#renderer/words/words-of.ts';
import { cell } from '#tests/rounds/build-board.ts';

const FR = wordsOf('fr');
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

test('a cell says what there is to do in it, in number', () => {
  expect(shortWords(FR, cell({ state: 'conflict', discrepancies: 3 }))).toBe('3 écarts');
  expect(shortWords(FR, cell({ state: 'to_confirm', questions: 1, waiting: 1 }))).toBe('1 question');
  expect(shortWords(FR, cell({ state: 'partial', missingYears: ['2020'] }))).toBe('Incomplet');
  expect(shortWords(FR, cell())).toBe('Complet');
});

test('its name tells all that is known to who cannot see the board', () => {
  const late = cell({
    receivedOn: '2022-03-14',
    cameLate: true,
    files: [{ submission: 3, file: 'a.ods', receivedAt: '' }],
  });
  expect(plain(nameOf(FR, late, 'Migrants de retour'))).toBe(
    'Migrants de retour : Complet ; 12 chiffres ; reçu le 14/03/2022, après l’échéance du 28/02/2022 ; fichier : a.ods',
  );
  expect(plain(nameOf(FR, undefined, 'Projets'))).toBe('Projets : ni attendu, ni reçu');
});

test('a click leads to the discrepancies, else to the file; nowhere where nothing came', () => {
  const files = [{ submission: 3, file: 'a.ods', receivedAt: '' }];
  expect(placeOf(cell({ state: 'conflict', files }))).toEqual({
    room: 'reconcile',
    query: { department: 'MMEIA', indicator: 'RETURN' },
  });
  expect(placeOf(cell({ files }))).toEqual({ room: 'intake', path: '3' });
  expect(placeOf(cell({ state: 'late' }))).toBeUndefined();
});
