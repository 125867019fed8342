import type { Range } from '#shared/cells/address.ts';
import type { Sheet } from '#shared/cells/workbook.ts';
import type { Question, SetAside, TableContent } from '#shared/domain/intake/types.ts';
import type { SettledDiscrepancy } from '#shared/domain/model/discrepancy.ts';
import type { Labels } from '#shared/domain/reconcile/labels.ts';
import type { Message } from '#shared/texts/say.ts';

/** What a cell of a delivery became, or what is asked about it. */
export const CELL_STATES = [
  'kept',
  'record',
  'total',
  'missing',
  'waiting',
  'aside',
  'hidden',
  'asked',
  'personal',
] as const;
export type CellState = (typeof CELL_STATES)[number];

/** One thing that a department is asked to look at. */
export interface Correction {
  /** '' for the file as a whole. */
  readonly sheet: string;
  /** The cell to go to: `C12`; '' for the sheet or the file as a whole. */
  readonly cell: string;
  /** What it is about, as shown: `C12`, `C4:C9`, `lignes 12–14`. */
  readonly place: string | Message;
  /** Cells that are marked with it. */
  readonly cells: readonly string[];
  readonly found: Message;
  readonly asked: Message;
}

/** A sheet of the delivery with what became of each cell. Keys are `row,column`, counted from 0. */
export interface MarkedSheet {
  readonly sheet: Sheet;
  readonly states: ReadonlyMap<string, CellState>;
  readonly comments: ReadonlyMap<string, readonly Message[]>;
  /** Ranges whose cells are not shown: lists of persons. */
  readonly masked: readonly Range[];
}

/** All that goes back to a department about one delivery. */
export interface ReturnSheet {
  /** In order of sheet, row and column. */
  readonly corrections: readonly Correction[];
  /** What it should know and need not answer. */
  readonly remarks: readonly Correction[];
  readonly sheets: readonly MarkedSheet[];
}

interface Placed {
  readonly sheet: string;
  readonly cell: string;
}

/** What the base holds of one delivery. */
export interface Delivery {
  readonly file: string;
  readonly department: string;
  readonly sheets: readonly Sheet[];
  readonly tables: readonly {
    readonly sheet: string;
    readonly range: string;
    readonly content: TableContent;
    readonly certain: boolean;
    readonly evidence: readonly Message[];
  }[];
  readonly observations: readonly Placed[];
  readonly missing: readonly Placed[];
  readonly totals: readonly (Placed & {
    readonly stated: number;
    readonly computed: number;
    readonly agrees: boolean;
    readonly raw: string;
    readonly parts: string;
  })[];
  readonly records: readonly { readonly sheet: string; readonly row: number }[];
  readonly setAside: readonly (SetAside & { readonly sheet: string })[];
  readonly questions: readonly (Question & { readonly sheet: string; readonly range: string })[];
  readonly discrepancies: readonly SettledDiscrepancy[];
  readonly labels: Labels;
}

/** Whether the cells of a table must be quoted nowhere. */
export function mayNamePersons(
  { content, sheet, range }: Delivery['tables'][number],
  questions: Delivery['questions'],
): boolean {
  const own = questions.filter((question) => question.sheet === sheet && question.range === range);
  return content === 'nominal' || own.some(({ topic }) => topic === 'personal');
}
