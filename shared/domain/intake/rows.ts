import { correctedMeaning } from './corrections/corrected-meaning.ts';
import { isDitto } from './find-layout.ts';
import type { FoundTable } from './find-tables.ts';
import type { LabelColumn } from './label-columns.ts';
import { isWithinPeriod, type Meaning, NOTHING, periodWithin, within } from './meaning.ts';
import { findParentPlaces } from './parent-places.ts';
import { yearsOfParts } from './part-years.ts';
import { findRowTotals, type RowTotal, type RowWords } from './prove-row-totals.ts';
import { mergeAt, type SheetView, shownText } from './sheet-view.ts';
import { STATE, stateAt, type ValueMatrix, valueAt } from './value-matrix.ts';
import type { Words } from './words.ts';

export const ROW = { DATA: 0, TOTAL: 1, HEADING: 2, EMPTY: 3, DERIVED: 4 } as const;

/** What each body row is, and what its labels say. */
export interface Rows {
  /** ROW by body index. */
  readonly roles: Uint8Array;
  readonly totals: readonly RowTotal[];
  /** What the section headings over a row and its labels say; undefined where a label was not understood. */
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
  labels: readonly LabelColumn[],
  matrix: ValueMatrix,
  words: Words,
): Rows {
  const rows = found.layout.bodyRows;
  const texts = labels.map((label) => rows.map((row) => shownOwn(view, row, label.column)));
  if (words.dittoRepeats()) for (const column of texts) repeatDittos(column);
  const said = rows.map((_row, index) => saidBy(index, texts, labels));
  const asRegion = (index: number) => regionOf(index, texts, labels, words);
  const { parents, doubtful } = findParentPlaces(said, asRegion, matrix, mixesLevels(labels, texts, words));
  for (const [index, whole] of parents) said[index] = whole;
  const isChild = (index: number, parent: number) => isPart(said[index], said[parent], words);
  const hasRegions = said.some(
    (meaning) => meaning !== undefined && meaning.refArea !== '' && meaning.refArea !== 'ML',
  );
  const kinds = rows.map((_row, index): RowWords => {
    // The whole country among its regions is their total.
    if (hasRegions && said[index]?.refArea === 'ML') return { kind: 'grand' };
    const own = rowWords(index, texts, labels, words);
    const parent =
      own.kind === 'label' && hasFigures(matrix, index) && (isChild(index + 1, index) || isChild(index - 1, index));
    if (parent) return { kind: 'parent' };
    return own.kind === 'label' && isNamed(index, texts, labels) ? { kind: 'known' } : own;
  });
  const proved = findRowTotals({
    count: rows.length,
    measures: matrix.columns.length,
    words: (index) => kinds[index] ?? { kind: 'label' },
    isChild,
    value: (index, measure) => valueAt(matrix, index, measure),
    missing: (index, measure) => isHole(stateAt(matrix, index, measure)),
  });
  const roles = new Uint8Array(rows.length);
  kinds.forEach(({ kind }, index) => {
    if (kind === 'derived') roles[index] = ROW.DERIVED;
  });
  for (const total of proved) roles[total.index] = ROW.TOTAL;
  const { isSet, totals } = setRoles(rows, roles, proved, words);
  const headings: (Meaning | undefined)[] = [];
  let heading: Meaning | undefined;
  rows.forEach((_row, index) => {
    if (roles[index] === ROW.DATA && !isSet.has(index)) {
      const stated = hasFigures(matrix, index);
      const kind = kinds[index]?.kind ?? 'label';
      if (kind !== 'label' && kind !== 'known' && kind !== 'none') roles[index] = ROW.TOTAL;
      else if (!stated) {
        const text = onlyText(texts, index);
        const said = text === undefined ? undefined : headingMeaning(labels, words, text);
        roles[index] = said ? ROW.HEADING : ROW.EMPTY;
        if (said) heading = said;
      }
    }
    headings.push(heading);
  });
  fillDown(view, rows, labels, texts, roles);
  const years = yearsOfParts(said, (index) => kinds[index]?.kind === 'parent');
  return {
    roles,
    totals,
    meaningOf: (index) => {
      const corrected = words.corrections.row((rows[index] ?? 0) + 1);
      if (corrected) return correctedMeaning(saidBy(index, texts, labels) ?? headings[index] ?? NOTHING, corrected);
      if (doubtful.has(index)) return undefined;
      let meaning = headings[index] ?? NOTHING;
      for (const [l, label] of labels.entries()) {
        const text = texts[l]?.[index] ?? '';
        if (text === '') continue;
        const said = label.meaningOf(text);
        if (!said) return undefined;
        meaning = within(meaning, said);
      }
      const year = years.get(index);
      return year === undefined ? meaning : { ...meaning, period: periodWithin({ timePeriod: year }, meaning.period) };
    },
    textOf: (index, l) => texts[l]?.[index] ?? '',
    unknownOf: (index) =>
      labels.flatMap((label, l) => {
        const text = texts[l]?.[index] ?? '';
        const isDoubtful = doubtful.has(index) && label.dimension === 'refArea';
        return text !== '' && (isDoubtful || !label.meaningOf(text)) ? [{ label, text }] : [];
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

/** Puts the label above in the place of each mark that repeats it. */
function repeatDittos(column: string[]): void {
  let last = '';
  column.forEach((text, index) => {
    if (isDitto(text) && last !== '') column[index] = last;
    else if (text !== '') last = text;
  });
}

/** Own text of a label cell; of a merged range only its first row speaks, filling down does the rest. */
function shownOwn(view: SheetView, row: number, column: number): string {
  const merge = mergeAt(view, row, column);
  // A label merged across columns stands in the first of them only.
  if (merge && merge.left < column) return '';
  return shownText(view, row, column);
}

function rowWords(
  index: number,
  texts: readonly (readonly string[])[],
  labels: readonly LabelColumn[],
  words: Words,
): RowWords {
  let any = false;
  for (const [l] of labels.entries()) {
    const text = texts[l]?.[index] ?? '';
    if (text === '') continue;
    any = true;
    const total = words.totalWord(text);
    if (total) return { kind: total };
    if (words.isDerived(text)) return { kind: 'derived' };
  }
  return { kind: any ? 'label' : 'none' };
}

/** Whether a label of the row is one that tables are broken down by; words taken as they stand prove nothing. */
function isNamed(index: number, texts: readonly (readonly string[])[], labels: readonly LabelColumn[]): boolean {
  return labels.some(({ dimension, meaningOf }, l) => {
    const text = texts[l]?.[index] ?? '';
    return text !== '' && dimension !== 'kind' && dimension !== 'unit' && meaningOf(text) !== undefined;
  });
}

/** Whether names of regions and cercles stand in one column without saying which they are (`Région de Kayes` does). */
function mixesLevels(labels: readonly LabelColumn[], texts: readonly (readonly string[])[], words: Words): boolean {
  const l = labels.findIndex(({ dimension }) => dimension === 'refArea');
  if (l < 0 || !words.announcesBothLevels(labels[l]?.header ?? '')) return false;
  return texts[l]?.some((text) => /^\s*(?:r[ée]gion|cercle|district) /i.test(text)) === false;
}

/** What the place names of a row mean when they are read as regions. */
function regionOf(
  index: number,
  texts: readonly (readonly string[])[],
  labels: readonly LabelColumn[],
  words: Words,
): Meaning | undefined {
  const places = [...labels.keys()].filter((l) => labels[l]?.dimension === 'refArea');
  const text = places.length === 1 ? (texts[places[0] ?? -1]?.[index] ?? '') : '';
  // What an officer said of the name holds.
  return text === '' || words.isAnswered('refArea', text) ? undefined : words.label('refArea', text, 'region');
}

function saidBy(
  index: number,
  texts: readonly (readonly string[])[],
  labels: readonly LabelColumn[],
): Meaning | undefined {
  let meaning: Meaning | undefined;
  for (const [l, label] of labels.entries()) {
    const text = texts[l]?.[index] ?? '';
    const own = text === '' ? undefined : label.meaningOf(text);
    if (own) meaning = within(meaning ?? NOTHING, own);
  }
  return meaning;
}

/** Whether one row's labels name a part of what another's name, all else being equal: a cercle of the region, a country of the group. */
function isPart(part: Meaning | undefined, whole: Meaning | undefined, words: Words): boolean {
  if (!part || !whole) return false;
  if (
    part.sex !== whole.sex ||
    part.age !== whole.age ||
    part.kind !== whole.kind ||
    part.indicator !== whole.indicator
  )
    return false;
  const sameArea = part.refArea === whole.refArea;
  const sameCountry = part.counterpart === whole.counterpart;
  const samePeriod = part.period?.timePeriod === whole.period?.timePeriod && part.period?.part === whole.period?.part;
  if (sameCountry && samePeriod && !sameArea)
    return whole.refArea !== '' && part.refArea.startsWith(`${whole.refArea}.`);
  if (sameArea && samePeriod && !sameCountry) return words.isCountryOf(part.counterpart, whole.counterpart);
  if (sameArea && sameCountry && !samePeriod) {
    // A part of a year whose year stands elsewhere is compared within any one year.
    const outer = whole.period?.timePeriod ?? yearly(whole.period?.part);
    const year = whole.period?.timePeriod?.slice(0, 4);
    const inner = part.period?.timePeriod ?? yearly(part.period?.part, year);
    return outer !== undefined && inner !== undefined && isWithinPeriod(inner, outer);
  }
  return false;
}

function yearly(part: string | undefined, year = '0000'): string | undefined {
  return part === undefined ? undefined : `${year}-${part}`;
}

function isHole(state: number): boolean {
  return state !== STATE.BLANK && state !== STATE.VALUE;
}

function hasFigures(matrix: ValueMatrix, index: number): boolean {
  for (let measure = 0; measure < matrix.columns.length; measure++) {
    if (stateAt(matrix, index, measure) !== STATE.BLANK) return true;
  }
  return false;
}

function onlyText(texts: readonly (readonly string[])[], index: number): string | undefined {
  const filled = texts.map((column) => column[index] ?? '').filter((text) => text !== '');
  return filled.length === 1 ? filled[0] : undefined;
}

/** A row with words and no figures heads a section if its words say something that the label column itself does not list. */
function headingMeaning(labels: readonly LabelColumn[], words: Words, text: string): Meaning | undefined {
  const same = labels.some((label) => {
    const said = label.meaningOf(text);
    return said !== undefined && !words.isGroup(said);
  });
  return same ? undefined : words.heading(text);
}

/** Labels that are written once for several rows hold until the next one; totals and headings end them. */
function fillDown(
  view: SheetView,
  rows: readonly number[],
  labels: readonly LabelColumn[],
  texts: string[][],
  roles: Uint8Array,
): void {
  labels.forEach((label, l) => {
    if (!label.fillDown) return;
    const column = texts[l];
    if (!column) return;
    let last = '';
    let until = Number.POSITIVE_INFINITY;
    rows.forEach((row, index) => {
      if (roles[index] !== ROW.DATA) {
        if (roles[index] === ROW.HEADING) last = '';
        return;
      }
      const own = column[index] ?? '';
      if (own !== '') {
        last = own;
        const merge = mergeAt(view, row, label.column);
        until = merge && merge.bottom > merge.top ? merge.bottom : Number.POSITIVE_INFINITY;
      } else if (last !== '' && row <= until) column[index] = last;
    });
  });
}
