import type { FigureState } from '#shared/domain/model/discrepancy.ts';
import type { PublishedTable, TableCell, TableColumn, TableRow, Words } from '#shared/domain/tables/model.ts';

export const text = (words: Words, indent = 0): TableCell => (indent ? { words, indent } : { words });
export const missing = (...notes: number[]): TableCell => ({ missing: true, notes });
export const empty: TableCell = { empty: true };

export function figure(
  value: number,
  { state = 'single', decimals = 0, notes = [], key = `F|${value}` }: FigureOptions = {},
): TableCell {
  return { value, decimals, figure: key, state, notes };
}

interface FigureOptions {
  readonly state?: FigureState;
  readonly decimals?: number;
  readonly notes?: readonly number[];
  /** '' for a sum of the table. */
  readonly key?: string;
}

export function sum(value: number, decimals = 0): TableCell {
  return figure(value, { decimals, key: '' });
}

export const wordsColumn = (title: Words, width: number): TableColumn => ({ title, kind: 'words', width });
export const numberColumn = (title: Words, width = 10): TableColumn => ({ title, kind: 'number', width });
export const row = (cells: readonly TableCell[], level: TableRow['level'] = 'data'): TableRow => ({ level, cells });

/** A table of two columns and one row, to be changed where a test needs it. */
export function table(changes: Partial<PublishedTable> = {}): PublishedTable {
  return {
    number: 1,
    name: 'example',
    title: 'Exemple',
    subtitle: undefined,
    groups: [],
    columns: [wordsColumn('Région', 20), numberColumn('Effectif')],
    rows: [row([text('Kayes'), figure(1234)])],
    notes: [],
    source: 'DGME, retours.xlsx',
    ...changes,
  };
}
