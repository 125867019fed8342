import type { CatalogueIndex } from '#shared/domain/catalogue/lookup.ts';
import { labelText, mergeAt, type SheetView } from '#shared/domain/intake/sheet-view.ts';
import { findTotalWord } from '#shared/domain/values/category-words.ts';
import { fold } from '#shared/lib/fold.ts';
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
    if (!goesOn && rows > 0) break;
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
  const texts = cells.map((i) => labelText(view, i));
  if (isRepeated(view, header, cells)) return 'repeated';
  const words = texts.filter((text) => /\p{L}/u.test(text));
  const [first = ''] = words;
  const named = identityCells(view, header, cells);
  const strong = named.some((i) => isIdentity(labelText(view, i), index));
  if (words.length <= 2 && isTotal(first, index) && !strong) return 'total';
  const [only] = cells;
  if (words.length === 0 && cells.length === 1) return named.length > 0 && strong ? 'strong' : 'other';
  if (cells.length === 1 && only !== undefined) {
    const isWide = (mergeAt(view, row, view.grid.columns[only] ?? 0)?.right ?? 0) > (view.grid.columns[only] ?? 0);
    if (named.length > 0 && strong && !isWide) return 'strong';
    return isSectionHeading(first, index) ? 'section' : 'other';
  }
  if (strong) return 'strong';
  const headings = texts.filter((text) => headingOf(text, index) !== undefined).length;
  if (headings * 2 > cells.length) return 'other';
  if (toldByColumn(view, header, cells, index)) return 'strong';
  if (words.length === 1 && isSectionHeading(first, index) && named.length <= 1) return 'section';
  if (isKnownLabel(first, index) && words.length === 1) return 'other';
  return named.length > 0 || withoutRank(view, header, cells) >= 2 ? 'person' : 'other';
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

function toldByColumn(
  view: SheetView,
  { columns }: ListHeader,
  cells: readonly number[],
  index: CatalogueIndex,
): boolean {
  const sex = columns.find(({ heading }) => heading?.role === 'sex')?.column;
  return (
    cells.length > 2 &&
    cells.some((i) => view.grid.columns[i] === sex && toldSex(labelText(view, i), index) !== undefined)
  );
}

function withoutRank(view: SheetView, { columns }: ListHeader, cells: readonly number[]): number {
  const rank = columns.find(({ heading }) => heading?.role === 'rank')?.column;
  return cells.filter((i) => view.grid.columns[i] !== rank).length;
}

function isRepeated(view: SheetView, { columns }: ListHeader, cells: readonly number[]): boolean {
  const headers = new Map(columns.map(({ column, header }) => [column, fold(header)]));
  const same = cells.filter((i) => {
    const text = fold(labelText(view, i));
    return text !== '' && headers.get(view.grid.columns[i] ?? -1)?.endsWith(text) === true;
  });
  return same.length >= 2 && same.length * 2 > cells.length;
}
