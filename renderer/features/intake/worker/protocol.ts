import type { Range } from '#shared/cells/address.ts';
import type { Sheet } from '#shared/cells/workbook.ts';
import type { Drafted } from '#shared/contract/reading.ts';
import type { ColumnPart, RowPart } from '#shared/domain/intake/anatomy.ts';
import type { CorrectionField } from '#shared/domain/intake/corrections/grammar.ts';
import type { QuestionTopic, TableContent } from '#shared/domain/intake/types.ts';
import type { Bucket } from '#shared/domain/model/ledger.ts';
import type { ObservationStatus } from '#shared/domain/model/observation.ts';
import type { WireError } from '#shared/errors/app-error.ts';
import type { Message } from '#shared/texts/say.ts';

// What the window and the worker that reads beside it say to each other. Only plain data and typed arrays.

/** Words of a department, or a sentence that is said in the language of the window. */
export type Words = string | Message;

/** A code with what it is called. */
export interface Named {
  readonly code: string;
  readonly name: Words;
}

/** What became of a cell, in the order of the legend; 0 in `marks` is a cell of which nothing is to be said. */
export const MARKS = [
  'title',
  'header',
  'label',
  'data',
  'total',
  'unproved',
  'wrongTotal',
  'missing',
  'pending',
  'aside',
  'note',
  'hidden',
  'personal',
  'unreadable',
] as const;
export type Mark = (typeof MARKS)[number];

/** Code of each mark in `marks`. */
export function markCode(mark: Mark): number {
  return MARKS.indexOf(mark) + 1;
}

/** Dimensions in which codes are chosen, as corrections name them. */
export const CHOICES = ['indicator', 'kind', 'period', 'place', 'country', 'sex', 'age', 'unit', 'department'] as const;
export type Choice = (typeof CHOICES)[number];

/** A question as it is put in the window. */
export interface QuestionView {
  readonly id: string;
  readonly sheet: string;
  readonly topic: QuestionTopic;
  readonly sentence: Message;
  readonly evidence: readonly Words[];
  /** The proposed answer first. */
  readonly options: readonly Named[];
  readonly proposed: string;
  /** Other answers that are understood: a code of that dimension; '' where the options are all there is. */
  readonly other: Choice | 'text' | '';
  /** Number of its table; -1 for the file itself. */
  readonly table: number;
  /** Where to look, counted from 0. */
  readonly cell: { readonly row: number; readonly column: number } | undefined;
}

export interface ColumnView {
  readonly column: number;
  readonly header: string;
  readonly part: ColumnPart;
  /** What the words over it say. */
  readonly says: readonly Words[];
  /** A cell of it whose text is written otherwise than its value: `1.234`. */
  readonly example: { readonly raw: string; readonly value: number } | undefined;
  readonly unit: string;
  readonly multiplier: number;
}

export interface MatchView {
  /** Field of the correction that says otherwise. */
  readonly field: CorrectionField;
  readonly stated: string;
  readonly codes: readonly Named[];
}

/** What a table is about in one dimension, and which words say so. */
export interface FactView {
  readonly field: 'indicator' | 'period' | 'place' | 'country' | 'unit' | 'multiplier' | 'record';
  /** Number of values; the first of them. */
  readonly count: number;
  readonly values: readonly Named[];
  readonly evidence: readonly Words[];
}

export interface WrongTotal {
  readonly row: number;
  readonly column: number;
  readonly stated: number;
  readonly computed: number;
  readonly parts: string;
}

export interface LedgerView {
  readonly read: number;
  readonly kept: number;
  readonly pending: number;
  readonly aside: number;
  readonly unreadable: number;
  /** 0, or something was lost. */
  readonly balance: number;
  readonly buckets: Readonly<Record<Bucket, number>>;
}

export interface TableView {
  readonly sheet: number;
  readonly range: string;
  readonly box: Range;
  readonly content: TableContent;
  readonly recordType: string;
  /** 0 to 1. */
  readonly confidence: number;
  readonly facts: readonly FactView[];
  /** Evidence that says nothing of one fact alone. */
  readonly evidence: readonly Words[];
  readonly headerRows: readonly number[];
  readonly columns: readonly ColumnView[];
  readonly matches: readonly MatchView[];
  readonly questions: number;
  readonly figures: number;
  readonly missing: number;
  readonly records: number;
  /** Totals that were compared with their parts, and those that could not be. */
  readonly totals: number;
  readonly unproved: number;
  readonly wrongTotals: readonly WrongTotal[];
  /** The first of them. */
  readonly unreadable: readonly { readonly row: number; readonly column: number; readonly reason: Message }[];
  readonly ledger: LedgerView;
}

export interface ReadingView {
  readonly department: Named;
  readonly questions: readonly QuestionView[];
  readonly tables: readonly TableView[];
  readonly ledger: LedgerView;
  /** Of each sheet, what lies outside tables included. */
  readonly sheetLedgers: readonly LedgerView[];
  /** Whether the base knows already how these layouts are read. */
  readonly isKnown: boolean;
  /** Milliseconds that reading it took. */
  readonly ms: number;
}

/** What a sheet holds, for drawing it. */
export type SheetCells = Omit<Sheet, 'persons' | 'figureCells'>;

/** Names that can be chosen, by dimension. */
export type Choices = Readonly<Record<Choice, readonly Named[]>>;

/** What became of one cell. */
export interface CellStory {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly raw: string;
  readonly formula: boolean;
  readonly comment: string;
  readonly mark: Mark | undefined;
  /** Number of the table that it stands in; -1 outside tables. */
  readonly table: number;
  /** Why it became that. */
  readonly reasons: readonly Words[];
  /** What it states. */
  readonly figure:
    | {
        readonly value: number;
        readonly unit: Words;
        readonly status: ObservationStatus | string;
        readonly about: readonly { readonly dimension: Choice; readonly value: Named }[];
      }
    | undefined;
  /** Of a label: what it means. */
  readonly means: readonly Named[];
  readonly columnPart: ColumnPart | undefined;
  readonly rowPart: RowPart | 'header' | undefined;
}

export type ToWorker =
  | {
      readonly do: 'open';
      readonly setting: Blob;
      readonly cells?: Blob;
      readonly stamp: number;
      readonly draft: readonly Drafted[];
    }
  | { readonly do: 'read'; readonly stamp: number; readonly draft: readonly Drafted[] }
  | {
      readonly do: 'tell';
      readonly id: number;
      readonly sheet: number;
      readonly row: number;
      readonly column: number;
    };

export type FromWorker =
  | { readonly is: 'sheets'; readonly sheets: readonly SheetCells[]; readonly choices: Choices }
  | {
      readonly is: 'reading';
      /** Of the draft that it follows. */
      readonly stamp: number;
      readonly reading: ReadingView;
      /** Of each sheet, by position of its cells. */
      readonly marks: readonly Uint8Array[];
    }
  | { readonly is: 'story'; readonly id: number; readonly story: CellStory }
  | { readonly is: 'failed'; readonly error: WireError };
