import { expect, test } from 'vitest';
import { chosenIn, moved } from '#renderer/features/tables/grid/moves.ts';

const SIZE = { rows: 30, columns: 5 };
const press = (key: string, ctrlKey = false) => ({ key, ctrlKey });

test('arrows lead from cell to cell and stop at the edges', () => {
  expect(moved({ row: 0, column: 0 }, press('ArrowDown'), SIZE)).toEqual({ row: 1, column: 0 });
  expect(moved({ row: 0, column: 0 }, press('ArrowLeft'), SIZE)).toEqual({ row: 0, column: 0 });
  expect(moved({ row: 29, column: 4 }, press('PageDown'), SIZE)).toEqual({ row: 29, column: 4 });
});

test('Ctrl goes to the edge, Home and End to the ends of the row or of the table', () => {
  expect(moved({ row: 3, column: 2 }, press('ArrowDown', true), SIZE)).toEqual({ row: 29, column: 2 });
  expect(moved({ row: 3, column: 2 }, press('Home'), SIZE)).toEqual({ row: 3, column: 0 });
  expect(moved({ row: 3, column: 2 }, press('End', true), SIZE)).toEqual({ row: 29, column: 4 });
  expect(moved({ row: 3, column: 2 }, press('x'), SIZE)).toBeUndefined();
});

test('a choice is a rectangle, whichever corner it began at; one cell is none', () => {
  const chosen = { from: { row: 4, column: 3 }, to: { row: 2, column: 1 } };
  expect([1, 2, 4, 5].map((row) => chosenIn(chosen, row))).toEqual([undefined, [1, 3], [1, 3], undefined]);
  expect(chosenIn({ from: chosen.from, to: chosen.from }, 4)).toBeUndefined();
});
