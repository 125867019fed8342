import type { Range } from './address.ts';

/** What a column of a list of persons holds. Only the columns from `sex` on are kept; the others are emptied. */
export type PersonRole =
  | 'name'
  | 'document'
  | 'contact'
  | 'birth'
  | 'kin'
  | 'private'
  | 'sex'
  | 'age'
  | 'tick'
  | 'date'
  | 'month'
  | 'year'
  | 'country'
  | 'place'
  | 'nationality'
  | 'kind'
  | 'rank';

export interface PersonColumn {
  readonly column: number;
  readonly role: PersonRole;
  readonly header: string;
}

/** Another line of the workbook that names the same person, as far as can be told. */
export interface PersonTwin {
  readonly sheet: string;
  readonly row: number;
  /** The same document, or the same name and date of birth; otherwise the same name and nothing that contradicts. */
  readonly certain: boolean;
}

/** One person of a list: no name, no number, nothing but what counting needs. */
export interface PersonRow {
  readonly row: number;
  /** The first line that names the same person at the same event. */
  readonly twin?: PersonTwin;
  /** From the date of birth at the day of the event. */
  readonly age?: 'Y_LT18' | 'Y_GE18' | '_U';
  /** Month (or year) of birth, where the day of the event was not known. */
  readonly born?: string;
}

/** A list of persons on a sheet, with what its emptied cells said. */
export interface PersonList {
  /** Headings, persons, section headings and totals. */
  readonly range: Range;
  readonly headerRows: readonly number[];
  readonly columns: readonly PersonColumn[];
  readonly persons: readonly PersonRow[];
  /** Headings inside the list: a country, a flight, a region. */
  readonly sections: readonly number[];
  readonly totals: readonly number[];
  /** Rows that are neither: numbered but empty, remarks. */
  readonly others: readonly number[];
  /** Words over the list, the nearest first. */
  readonly titles: readonly string[];
  /**
   * `persons`: its rows are counted; `doubtful`: it may be a list of something else, and is asked about; `figures`: its rows
   * hold figures, its names were taken out and nothing is counted.
   */
  readonly sort: 'persons' | 'doubtful' | 'figures';
}
