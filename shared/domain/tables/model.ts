import type { FigureState } from '#shared/domain/model/discrepancy.ts';
import type { Message } from '#shared/texts/say.ts';

/** Data as stated (a department's words, a place) or a sentence of ours. */
export type Words = string | Message;

export type TableCell =
  | { readonly words: Words; readonly indent?: number }
  | {
      readonly value: number;
      /** Decimals to print. */
      readonly decimals: number;
      /** Key of the consolidated figure, or '' for a sum of the table. */
      readonly figure: string;
      /** Key of what a sum of the table is about: by it the sum is traced. */
      readonly about?: string;
      readonly state: FigureState;
      /** Numbers of notes under the table. */
      readonly notes: readonly number[];
    }
  /** `n.d.`: no figure; never 0. */
  | { readonly missing: true; readonly notes: readonly number[] }
  | { readonly empty: true };

export interface TableColumn {
  readonly title: Words;
  readonly kind: 'words' | 'number';
  /** Share of the width, in characters. */
  readonly width: number;
}

/** Titles over several columns, first row of headings first. */
export interface ColumnGroup {
  readonly title: Words;
  readonly first: number;
  readonly last: number;
}

export interface TableRow {
  readonly level: 'data' | 'heading' | 'subtotal' | 'total';
  readonly cells: readonly TableCell[];
}

/** A consolidated table as it is printed, independent of the format. */
export interface PublishedTable {
  /** 1 to 18, the standard tables of the product. */
  readonly number: number;
  /** Stable name for sheets and bookmarks: `returns_by_region`. */
  readonly name: string;
  readonly title: Words;
  /** A few words for the tab of a sheet, at most 26 characters; cut from the title where absent. */
  readonly tab?: Words;
  /** Second line: unit, period; may be absent. */
  readonly subtitle: Words | undefined;
  readonly groups: readonly (readonly ColumnGroup[])[];
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly notes: readonly Words[];
  /** Departments and files behind it. */
  readonly source: Words;
}

/** One published figure with one of the cells behind it. */
export interface SourceLine {
  readonly table: number;
  readonly figure: string;
  readonly label: Words;
  readonly value: number;
  readonly unit: string;
  readonly state: FigureState;
  readonly department: string;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly raw: string;
}

/** All that an export prints, in order. Dates come from here, never from the clock. */
export interface Publication {
  readonly title: Words;
  readonly period: string;
  /** ISO day. */
  readonly editionDate: string;
  readonly ministry: Words;
  readonly office: string;
  readonly tables: readonly PublishedTable[];
  readonly sources: readonly SourceLine[];
  /** Discrepancies and how each was settled, as a table. */
  readonly discrepancies: PublishedTable;
  /** The ledger of all files, as a table. */
  readonly ledger: PublishedTable;
}
