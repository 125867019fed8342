import type { PersonRole } from '#shared/cells/persons.ts';
import type { AsideColumn } from './columns/column-roles.ts';
import type { RecordField } from './records/record-columns.ts';
import type { Meaning } from './words/meaning.ts';
import type { LabelDimension } from './words/words-setting.ts';

/** What a column of a table holds: figures or their totals, words that say what figures are about, or what is left aside. */
export type ColumnPart = 'figures' | 'total' | LabelDimension | AsideColumn['why'] | RecordField | PersonRole;

export interface ColumnAnatomy {
  readonly column: number;
  /** Words over it, from the widest group down. */
  readonly header: string;
  readonly part: ColumnPart;
  /** Of a column of figures: what its cells are about, before their rows say more. */
  readonly meaning?: Meaning;
}

export type RowPart = 'data' | 'total' | 'heading' | 'empty' | 'derived';

/** How a table is built, for showing it; rows and columns of the sheet, counted from 0. */
export interface TableAnatomy {
  /** Words over the table that may have said what it is about, the nearest first. */
  readonly titles: readonly string[];
  readonly headerRows: readonly number[];
  readonly bodyRows: readonly number[];
  /** By index of `bodyRows`. */
  rowPart(index: number): RowPart;
  readonly columns: readonly ColumnAnatomy[];
}
