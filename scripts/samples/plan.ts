import { parseCell, parseRange, rangeName } from '#shared/cells/address.ts';
import type { Look } from './looks.ts';

/** What a cell means, by the codes of the catalogue: the truth that a reading is measured against. */
export interface Fact {
  readonly indicator: string;
  readonly time: string;
  readonly area?: string;
  readonly counterpart?: string;
  readonly sex?: string;
  readonly age?: string;
  readonly kind?: string;
  /** In the indicator's unit, multipliers applied; `missing` where the cell holds a missing token. */
  readonly value: number | 'missing';
}

export type Shown = string | number | Date | null;

export interface PlannedCell {
  readonly shown: Shown;
  readonly look: Look;
  readonly formula?: string;
  /** A formula without a stored result, as programs that write files without computing leave it. */
  readonly uncomputed?: boolean;
  readonly fact?: Fact;
}

/** One sheet before it is written: cells by `row,column` counted from 0. */
export interface SheetPlan {
  readonly name: string;
  readonly cells: Map<string, PlannedCell>;
  readonly merges: string[];
  readonly heights: Map<number, number>;
  widths: readonly number[];
  hidden: boolean;
  landscape: boolean;
  freezeRows: number;
}

/** What one line of a list says: the truth about a record, with the row it stands in (counted from 1). */
export interface RecordFact {
  readonly sheet: string;
  readonly row: number;
  readonly type: string;
  readonly title: string;
  readonly start: string;
  readonly end: string;
  readonly objectives: readonly number[];
}

export interface FilePlan {
  readonly file: string;
  readonly department: string;
  /** ISO day on which the file came in. */
  readonly receivedOn: string;
  readonly bytes: Uint8Array;
  readonly sheets: readonly SheetPlan[];
  readonly records: readonly RecordFact[];
}

export function newSheet(name: string, widths: readonly number[], options: Partial<SheetPlan> = {}): SheetPlan {
  return {
    name,
    cells: new Map(),
    merges: [],
    heights: new Map(),
    widths,
    hidden: false,
    landscape: false,
    freezeRows: 0,
    ...options,
  };
}

/** Puts one cell at an address such as `B7`; a cell is put once. */
export function put(sheet: SheetPlan, at: string, shown: Shown, look: Look, more: Partial<PlannedCell> = {}): void {
  const place = parseCell(at);
  if (!place) throw new Error(`${at} is no address`);
  const key = `${place.row},${place.column}`;
  if (sheet.cells.has(key)) throw new Error(`${sheet.name}!${at} is put twice`);
  sheet.cells.set(key, { shown, look, ...more });
}

/** Puts cells from left to right, beginning at `at`; null leaves a formatted blank, undefined leaves nothing. */
export function putRow(sheet: SheetPlan, at: string, values: readonly (Shown | undefined)[], look: Look): void {
  const place = parseCell(at);
  if (!place) throw new Error(`${at} is no address`);
  values.forEach((value, i) => {
    if (value === undefined) return;
    const words = look === 'total' && typeof value === 'string';
    put(sheet, addressOf(place.row, place.column + i), value, words ? 'totalLabel' : look);
  });
}

/** `addressOf(0, 2) // 'C1'`. */
export function addressOf(row: number, column: number): string {
  return rangeName({ top: row, left: column, bottom: row, right: column }).split(':')[0] ?? '';
}

/** Merges a range and gives its blank cells the look of the first, so that borders close. */
export function merge(sheet: SheetPlan, range: string): void {
  const area = parseRange(range);
  if (!area) throw new Error(`${range} is no range`);
  sheet.merges.push(range);
  const first = sheet.cells.get(`${area.top},${area.left}`);
  if (!first) throw new Error(`${sheet.name}!${range} has no first cell`);
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) {
      const key = `${row},${column}`;
      if (!sheet.cells.has(key)) sheet.cells.set(key, { shown: null, look: first.look });
    }
}

/** Text over several columns: put and merged at once. */
export function across(sheet: SheetPlan, range: string, shown: Shown, look: Look): void {
  put(sheet, range.split(':')[0] ?? '', shown, look);
  merge(sheet, range);
}
