import { correctedMeaning } from '#shared/domain/intake/corrections/corrected-meaning.ts';
import { STATE, stateAt, type ValueMatrix, valueAt } from '#shared/domain/intake/figures/value-matrix.ts';
import type { FoundTable } from '#shared/domain/intake/layout/find-tables.ts';
import type { SheetView } from '#shared/domain/intake/layout/sheet-view.ts';
import { partOf } from '#shared/domain/intake/totals/part-of.ts';
import { yearsOfParts } from '#shared/domain/intake/totals/part-years.ts';
import { placeParents } from '#shared/domain/intake/totals/place-parents.ts';
import type { RowTotal } from '#shared/domain/intake/totals/prove-row-totals.ts';
import { settleTotals } from '#shared/domain/intake/totals/settle-totals.ts';
import { type Meaning, NOTHING, within } from '#shared/domain/intake/words/meaning.ts';
import { type Coded, createMeaningCodes, type MeaningCodes } from '#shared/domain/intake/words/meaning-codes.ts';
import type { Words } from '#shared/domain/intake/words/words.ts';
import { type Blank, fillDown } from './fill-down.ts';
import { knowGroups } from './group-labels.ts';
import { readLabelCells, repeatDittos, textOf } from './label-cells.ts';
import type { LabelColumn } from './label-columns.ts';
import { isNestedIn, provedParents, sayNested } from './nested-labels.ts';
import {
  type CodedLabel,
  codeLabel,
  emptyRowCodes,
  meaningOfRow,
  type RowCodes,
  sayWithin,
  setRow,
} from './row-codes.ts';
import { hasFigures, kindsOf, wordsAt } from './row-kinds.ts';

export const ROW = { DATA: 0, TOTAL: 1, HEADING: 2, EMPTY: 3, DERIVED: 4 } as const;

/** What each body row is, and what its labels say. */
export interface Rows {
  /** ROW by body index. */
  readonly roles: Uint8Array;
  readonly totals: readonly RowTotal[];
  /** What the section headings over a row and its labels say. */
  readonly said: RowCodes;
  readonly codes: MeaningCodes;
  /** 1 where every label of the row was understood. */
  readonly known: Uint8Array;
  /** Empty labels that may go on with those above. */
  readonly blanks: readonly Blank[];
  /** The same as a meaning; undefined where a label was not understood. */
  meaningOf(index: number): Meaning | undefined;
  /** Text of a label of the row, filled down; '' where it says nothing. */
  textOf(index: number, label: number): string;
  /** Labels of a row that were not understood, as stated. */
  unknownOf(index: number): readonly { readonly label: LabelColumn; readonly text: string }[];
}

/** Sorts the body rows into data, totals and section headings, and joins what labels say, filled down where written once. */
export function readRows(
  view: SheetView,
  found: FoundTable,
  columns: readonly LabelColumn[],
  matrix: ValueMatrix,
  words: Words,
): Rows {
  const rows = found.layout.bodyRows;
  const codes = createMeaningCodes();
  const labels = columns.map((label) => {
    const cells = readLabelCells(view, rows, label.column);
    repeatDittos(cells);
    return codeLabel(label, cells, codes);
  });
  const said = emptyRowCodes(rows.length);
  const { any: hasSaid, all } = sayLabels(said, labels, codes);
  const { parents, doubtful } = placeParents(said, hasSaid, labels, codes, matrix, words);
  const parentOf = sayNested(said, labels, codes);
  const nested = parentOf && provedParents(parentOf, said, codes, matrix);
  const isPart = partOf(said, hasSaid, codes, words);
  const isChild = (part: number, whole: number) =>
    (parentOf !== undefined && nested !== undefined && isNestedIn(parentOf, nested, part, whole)) ||
    isPart(part, whole);
  const kinds = kindsOf(said, labels, codes, matrix, words, isChild);
  const proved = settleTotals({
    count: rows.length,
    measures: matrix.columns.length,
    words: (index) => wordsAt(kinds, index),
    isChild,
    isWorld: columns.some(({ isGroup }) => isGroup !== undefined),
    value: (index, measure) => valueAt(matrix, index, measure),
    missing: (index, measure) => isHole(stateAt(matrix, index, measure)),
    labels: (index) =>
      labels.map(({ cells }) => {
        const text = textOf(cells, index);
        return words.totalWord(text) ? '' : text;
      }),
  });
  const roles = new Uint8Array(rows.length);
  for (let index = 0; index < rows.length; index++) {
    if (wordsAt(kinds, index).kind === 'derived') roles[index] = ROW.DERIVED;
  }
  for (const total of proved) roles[total.index] = ROW.TOTAL;
  const { isSet, totals } = setRoles(rows, roles, proved, words);
  const headings = findHeadings(roles, isSet, kinds, labels, codes, matrix, words);
  const turnOf = (index: number) =>
    roles[index] === ROW.DATA ? 'data' : roles[index] === ROW.HEADING ? 'end' : 'skip';
  const { isFilled, doubts } = fillDown(view, rows, labels, turnOf, words.blankMeans());
  const periodOf = (index: number) => (hasSaid[index] === 1 ? codes.period.values[said.period[index] ?? 0] : undefined);
  const years = yearsOfParts(rows.length, periodOf, (index) => wordsAt(kinds, index).kind === 'parent');
  const isChanged = isFilled || headings.length > 0 || parents.size > 0;
  const known = isChanged ? sayAgain(said, headings, labels, codes) : all;
  if (isChanged) sayNested(said, labels, codes);
  for (const [index, year] of years) {
    said.period[index] = codes.period.within(codes.period.of({ timePeriod: year }), said.period[index] ?? 0);
  }
  knowGroups(known, labels, codes);
  for (const index of doubtful) known[index] = 0;
  for (const { index } of doubts) known[index] = 0;
  correctRows(rows, said, known, labels, headings, codes, words);
  return {
    roles,
    totals,
    said,
    codes,
    known,
    blanks: doubts,
    textOf: (index, label) => textOf(labels[label]?.cells, index),
    meaningOf: (index) => (known[index] === 1 ? meaningOfRow(said, index, codes) : undefined),
    unknownOf: (index) =>
      labels.flatMap(({ label, cells, said: meanings }) => {
        const id = cells.ids[index] ?? 0;
        const isDoubtful = doubtful.has(index) && label.dimension === 'refArea';
        return id !== 0 && (isDoubtful || !meanings[id]) ? [{ label, text: cells.texts[id] ?? '' }] : [];
      }),
  };
}

/** Rows whose role an officer set; a total that was set so is compared with nothing. */
function setRoles(rows: readonly number[], roles: Uint8Array, proved: readonly RowTotal[], words: Words) {
  const isSet = new Set<number>();
  const added: RowTotal[] = [];
  rows.forEach((row, index) => {
    const role = words.corrections.row(row + 1)?.get('role');
    if (role === undefined) return;
    isSet.add(index);
    if (role === 'total' && roles[index] !== ROW.TOTAL)
      added.push({ index, first: -1, last: -1, sums: [], holes: [], parts: 0, byArithmetic: false });
    roles[index] = role === 'total' ? ROW.TOTAL : ROW.DATA;
  });
  const kept = proved.filter(({ index }) => roles[index] === ROW.TOTAL);
  return { isSet, totals: [...kept, ...added] };
}

/** Adds what the labels of each row say, as far as it is understood; gives 1 for rows of which any and all labels are. */
function sayLabels(said: RowCodes, labels: readonly CodedLabel[], codes: MeaningCodes) {
  const any = new Uint8Array(said.what.length);
  const all = new Uint8Array(said.what.length).fill(1);
  for (const { cells, said: meanings } of labels) {
    const { ids } = cells;
    for (let index = 0; index < ids.length; index++) {
      const id = ids[index] ?? 0;
      if (id === 0) continue;
      const own = meanings[id];
      if (own) {
        sayWithin(said, index, own, codes);
        any[index] = 1;
      } else all[index] = 0;
    }
  }
  return { any, all };
}

/** Rows of which an officer corrected what they say. */
function correctRows(
  rows: readonly number[],
  said: RowCodes,
  known: Uint8Array,
  labels: readonly CodedLabel[],
  headings: readonly Heading[],
  codes: MeaningCodes,
  words: Words,
): void {
  rows.forEach((row, index) => {
    const corrected = words.corrections.row(row + 1);
    if (!corrected) return;
    const own = labels.flatMap(({ cells, said: meanings }) => meanings[cells.ids[index] ?? 0] ?? []).map(codes.decode);
    const heading = headings.findLast((one) => one.index <= index);
    const meaning = own.length > 0 ? own.reduce(within, NOTHING) : codes.decode(heading?.said ?? NOTHING_SAID);
    setRow(said, index, codes.encode(correctedMeaning(meaning, corrected)));
    known[index] = 1;
  });
}

interface Heading {
  /** Index of its row. */
  readonly index: number;
  readonly said: Coded;
}

const NOTHING_SAID: Coded = { what: 0, period: 0, area: 0, counterpart: 0 };

/** Says each row anew within the heading over it; gives 1 for the rows whose labels were all understood. */
function sayAgain(
  said: RowCodes,
  headings: readonly Heading[],
  labels: readonly CodedLabel[],
  codes: MeaningCodes,
): Uint8Array {
  const from = (index: number) => headings[index]?.index ?? said.what.length;
  for (let index = 0; index < from(0); index++) setRow(said, index, NOTHING_SAID);
  headings.forEach((heading, h) => {
    for (let index = heading.index; index < from(h + 1); index++) setRow(said, index, heading.said);
  });
  return sayLabels(said, labels, codes).all;
}

function isHole(state: number): boolean {
  return state !== STATE.BLANK && state !== STATE.VALUE;
}

/** Marks totals by word and rows without figures in `roles`; gives the rows that head a section. */
function findHeadings(
  roles: Uint8Array,
  isSet: ReadonlySet<number>,
  kinds: Uint8Array,
  labels: readonly CodedLabel[],
  codes: MeaningCodes,
  matrix: ValueMatrix,
  words: Words,
): Heading[] {
  const headings: Heading[] = [];
  for (let index = 0; index < roles.length; index++) {
    if (roles[index] !== ROW.DATA || isSet.has(index)) continue;
    const { kind } = wordsAt(kinds, index);
    if (kind === 'sub' || kind === 'grand' || kind === 'parent' || kind === 'derived') roles[index] = ROW.TOTAL;
    else if (!hasFigures(matrix, index)) {
      const text = onlyText(labels, index);
      const said = text === undefined ? undefined : headingMeaning(labels, words, text);
      roles[index] = said ? ROW.HEADING : ROW.EMPTY;
      if (said) headings.push({ index, said: codes.encode(said) });
    }
  }
  return headings;
}

function onlyText(labels: readonly CodedLabel[], index: number): string | undefined {
  const filled = labels.map(({ cells }) => textOf(cells, index)).filter((text) => text !== '');
  return filled.length === 1 ? filled[0] : undefined;
}

/** A row with words and no figures heads a section if its words say something that the label column itself does not list. */
function headingMeaning(labels: readonly CodedLabel[], words: Words, text: string): Meaning | undefined {
  const same = labels.some(({ label }) => {
    const said = label.meaningOf(text);
    return said !== undefined && !words.isGroup(said);
  });
  return same ? undefined : words.heading(text);
}
