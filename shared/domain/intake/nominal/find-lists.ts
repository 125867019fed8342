import type { Range } from '#shared/cells/address.ts';
import type { CatalogueIndex } from '#shared/domain/catalogue/lookup.ts';
import { labelText, type SheetView } from '#shared/domain/intake/layout/sheet-view.ts';
import { fold, unaccent } from '#shared/lib/fold.ts';
import { findListHeaders, type ListHeader } from './find-headers.ts';
import { findHeadless } from './find-headless.ts';
import { judgeList, type Verdict } from './judge-list.ts';
import { type ListRows, readRows } from './list-rows.ts';
import { type FilledColumn, fillColumns } from './plan-columns.ts';
import { filledCells } from './sheet-rows.ts';

/** A list of persons on a sheet, before anything is emptied. */
export interface FoundList {
  readonly range: Range;
  readonly header: ListHeader;
  readonly rows: ListRows;
  readonly columns: readonly FilledColumn[];
  /** Words over the list, the nearest first, then those over the lists above it. */
  readonly titles: readonly string[];
  readonly verdict: Exclude<Verdict, 'no'>;
}

/** Finds the lists of persons of a sheet, hidden or not: by their headings, else by what their cells look like. */
export function findLists(view: SheetView, index: CatalogueIndex): FoundList[] {
  const headers = findListHeaders(view, index);
  const lists: FoundList[] = [];
  const add = (header: ListHeader, start: number, end: number, told?: Verdict) => {
    // Most headings that could be those of persons are not: a few rows tell, and spare the others.
    if (told === undefined && judgeRows(view, header, firstRows(start, end), index) === 'no') return;
    const rows = readRows(view, header, start, end, index);
    if (rows.persons.length === 0) return;
    const columns = fillColumns(view, header, rows.persons, index);
    const verdict = told ?? judgeList(columns);
    if (verdict === 'no') return;
    const range = { top: header.rows[0] ?? start, left: header.left, bottom: rows.bottom, right: header.right };
    const titles = titlesOver(view, range, lists);
    lists.push({ range, header, rows, columns, titles, verdict });
  };
  for (const header of headers) {
    const start = (header.rows.at(-1) ?? 0) + 1;
    if (lists.some(({ range }) => meets(range, header) && start <= range.bottom)) continue;
    const next = headers.filter(
      (other) => (other.rows[0] ?? 0) >= start && meets(header, other) && !isRepeated(view, header, other),
    );
    add(header, start, Math.min(...next.map(({ rows }) => rows[0] ?? 0), view.grid.rowCount));
  }
  const isTaken = (row: number) => lists.some(({ range }) => row >= range.top && row <= range.bottom);
  for (const { header, start, end, verdict } of findHeadless(view, isTaken, index)) add(header, start, end, verdict);
  return lists.sort((a, b) => a.range.top - b.range.top || a.range.left - b.range.left);
}

const FIRST = 300;

function firstRows(start: number, end: number): number[] {
  return Array.from({ length: Math.min(FIRST, end - start) }, (_, i) => start + i);
}

function judgeRows(view: SheetView, header: ListHeader, rows: readonly number[], index: CatalogueIndex): Verdict {
  return judgeList(fillColumns(view, header, rows, index));
}

function meets(a: Pick<Range, 'left' | 'right'>, b: Pick<Range, 'left' | 'right'>): boolean {
  return a.left <= b.right && b.left <= a.right;
}

/** The same headings again right under persons, as on every printed page. */
function isRepeated(view: SheetView, header: ListHeader, other: ListHeader): boolean {
  const words = (one: ListHeader) => one.columns.map(({ header: text }) => fold(text)).join('|');
  if (header.left !== other.left || words(header) !== words(other)) return false;
  for (let row = (other.rows[0] ?? 0) - 1; row > (header.rows.at(-1) ?? 0); row--) {
    const cells = filledCells(view, row, header.left, header.right);
    if (cells.length > 0) return cells.length > 2;
  }
  return false;
}

const FARTHEST = 15;
const MOST_TITLES = 12;
/** Lines of a letterhead are no titles. */
const LETTERHEAD =
  /^(?:[-–—_=*\s.]+|(?:la )?republique du mali.*|un peuple.*|(?:le )?ministere\b.*|secretariat general.*|cabinet\b.*|(?:direction|delegation|division|cellule|service|inspection) (?:generale?|nationale?|regionale?|de|des|du|d')\b.*|bamako,? le .*|n° ?[\d/ ].*)$/;

function titlesOver(view: SheetView, range: Range, lists: readonly FoundList[]): string[] {
  const above = lists.filter((list) => meets(list.range, range) && list.range.bottom < range.top);
  const from = Math.max(0, range.top - FARTHEST, ...above.map((list) => list.range.bottom + 1));
  const titles: string[] = [];
  for (let row = range.top - 1; row >= from; row--) {
    const cells = filledCells(view, row).filter((i) => /\p{L}/u.test(labelText(view, i)));
    const over = cells.filter(
      (i) => (view.grid.columns[i] ?? 0) >= range.left && (view.grid.columns[i] ?? 0) <= range.right,
    );
    // Of several titles on a row each stands over its own list; one alone may begin anywhere.
    const isAside = cells.length !== 1 || (view.grid.columns[cells[0] ?? 0] ?? 0) > range.right;
    const own = isAside ? over : cells;
    titles.push(...own.map((i) => labelText(view, i)).filter((text) => !LETTERHEAD.test(unaccent(text))));
  }
  const earlier = above.at(-1)?.titles ?? [];
  return [...titles, ...earlier.filter((text) => !titles.includes(text))].slice(0, MOST_TITLES);
}
