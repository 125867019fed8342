import { describe, expect, test } from 'vitest';
import { exportable, isComplete, nameOf, tablesOf, toggled } from '#renderer/features/tables/export/export-choice.ts';
import { layColumns } from '#renderer/features/tables/grid/columns.ts';
import { firstOf, found } from '#renderer/features/tables/list/find-tables.ts';
import type { ListedTable, TableList } from '#shared/contract/tables.ts';
import { say as sayIn } from '#shared/texts/say.ts';

const say = (words: Parameters<typeof sayIn>[1] | string) => (typeof words === 'string' ? words : sayIn('fr', words));
const STATES = { single: 0, agreed: 0, rule: 0, decided: 0, open: 0 };
const listed = (table: string, title: string, more: Partial<ListedTable> = {}): ListedTable => ({
  ...{ table, title, tab: title, rows: 3, columns: 2, figures: 0, states: STATES, missing: 0 },
  ...more,
});
const TABLES = [
  listed('1', 'Tâches et départements'),
  listed('4', 'Maliens à l’étranger', { empty: 'rien' }),
  listed('15', 'Études réalisées', { figures: 3 }),
];

describe('the list of tables', () => {
  test('is searched by number and by words, whatever their accents', () => {
    expect(found(TABLES, 'etude', say).map(({ table }) => table)).toEqual(['15']);
    expect(found(TABLES, '4', say).map(({ table }) => table)).toEqual(['4']);
    expect(found(TABLES, ' ', say)).toEqual(TABLES);
    expect(found(TABLES, 'rapatriés', say)).toEqual([]);
  });

  test('opens at the first table with figures', () => {
    expect(firstOf(TABLES)).toBe('15');
    expect(firstOf(TABLES.slice(0, 2))).toBe('1');
  });
});

describe('an export', () => {
  const choice = { scope: 'some', some: ['15', '1'], formats: ['xlsx'], language: 'fr' } as const;

  test('names its tables by number; all of them are named by none', () => {
    expect(tablesOf(choice, '4')).toEqual([1, 15]);
    expect(tablesOf({ ...choice, scope: 'one' }, '4')).toEqual([4]);
    expect(tablesOf({ ...choice, scope: 'all' }, '4')).toEqual([]);
  });

  test('needs a format, and a table where they are chosen one by one', () => {
    expect(isComplete(choice)).toBe(true);
    expect(isComplete({ ...choice, formats: [] })).toBe(false);
    expect(isComplete({ ...choice, some: toggled(toggled(choice.some, '1'), '15') })).toBe(false);
  });

  test('offers tables that hold something', () => {
    const list = { tables: TABLES } as unknown as TableList;
    expect(exportable(list).map(({ table }) => table)).toEqual(['1', '15']);
  });

  test('gives workbook and document a name for officers; files for programs keep theirs', () => {
    expect(nameOf('consolidated-fr.xlsx', 'Tableaux consolidés 2019-2021')).toBe('Tableaux consolidés 2019-2021.xlsx');
    expect(nameOf('observations.csv', 'x')).toBe('observations.csv');
  });
});

test('a table of words takes all the room there is, one of figures keeps them side by side', () => {
  const words = { title: '', kind: 'words', width: 20 } as const;
  const number = { title: '', kind: 'number', width: 10 } as const;
  expect(layColumns([words, number, number]).fills).toBe(false);
  const records = layColumns([words, words, number]);
  expect(records.fills).toBe(true);
  expect(records.width).toBe(records.columns.reduce((sum, { width }) => sum + width, 0));
});
