import { CELL, type CellGrid } from '#shared/cells/grid.ts';
import type { CatalogueIndex } from '#shared/domain/catalogue/lookup.ts';
import { labelText, type SheetView } from '#shared/domain/intake/layout/sheet-view.ts';
import { fold, tidy } from '#shared/lib/fold.ts';
import { type Heading, headingOf } from './heading-roles.ts';
import { coveredBy, filledCells } from './sheet-rows.ts';

/** A column of a list as its headings announce it. */
export interface HeadedColumn {
  readonly column: number;
  readonly header: string;
  readonly heading: Heading | undefined;
}

/** Headings that may be those of a list of persons. */
export interface ListHeader {
  /** One or two rows; none where the list has no headings. */
  readonly rows: readonly number[];
  readonly left: number;
  readonly right: number;
  readonly columns: readonly HeadedColumn[];
}

/** Any heading of a personal column holds one of these. */
const SPEAKS =
  /nom|name|pr[ée]n|pass|nina|cni|\bpp\b|t[ée]l|phone|contact|naiss|birth|\bn[ée]+\b|identit|matricule|sexe|\bsex\b|genre|gender|civilit|laissez|pi[èe]ce|dossier|dob|ddn/i;
const LONGEST = 70;
const PERSONAL: ReadonlySet<string> = new Set(['name', 'document', 'birth', 'kin', 'contact', 'sex', 'private']);
/** Roles by which a group of columns may be a list of persons. */
const TELLING: ReadonlySet<string> = new Set(['name', 'document', 'birth', 'sex', 'kin']);

/** Rows that read as the headings of lists of persons, from top to bottom, side by side from left to right. */
export function findListHeaders(view: SheetView, index: CatalogueIndex): ListHeader[] {
  const speaking = personalTexts(view.grid, index);
  if (speaking.size === 0) return [];
  const read = reader(view, index);
  const rows = candidateRows(view, speaking, read);
  const headers: ListHeader[] = [];
  for (let at = 0; at < rows.length; at++) {
    const own = [rows[at] ?? 0];
    while (rows[at + 1] === (own.at(-1) ?? 0) + 1) {
      own.push(rows[at + 1] ?? 0);
      at += 1;
    }
    const below = (own.at(-1) ?? 0) + 1;
    if (own.length === 1 && isSubHeading(view, own[0] ?? 0, below, read)) own.push(below);
    headers.push(...splitHeader(view, own.slice(-2), read));
  }
  return headers;
}

/** Gives the heading that a cell states; texts that repeat are looked at once. */
type ReadHeading = (position: number) => Heading | undefined;

function reader(view: SheetView, index: CatalogueIndex): ReadHeading {
  const known = new Map<number, Heading | undefined>();
  return (position) => {
    if (view.grid.kinds[position] !== CELL.TEXT) return undefined;
    const id = view.grid.textIds[position] ?? -1;
    if (!known.has(id)) known.set(id, headingOf(labelText(view, position), index));
    return known.get(id);
  };
}

/** Ids of the texts of a grid that are headings of personal columns. */
export function personalTexts({ texts }: CellGrid, index: CatalogueIndex): ReadonlySet<number> {
  const found = new Set<number>();
  texts.forEach((text, id) => {
    if (text.length > LONGEST || !SPEAKS.test(text)) return;
    if (PERSONAL.has(headingOf(tidy(text), index)?.role ?? '')) found.add(id);
  });
  return found;
}

function candidateRows(view: SheetView, speaking: ReadonlySet<number>, read: ReadHeading): number[] {
  const { grid } = view;
  const rows = new Set<number>();
  for (let i = 0; i < grid.size; i++) {
    if (!speaking.has(grid.textIds[i] ?? -1) || rows.has(grid.rows[i] ?? 0)) continue;
    if (isHeader(view, grid.rows[i] ?? 0, read)) rows.add(grid.rows[i] ?? 0);
  }
  return [...rows].sort((a, b) => a - b);
}

/** Two headings or more that are known, most of its cells words, no day and hardly a number among them. */
function isHeader(view: SheetView, row: number, read: ReadHeading): boolean {
  const cells = filledCells(view, row);
  const known = cells.filter((i) => read(i) !== undefined);
  const roles = new Set(known.map((i) => read(i)?.role));
  const others = cells.filter((i) => view.figures[i] === 1 && read(i) === undefined).length;
  if (cells.some((i) => view.grid.kinds[i] === CELL.DATE)) return false;
  return known.length >= 2 && roles.size >= 2 && known.length >= cells.length * 0.4 && others <= 1;
}

/** `H | F` under `Sexe`: a second row of headings in columns that the first one leaves open or covers by a merge. */
function isSubHeading(view: SheetView, row: number, below: number, read: ReadHeading): boolean {
  const cells = filledCells(view, below);
  if (cells.length === 0 || !cells.every((i) => read(i)?.role === 'tick' || read(i)?.personal === true)) return false;
  const own = new Set(filledCells(view, row).map((i) => view.grid.columns[i] ?? 0));
  return cells.some((i) => !own.has(view.grid.columns[i] ?? 0));
}

function splitHeader(view: SheetView, rows: readonly number[], read: ReadHeading): ListHeader[] {
  const columns = headedColumns(view, rows, read);
  const bodyFills = (column: number) =>
    [1, 2, 3, 4, 5, 6].some((step) => filledCells(view, (rows.at(-1) ?? 0) + step, column, column).length > 0);
  const groups: HeadedColumn[][] = [];
  for (const column of columns) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const gap = last === undefined ? [] : between(last.column, column.column);
    const isNext = last !== undefined && gap.every(bodyFills);
    const name = fold(column.header);
    const repeats = name !== '' && group?.some(({ header }) => fold(header) === name) && group.some(isTelling);
    if (group && isNext && !repeats) {
      group.push(...gap.map((open) => ({ column: open, header: '', heading: undefined })), column);
    } else groups.push([column]);
  }
  return groups
    .filter((group) => group.some(isTelling))
    .map((group) => ({ rows, left: group[0]?.column ?? 0, right: group.at(-1)?.column ?? 0, columns: group }));
}

function isTelling({ heading }: HeadedColumn): boolean {
  return TELLING.has(heading?.role ?? '');
}

function between(left: number, right: number): number[] {
  return Array.from({ length: Math.max(0, right - left - 1) }, (_, i) => left + 1 + i);
}

/** Every column with a heading; of two rows the lower one tells, within the merged ones above it. */
function headedColumns(view: SheetView, rows: readonly number[], read: ReadHeading): HeadedColumn[] {
  const columns = new Map<number, HeadedColumn>();
  for (const row of rows) {
    for (const i of filledCells(view, row)) {
      const [left, right] = coveredBy(view, row, view.grid.columns[i] ?? 0);
      for (let column = left; column <= right; column++) {
        const upper = columns.get(column);
        // A merged heading is named once, over its first column.
        const own = column === left ? labelText(view, i) : '';
        const header = [upper?.header ?? '', own].filter((text) => text !== '').join(' ');
        columns.set(column, { column, header, heading: read(i) ?? upper?.heading });
      }
    }
  }
  return [...columns.values()].sort((a, b) => a.column - b.column);
}
