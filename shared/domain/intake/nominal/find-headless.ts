import type { CellGrid } from '#shared/cells/grid.ts';
import type { CatalogueIndex } from '#shared/domain/catalogue/lookup.ts';
import { labelText, type SheetView } from '#shared/domain/intake/layout/sheet-view.ts';
import { type Contents, contentsOf } from './column-contents.ts';
import type { HeadedColumn, ListHeader } from './find-headers.ts';
import { type Heading, headingOf } from './heading-roles.ts';
import type { Verdict } from './judge-list.ts';
import { nameLikeness } from './person-names.ts';
import { filledCells } from './sheet-rows.ts';

/** Lists that no heading gives away, with the row that they begin in. */
export interface HeadlessList {
  readonly header: ListHeader;
  readonly start: number;
  readonly end: number;
  readonly verdict: Verdict;
}

const FEWEST_ROWS = 3;
const SAMPLE = 500;

/** Finds rows of persons by what their cells look like. `isTaken` tells the rows of lists that are known already. */
export function findHeadless(
  view: SheetView,
  isTaken: (row: number) => boolean,
  index: CatalogueIndex,
): HeadlessList[] {
  if (!mayName(view.grid, index)) return [];
  return bandsOf(view, isTaken).flatMap((rows) =>
    groupsOf(view, rows).flatMap((columns) => listOf(view, rows, columns, index)),
  );
}

/** Some of the texts are names that are known: most sheets need no closer look. */
export function mayName({ texts }: CellGrid, index: CatalogueIndex): boolean {
  const step = Math.max(1, Math.floor(texts.length / SAMPLE));
  let looked = 0;
  let known = 0;
  for (let i = 0; i < texts.length; i += step) {
    looked += 1;
    if (nameLikeness(texts[i] ?? '', index).known) known += 1;
  }
  return known >= FEWEST_ROWS && known >= looked * 0.03;
}

function bandsOf(view: SheetView, isTaken: (row: number) => boolean): number[][] {
  const bands: number[][] = [];
  let rows: number[] = [];
  for (let row = 0; row <= view.grid.rowCount; row++) {
    const isOpen = row < view.grid.rowCount && !isTaken(row) && filledCells(view, row).length > 0;
    if (isOpen) rows.push(row);
    else if (rows.length > 0) {
      bands.push(rows);
      rows = [];
    }
  }
  return bands.filter(({ length }) => length >= FEWEST_ROWS);
}

/** Columns that stand together, parted by columns that are empty in these rows. */
function groupsOf(view: SheetView, rows: readonly number[]): number[][] {
  const own = new Set(rows.flatMap((row) => filledCells(view, row).map((i) => view.grid.columns[i] ?? 0)));
  const groups: number[][] = [];
  for (const column of [...own].sort((a, b) => a - b)) {
    const group = groups.at(-1);
    if (group && column === (group.at(-1) ?? 0) + 1) group.push(column);
    else groups.push([column]);
  }
  return groups;
}

function listOf(
  view: SheetView,
  band: readonly number[],
  columns: readonly number[],
  index: CatalogueIndex,
): HeadlessList[] {
  const [left = 0, right = 0] = [columns[0], columns.at(-1)];
  const cellsOf = (row: number) => filledCells(view, row, left, right);
  const from = band.findIndex((row) => cellsOf(row).length >= Math.min(2, columns.length));
  const rows = from < 0 ? [] : band.slice(from);
  const [first] = rows;
  if (first === undefined || rows.length < FEWEST_ROWS) return [];
  const contents = new Map(
    columns.map((column) => [
      column,
      contentsOf(
        view,
        rows.slice(1).flatMap((row) => filledCells(view, row, column, column)),
        index,
      ),
    ]),
  );
  const roles = new Map([...contents].map(([column, own]) => [column, roleOf(own)]));
  const named = columns.filter((column) => roles.get(column)?.role === 'name');
  const headings = cellsOf(first).flatMap((i) => headingOf(labelText(view, i), index) ?? []);
  const isName = (text: string) => nameLikeness(text, index).known || nameLikeness(text, index).words > 1;
  // A lone text over the names is a title.
  const isHeader =
    headings.length >= 2 ||
    (cellsOf(first).length >= 2 &&
      !named.some((column) => filledCells(view, first, column, column).some((i) => isName(labelText(view, i)))));
  // A table with headings of its own says what its figures or its activities are.
  if (isHeader && headings.some(({ role }) => role === 'measure' || role === 'subject')) return [];
  const verdict = verdictOf([...contents.values()], rows.length);
  if (verdict === 'no') return [];
  const headed = columns.map((column): HeadedColumn => {
    const [cell] = isHeader ? filledCells(view, first, column, column) : [];
    const header = cell === undefined ? '' : labelText(view, cell);
    return {
      column,
      header,
      heading: roles.get(column) ?? (cell === undefined ? undefined : headingOf(header, index)),
    };
  });
  const header = { rows: isHeader ? [first] : [], left, right, columns: headed };
  const isTitle = !isHeader && cellsOf(first).length === 1 && !cellsOf(first).some((i) => isName(labelText(view, i)));
  return [{ header, start: isHeader || isTitle ? first + 1 : first, end: (rows.at(-1) ?? first) + 1, verdict }];
}

const least = ({ filled }: Contents, count: number, share: number) => filled > 0 && count >= filled * share;

function isNames(contents: Contents): boolean {
  const { names, singles, knownNames, distinct, filled } = contents;
  if (!least(contents, names + singles, 0.6) || !least(contents, knownNames, 0.3)) return false;
  return names < singles || distinct >= filled * 0.8;
}

function roleOf(contents: Contents): Heading | undefined {
  if (isNames(contents)) return { role: 'name', personal: false };
  if (least(contents, contents.phones, 0.6)) return { role: 'contact', personal: false };
  return least(contents, contents.documents, 0.6) ? { role: 'document', personal: false } : undefined;
}

/** Known names beside papers, telephones, sexes or days are persons, beside figures they are not; names alone are asked about. */
function verdictOf(columns: readonly Contents[], rows: number): Verdict {
  const some = (count: (contents: Contents) => number, share: number) =>
    columns.some((contents) => contents.filled >= rows * 0.4 && least(contents, count(contents), share));
  const papers = some(({ documents }) => documents, 0.6);
  const people = some(({ sexes }) => sexes, 0.9) || some(({ days }) => days, 0.7);
  if (columns.some((contents) => contents.filled >= rows * 0.5 && isNames(contents))) {
    if (papers || people || some(({ phones }) => phones, 0.6)) return 'persons';
    const isMeasured = columns.some((own) => own.filled >= rows * 0.4 && least(own, own.numbers, 0.8) && !own.counts);
    return isMeasured ? 'figures' : 'doubtful';
  }
  return papers && people ? 'persons' : 'no';
}
