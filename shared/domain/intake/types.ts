import type { Range } from '#shared/cells/address.ts';
import type { CellGrid } from '#shared/cells/grid.ts';
import type { Catalogue } from '#shared/domain/model/catalogue.ts';
import type { FigureChunk } from '#shared/domain/model/figure-chunk.ts';
import type { Bucket, LedgerLine } from '#shared/domain/model/ledger.ts';
import type { ActivityRecord, Observation, RecordType, StatedTotal } from '#shared/domain/model/observation.ts';
import type { Answer } from '#shared/domain/model/round.ts';
import type { TemplateRequest } from '#shared/domain/templates/model.ts';
import type { Message } from '#shared/texts/say.ts';
import type { TableAnatomy } from './anatomy.ts';
import type { Proposal } from './figures/proposal.ts';
import type { Alias, Drift, Knowledge, Recipe, Settled, TableLayout } from './recipes/model.ts';

/** What a reading may lean on beside the cells. */
export interface ReadingContext {
  readonly catalogue: Catalogue;
  /** Name of the file as received, without its folder. */
  readonly fileName: string;
  /** Sender, where it is known beforehand; '' otherwise. */
  readonly department: string;
  /** Answers for this file. */
  readonly answers: readonly Answer[];
  /** What officers settled before, of all departments; without it nothing can be learned from the reading either. */
  readonly knowledge?: Knowledge;
}

export const QUESTION_TOPICS = [
  'department',
  'indicator',
  'period',
  'dash',
  'number',
  'unit',
  'place',
  'country',
  'category',
  'date',
  'column',
  'unreadable',
  'uncomputed',
  'personal',
  'encoding',
  'damage',
  'recipe',
  'template',
] as const;
export type QuestionTopic = (typeof QUESTION_TOPICS)[number];

/** Something that only a person can decide, asked once with the evidence. */
export interface Question {
  /** `topic:RANGE` or `topic:RANGE:detail`, stable for the same file: `dash:B4:F13:D`. */
  readonly id: string;
  readonly topic: QuestionTopic;
  readonly sentence: Message;
  readonly evidence: readonly Message[];
  /** Answers that are understood; free text where the list is empty. */
  readonly options: readonly string[];
  /** What Kafo would answer; '' if it has no idea. */
  readonly proposed: string;
}

/** Buckets whose cells are listed one by one in `setAside`; the others are in observations, missing, totals and records, or counted only. */
export const LISTED_BUCKETS = ['NOTE', 'HIDDEN', 'EXCLUDED', 'UNREADABLE'] as const satisfies readonly Bucket[];

/** A figure cell that was left out, and why. */
export interface SetAside {
  readonly row: number;
  readonly column: number;
  readonly bucket: (typeof LISTED_BUCKETS)[number];
  readonly raw: string;
  readonly reason: Message;
}

/** What can be learned from a table for the next one of its layout. */
export interface Learnable {
  readonly layout: TableLayout & { readonly letters: ReadonlyMap<string, readonly string[]>; readonly day: string };
  /** The recipe by which it was read, or which it was asked about; undefined where none is near. */
  readonly recipe: Recipe | undefined;
  /** Keys of its columns by id of the recipe's. */
  readonly columns: ReadonlyMap<string, string>;
  readonly settled: readonly Settled[];
  /** Whether the layout drifted from the recipe's, and what was answered to it. */
  readonly drift: Drift;
  /** First words of the rows that were corrected, by their numbers from 1. */
  readonly rowLabels: ReadonlyMap<number, string>;
  /** Aliases that it was read by. */
  readonly aliases: readonly Alias[];
}

export type TableContent = 'figures' | 'records' | 'nominal' | 'unknown';

/** One table found on a sheet, and how it is read. */
export interface TableReading {
  readonly sheet: string;
  readonly range: Range;
  readonly content: TableContent;
  /** '' when unknown or when the table holds records. Several are joined by `+`. */
  readonly indicator: string;
  readonly recordType: RecordType | '';
  /** 0 to 1; 1 when every part of the reading is proved. */
  readonly confidence: number;
  /** Why it is read this way. */
  readonly evidence: readonly Message[];
  /** Open questions; a table is certain when there is none. */
  readonly questions: readonly Question[];
  readonly ledger: LedgerLine;
  /** Observations with a value, if all questions were answered; made anew at each call. */
  observations(): Iterable<Observation>;
  /** The same figures in columns of numbers, where a table may be long; each chunk holds until the next is asked for. */
  chunks?(): Iterable<FigureChunk>;
  readonly observationCount: number;
  /** Missing tokens: value NaN, with their status. */
  readonly missing: readonly Observation[];
  readonly totals: readonly StatedTotal[];
  readonly records: readonly ActivityRecord[];
  readonly setAside: readonly SetAside[];
  /** What was put into each dimension, as `Lybie` -> `LY`: shown to the officer. */
  readonly matches: readonly { readonly dimension: string; readonly stated: string; readonly code: string }[];
  /** Undefined for what names people, of which nothing is learned. */
  readonly learnable?: Learnable;
  /** Every figure of the table with its dimensions, also of one that waits; undefined where figures are counted or listed otherwise. */
  readonly proposal?: Proposal;
  /** How it is built, made anew at each call; undefined where a table is no grid of rows and columns. */
  anatomy?(): TableAnatomy;
}

/** Which bucket every figure cell of a sheet went to, lists of persons apart. */
export interface ClaimedCells {
  readonly grid: CellGrid;
  /** By position in the grid: 0 for a cell that is no figure, otherwise 1 + its index in BUCKETS. */
  readonly claimed: Uint8Array;
}

/** What is told of a file that was made from a template (shared/domain/templates). */
export interface ReturnedTemplate {
  /** Undefined when the template cannot be laid over the file: every sheet is then read as any other. */
  readonly request: TemplateRequest | undefined;
  readonly id: string;
  /** What differs from what was sent out. */
  readonly remarks: readonly Message[];
  /** Nothing was filled in. */
  readonly untouched: boolean;
}

/** What one file says. */
export interface FileReading {
  /** `_U` when unknown. */
  readonly department: string;
  readonly tables: readonly TableReading[];
  /** One line a sheet for what lies outside every table. */
  readonly outside: readonly LedgerLine[];
  readonly setAside: readonly (SetAside & { readonly sheet: string })[];
  /** One a sheet, in their order; undefined for what was not read from cells. */
  readonly claims?: readonly ClaimedCells[];
  /** Questions about the file itself (the sender): they do not hold a table back. */
  readonly questions: readonly Question[];
  readonly template?: ReturnedTemplate;
}
