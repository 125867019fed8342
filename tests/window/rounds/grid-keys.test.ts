import { expect, test } from 'vitest';
import { asksForMenu, held, moved } from '#renderer/features/rounds/grid-keys.ts';

const SIZE = { rows: 3, columns: 4 };
const press = (key: string, at: readonly [number, number], ctrlKey = false) => {
  const next = moved({ row: at[0], column: at[1] }, { key, ctrlKey }, SIZE);
  return next && [next.row, next.column];
};

test('arrows lead from cell to cell, and to the heading of the row; edges hold', () => {
  expect(press('ArrowRight', [0, 0])).toEqual([0, 1]);
  expect(press('ArrowLeft', [0, 0])).toEqual([0, -1]);
  expect(press('ArrowLeft', [0, -1])).toEqual([0, -1]);
  expect(press('ArrowDown', [2, 3])).toEqual([2, 3]);
  expect(press('ArrowUp', [2, 3])).toEqual([1, 3]);
});

test('Home and End lead to the ends of the row, with Ctrl to the corners', () => {
  expect(press('Home', [1, 2])).toEqual([1, -1]);
  expect(press('End', [1, 0])).toEqual([1, 3]);
  expect(press('Home', [1, 2], true)).toEqual([0, -1]);
  expect(press('End', [0, 0], true)).toEqual([2, 3]);
  expect(press('PageDown', [0, 2])).toEqual([2, 2]);
});

test('other keys lead nowhere; the menu key, Shift+F10 and the space bar ask for the menu', () => {
  expect(press('a', [0, 0])).toBeUndefined();
  expect(press('toString', [0, 0])).toBeUndefined();
  expect(asksForMenu({ key: 'ContextMenu', shiftKey: false })).toBe(true);
  expect(asksForMenu({ key: 'F10', shiftKey: true })).toBe(true);
  expect(asksForMenu({ key: 'F10', shiftKey: false })).toBe(false);
});

test('the place stays within what is shown', () => {
  expect(held({ row: 9, column: 9 }, SIZE)).toEqual({ row: 2, column: 3 });
});
