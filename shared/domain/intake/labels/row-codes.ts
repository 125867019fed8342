import type { Meaning } from '#shared/domain/intake/words/meaning.ts';
import type { Coded, MeaningCodes } from '#shared/domain/intake/words/meaning-codes.ts';
import type { LabelCells } from './label-cells.ts';
import type { LabelColumn } from './label-columns.ts';

/** What the labels of each body row say, in columns of numbers. */
export interface RowCodes {
  readonly what: Int32Array;
  readonly period: Int32Array;
  readonly area: Int32Array;
  readonly counterpart: Int32Array;
}

/** A label column with its cells and what each distinct text of them says. */
export interface CodedLabel {
  readonly label: LabelColumn;
  readonly cells: LabelCells;
  /** By text; undefined where it is not understood (or empty). */
  readonly said: readonly (Coded | undefined)[];
}

export function codeLabel(label: LabelColumn, cells: LabelCells, codes: MeaningCodes): CodedLabel {
  const said = cells.texts.map((text) => {
    const meaning = text === '' ? undefined : label.meaningOf(text);
    return meaning && codes.encode(meaning);
  });
  return { label, cells, said };
}

export function emptyRowCodes(count: number): RowCodes {
  return {
    what: new Int32Array(count),
    period: new Int32Array(count),
    area: new Int32Array(count),
    counterpart: new Int32Array(count),
  };
}

/** Rows of which it is told one by one what they say; undefined where that is not known. */
export function codeRows(count: number, meaningOf: (index: number) => Meaning | undefined, codes: MeaningCodes) {
  const said = emptyRowCodes(count);
  const known = new Uint8Array(count);
  for (let index = 0; index < count; index++) {
    const meaning = meaningOf(index);
    if (!meaning) continue;
    setRow(said, index, codes.encode(meaning));
    known[index] = 1;
  }
  return { said, known };
}

export function setRow(rows: RowCodes, index: number, { what, period, area, counterpart }: Coded): void {
  rows.what[index] = what;
  rows.period[index] = period;
  rows.area[index] = area;
  rows.counterpart[index] = counterpart;
}

export function codedRow(rows: RowCodes, index: number): Coded {
  return {
    what: rows.what[index] ?? 0,
    period: rows.period[index] ?? 0,
    area: rows.area[index] ?? 0,
    counterpart: rows.counterpart[index] ?? 0,
  };
}

export function meaningOfRow(rows: RowCodes, index: number, codes: MeaningCodes): Meaning {
  return codes.decode(codedRow(rows, index));
}

/** Adds what an inner label says to what is said of a row so far. */
export function sayWithin(rows: RowCodes, index: number, inner: Coded, codes: MeaningCodes): void {
  const { what, period, area, counterpart } = inner;
  if (what !== 0) rows.what[index] = codes.what.within(rows.what[index] ?? 0, what);
  if (period !== 0) rows.period[index] = codes.period.within(rows.period[index] ?? 0, period);
  if (area !== 0) rows.area[index] = codes.area.within(rows.area[index] ?? 0, area);
  if (counterpart !== 0) rows.counterpart[index] = codes.counterpart.within(rows.counterpart[index] ?? 0, counterpart);
}
