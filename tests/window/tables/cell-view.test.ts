import { expect, test } from 'vitest';
import { viewOfCell } from '#renderer/features/tables/grid/cell-view.ts';
import { wordsOf } from '#renderer/words/words-of.ts';
import type { TableCell } from '#shared/domain/tables/model.ts';

const w = wordsOf('fr');
const figure = { value: 4824, decimals: 0, figure: 'RETURN|2019', state: 'open', notes: [1, 3] } as const;

test('a figure has its sign, and says its state and notes to who cannot see it', () => {
  expect(viewOfCell(w, figure)).toEqual({
    look: 'open',
    text: '4\u202f824',
    indent: 0,
    mark: '?',
    notes: [1, 3],
    said: 'non arbitré, notes 1, 3',
    origin: 'RETURN|2019',
  });
});

test('a sum of the table is traced by what it is about; a count of lines is not traced', () => {
  const sum: TableCell = { ...figure, figure: '', about: 'RETURN|2019/2021', state: 'single', notes: [] };
  expect(viewOfCell(w, sum)).toMatchObject({ mark: '', origin: 'RETURN|2019/2021', said: 'source unique' });
  const { about: _, ...count } = sum;
  expect(viewOfCell(w, count)).toMatchObject({ origin: '', said: '' });
});

test('what is missing is never nought', () => {
  expect(viewOfCell(w, { missing: true, notes: [2] })).toMatchObject({ look: 'missing', text: 'n.d.', notes: [2] });
  expect(viewOfCell(w, { ...figure, value: Number.NaN })).toMatchObject({ look: 'missing', text: 'n.d.' });
  expect(viewOfCell(w, undefined)).toMatchObject({ look: 'empty', text: '' });
});
