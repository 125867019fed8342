import { describe, expect, test } from 'vitest';
import { filterFrom, viewOf } from '#renderer/features/rounds/board-view.ts';
import type { Board } from '#shared/contract/board.ts';
import { cell } from '#tests/rounds/build-board.ts';

const BOARD = {
  departments: [
    { code: 'MMEIA', short: 'MMEIA', fr: 'Maliens établis à l’Extérieur', en: 'Malians Abroad' },
    { code: 'MJ', short: 'MJ', fr: 'Jeunesse', en: 'Youth' },
  ],
  datasets: [
    { code: 'RETURN', fr: 'Migrants de retour', en: 'Returning migrants', theme: 'persons' },
    { code: 'TRAIN', fr: 'Sessions', en: 'Sessions', theme: 'means' },
    { code: 'PROJECT', fr: 'Projets', en: 'Projects', theme: 'records' },
  ],
  cells: [
    cell(),
    cell({ department: 'MJ', dataset: 'TRAIN', state: 'conflict', discrepancies: 2 }),
    cell({ department: 'MJ', dataset: 'PROJECT', state: 'late' }),
  ],
  unread: [{ file: 'projets.xlsx', department: 'MJ', at: '2022-02-18', reason: { key: 'error.internal' } }],
} as unknown as Board;

const ALL = { state: '', words: '' } as const;

describe('the board as rows and columns', () => {
  test('puts each cell under its dataset, and says how much each department sent', () => {
    const view = viewOf(BOARD, 'fr', ALL);
    expect(view.columns.map(({ name }) => name)).toEqual(['Migrants de retour', 'Sessions', 'Projets']);
    expect(view.rows.map(({ cells }) => cells.map((one) => one?.state ?? '-').join(' '))).toEqual([
      'complete - -',
      '- conflict late',
    ]);
    expect(view.rows.map(({ received, expected }) => `${received}/${expected}`)).toEqual(['1/1', '1/2']);
    expect(view.rows[1]?.unread).toEqual(['projets.xlsx']);
    expect(view.themes).toEqual([
      { theme: 'persons', columns: 1 },
      { theme: 'means', columns: 1 },
      { theme: 'records', columns: 1 },
    ]);
  });

  test('narrows down to a state, with the numbers of every state as they are', () => {
    const view = viewOf(BOARD, 'fr', { state: 'late', words: '' });
    expect(view.rows.map(({ code }) => code)).toEqual(['MJ']);
    expect(view.columns.map(({ code }) => code)).toEqual(['PROJECT']);
    expect([view.counts.late, view.counts.conflict, view.counts.complete]).toEqual([1, 1, 1]);
    // What a department sent is told of all that it was asked for.
    expect(view.rows[0]?.expected).toBe(2);
  });

  test('finds departments and data by words, whatever their accents, in the language of the window', () => {
    const codes = (words: string, language: 'fr' | 'en' = 'fr') =>
      viewOf(BOARD, language, { state: '', words }).rows.map(({ code }) => code);
    expect(codes('exterieur')).toEqual(['MMEIA']);
    expect(codes('mj projets')).toEqual(['MJ']);
    expect(codes('youth', 'en')).toEqual(['MJ']);
    expect(codes('santé')).toEqual([]);
  });

  test('an address that names no state is no filter', () => {
    expect(filterFrom({ state: 'late', words: 'x' })).toEqual({ state: 'late', words: 'x' });
    expect(filterFrom({ state: 'nothing' })).toEqual({ state: '', words: '' });
  });
});
