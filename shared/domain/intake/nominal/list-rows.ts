import { CELL } from '#shared/cells/grid.ts';
import type { CatalogueIndex } from '#shared/domain/catalogue/lookup.ts';
import { labelText, mergeAt, type SheetView } from '#shared/domain/intake/layout/sheet-view.ts';
import { findTotalWord } from '#shared/domain/values/category-words.ts';
import { fold } from '#shared/lib/fold.ts';
import { remembered } from '#shared/lib/remembered.ts';
import { isDocument, isPhone } from './column-contents.ts';
import type { ListHeader } from './find-headers.ts';
import { headingOf } from './heading-roles.ts';
import { isKnownLabel, nameLikeness } from './person-names.ts';
import { toldSex } from './person-words.ts';
import { isSectionHeading } from './section-headings.ts';
import { filledCells } from './sheet-rows.ts';

/** How the rows of a list are used. */
export interface ListRows {
  readonly persons: readonly number[];
  readonly sections: readonly number[];
  readonly totals: readonly number[];
  readonly others: readonly number[];
  /** Headings that are written again, as on every printed page. */
  readonly repeated: readonly number[];
  readonly bottom: number;
}

type Kind = 'person' | 'section' | 'total' | 'other' | 'repeated';

interface ReadRow {
  readonly row: number;
  readonly kind: Kind;
  /** A person beyond doubt: a name, a number, a sex in its column. */
  readonly strong: boolean;
  readonly cells: number;
}

/** Reads the rows under the headings of a list, down to `end` (excluded): to where something else begins. */
export function readRows(
  view: SheetView,
  header: ListHeader,
  start: number,
  end: number,
  index: CatalogueIndex,
): ListRows {
  // Joined, not pushed: a call takes only some hundred thousand arguments.
  let kept: ReadRow[] = [];
  let waiting: ReadRow[] = [];
  for (const segment of segmentsOf(view, header, start, end, index)) {
    const isFirst = kept.length === 0;
    const rows = segment.filter(({ kind, cells }) => kind === 'person' || (kind === 'other' && cells > 1)).length;
    const persons = segment.filter(({ strong }) => strong).length;
    const isTotal = segment.every(({ kind }) => kind === 'total');
    const goesOn = isFirst || isTotal || (persons > 0 && persons * 2 >= rows);
    if (!goesOn && rows > 0) {
      // A total after an empty row, over what begins there.
      const other = segment.findIndex(({ kind }) => kind !== 'total');
      kept = kept.concat(other > 0 ? waiting : [], segment.slice(0, other));
      break;
    }
    if (goesOn) {
      kept = kept.concat(waiting, segment);
      waiting = [];
    } else waiting = waiting.concat(segment.map((row) => (row.kind === 'person' ? { ...row, kind: 'other' } : row)));
  }
  while (kept.length > 0 && !/person|total/.test(kept.at(-1)?.kind ?? '')) kept.pop();
  const of = (kind: Kind) => kept.filter((row) => row.kind === kind).map(({ row }) => row);
  return {
    persons: of('person'),
    sections: of('section'),
    totals: of('total'),
    others: of('other'),
    repeated: of('repeated'),
    bottom: kept.at(-1)?.row ?? start,
  };
}

/** Runs of rows between empty ones. */
function* segmentsOf(
  view: SheetView,
  header: ListHeader,
  start: number,
  end: number,
  index: CatalogueIndex,
): Generator<ReadRow[]> {
  let segment: ReadRow[] = [];
  for (let row = start; row < Math.min(end, view.grid.rowCount); row++) {
    const cells = filledCells(view, row, header.left, header.right);
    if (cells.length > 0) segment.push(readRow(view, header, row, cells, index));
    else if (segment.length > 0) {
      yield segment;
      segment = [];
    }
  }
  if (segment.length > 0) yield segment;
}

function readRow(
  view: SheetView,
  header: ListHeader,
  row: number,
  cells: readonly number[],
  index: CatalogueIndex,
): ReadRow {
  const kind = kindOf(view, header, row, cells, index);
  return kind === 'strong'
    ? { row, kind: 'person', strong: true, cells: cells.length }
    : { row, kind, strong: false, cells: cells.length };
}

const TOTAL =
  /^(?:sous )?tota(?:l|ux)\b|^(?:effectif|nombre) total|^arretee? (?:la|le|a)\b|^soit (?:un total de )?\d|^ensemble\b/;

function kindOf(
  view: SheetView,
  header: ListHeader,
  row: number,
  cells: readonly number[],
  index: CatalogueIndex,
): Kind | 'strong' {
  if (isRepeated(view, header, cells)) return 'repeated';
  const asked = questionsOf(index);
  const words = firstWords(view, cells);
  const [first = ''] = words;
  const named = identityCells(view, header, cells);
  const strong = named.some((i) => asked.isIdentity(labelText(view, i)));
  if (words.length <= 2 && asked.isTotal(first) && !strong) return 'total';
  const [only] = cells;
  if (words.length === 0 && cells.length === 1) return named.length > 0 && strong ? 'strong' : 'other';
  if (cells.length === 1 && only !== undefined) {
    const isWide = (mergeAt(view, row, view.grid.columns[only] ?? 0)?.right ?? 0) > (view.grid.columns[only] ?? 0);
    if (named.length > 0 && strong && !isWide) return 'strong';
    return isSectionHeading(first, index) ? 'section' : 'other';
  }
  if (strong) return 'strong';
  if (areHeadings(view, cells, asked)) return 'other';
  if (toldByColumn(view, header, cells, asked)) return 'strong';
  if (words.length === 1 && isSectionHeading(first, index) && named.length <= 1) return 'section';
  if (isKnownLabel(first, index) && words.length === 1) return 'other';
  return named.length > 0 || withoutRank(view, header, cells) >= 2 ? 'person' : 'other';
}

const ENOUGH_WORDS = 3;

/** The first texts of a row that hold a letter: more than two are as good as all. */
function firstWords(view: SheetView, cells: readonly number[]): string[] {
  const words: string[] = [];
  for (const i of cells) {
    const text = labelText(view, i);
    if (/\p{L}/u.test(text)) words.push(text);
    if (words.length === ENOUGH_WORDS) break;
  }
  return words;
}

/** Whether more than half of the cells are such; nobody looks further than it takes to know. */
function isMost(cells: readonly number[], isSuch: (position: number) => boolean): boolean {
  let possible = cells.length;
  for (const i of cells) {
    if (!isSuch(i)) possible -= 1;
    if (possible * 2 <= cells.length) return false;
  }
  return cells.length > 0;
}

/** Whether more than half of the cells read as headings; of numbers and days nobody need ask. */
function areHeadings(view: SheetView, cells: readonly number[], asked: Questions): boolean {
  const stated = cells.filter((i) => view.grid.kinds[i] === CELL.TEXT || view.grid.kinds[i] === CELL.ERROR);
  let possible = stated.length;
  for (const i of stated) {
    if (possible * 2 <= cells.length) return false;
    if (!asked.isHeading(labelText(view, i))) possible -= 1;
  }
  return possible * 2 > cells.length;
}

/** What is asked of the texts of each row, remembered by text. */
function makeQuestions(index: CatalogueIndex) {
  return {
    isTotal: remembered((text) => isTotal(text, index)),
    isIdentity: remembered((text) => isIdentity(text, index)),
    isHeading: remembered((text) => headingOf(text, index) !== undefined),
    tellsSex: remembered((text) => toldSex(text, index) !== undefined),
  };
}

type Questions = ReturnType<typeof makeQuestions>;
const questions = new WeakMap<CatalogueIndex, Questions>();

function questionsOf(index: CatalogueIndex): Questions {
  const known = questions.get(index);
  if (known) return known;
  const made = makeQuestions(index);
  questions.set(index, made);
  return made;
}

function isTotal(text: string, index: CatalogueIndex): boolean {
  return TOTAL.test(fold(text)) || findTotalWord(text.split(/[:=\d]/u)[0]?.trim() ?? '', index) !== undefined;
}

function isIdentity(text: string, index: CatalogueIndex): boolean {
  return isDocument(text) || isPhone(text) || nameLikeness(text, index).words > 0;
}

const IDENTITY: ReadonlySet<string> = new Set(['name', 'document', 'contact', 'birth']);

function identityCells(view: SheetView, { columns }: ListHeader, cells: readonly number[]): number[] {
  const own = new Set(columns.filter(({ heading }) => IDENTITY.has(heading?.role ?? '')).map(({ column }) => column));
  return cells.filter((i) => own.has(view.grid.columns[i] ?? -1));
}

function toldByColumn(view: SheetView, { columns }: ListHeader, cells: readonly number[], asked: Questions): boolean {
  const sex = columns.find(({ heading }) => heading?.role === 'sex')?.column;
  return cells.length > 2 && cells.some((i) => view.grid.columns[i] === sex && asked.tellsSex(labelText(view, i)));
}

function withoutRank(view: SheetView, { columns }: ListHeader, cells: readonly number[]): number {
  const rank = columns.find(({ heading }) => heading?.role === 'rank')?.column;
  return cells.filter((i) => view.grid.columns[i] !== rank).length;
}

const folded = remembered(fold);

function isRepeated(view: SheetView, { columns }: ListHeader, cells: readonly number[]): boolean {
  const headers = new Map(columns.map(({ column, header }) => [column, folded(header)]));
  if (cells.length < 2) return false;
  return isMost(cells, (i) => {
    const header = headers.get(view.grid.columns[i] ?? -1) ?? '';
    // A number or a day is no heading but of figures.
    if (header === '' || (view.grid.kinds[i] !== CELL.TEXT && !/\d/.test(header))) return false;
    const text = folded(labelText(view, i));
    return text !== '' && header.endsWith(text);
  });
}
