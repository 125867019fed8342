import { CELL } from '#shared/cells/grid.ts';
import { type Block, cellsOf } from './find-blocks.ts';
import { labelText, mergeAt, type SheetView, shownText } from './sheet-view.ts';

/** How the rows of a block are used. Every visible row of the block is in exactly one list. */
export interface Layout {
  readonly columns: readonly number[];
  readonly titleRows: readonly number[];
  readonly headerRows: readonly number[];
  /** Data, totals and section headings, in order. */
  readonly bodyRows: readonly number[];
  readonly noteRows: readonly number[];
  /** Columns whose body holds figures for the most part. */
  readonly figureColumns: ReadonlySet<number>;
}

/** Marks that repeat the label above: `"`, `idem`, `-"-`. */
export function isDitto(text: string): boolean {
  return /^(?:-?["″”“〃]-?|-?''-?|idem\.?|id\.?|do\.?|ditto|\/\/)$/i.test(text);
}

const MOST_HEADER_ROWS = 6;
const SAMPLE = 400;
const NOTE =
  /^(?:source|sources|nb|n\.b|nota|note|notes|n b|remarque|lecture|champ|legende|données|donnees|\*|\(\*|\(\d\)|¹|²)/i;

/** What stands under a table and is none of it, numbers or not: place and date, telephone, page, signature. */
export const FOOTER =
  /^(?:t[ée]l(?:[ée]phone)?\b|fax\b|b\.?p\.? ?:?\d*$|page\b|bamako,? le\b|fait [àa]\b|e-?mail\b|imprim[ée] le|date (?:d['’]impression|d['’][ée]dition)|signature|visa\b|le (?:directeur|d[ée]l[ée]gu[ée]|chef|ministre|secr[ée]taire|pr[ée]sident)\b)/i;

const UNIT_LINE =
  /^\(?\s*(?:unit[ée]s?\s*:|unit\s*:|(?:(?:montants?|valeurs?|chiffres?|donn[ée]es) )?(?:exprim[ée]e?s? )?en (?:millions?|milliers?|milliards?|mds?\b|mdf|f\.? ?cfa|francs?)|(?:millions?|milliers?|milliards?) (?:de |d['’]|f))/i;

/** Finds title, header, body and notes of a block; undefined when the block holds no table (letterhead, free text). */
export function findLayout(view: SheetView, block: Block): Layout | undefined {
  const noteRows = trailingNotes(view, block);
  const rows = block.rows.slice(0, block.rows.length - noteRows.length);
  const figureColumns = findFigureColumns(view, rows, block.columns);
  let first =
    figureColumns.size > 0 ? firstDataRow(view, rows, figureColumns) : firstListRow(view, rows, block.columns);
  if (first < 0) return undefined;
  first = withSectionHeadings(view, rows, first);
  const { headerRows, titleRows } = splitAbove(view, rows.slice(0, first), block.columns, figureColumns);
  const bodyRows = rows.slice(first);
  if (figureColumns.size === 0 && (headerRows.length === 0 || bodyRows.length === 0)) return undefined;
  return { columns: block.columns, titleRows, headerRows, bodyRows, noteRows, figureColumns };
}

/** A whole number that reads as a year. */
export function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1950 && value <= 2060;
}

/** The number in a cell, also where it is a year or a whole number written as text; NaN otherwise. */
export function numberAt(view: SheetView, position: number): number {
  const number = view.grid.numbers[position] ?? Number.NaN;
  if (view.grid.kinds[position] === CELL.NUMBER) return number;
  const text = view.grid.texts[view.grid.textIds[position] ?? -1]?.trim() ?? '';
  const digits = /^(\d{1,9})(?:\s*(?:\*+|\([a-z\d]\)))?$/i.exec(text)?.[1];
  return digits === undefined ? Number.NaN : Number(digits);
}

/** Columns whose cells hold figures for the most part, the lower rows before the upper ones. */
export function findFigureColumns(view: SheetView, rows: readonly number[], columns: readonly number[]): Set<number> {
  const counts = new Map(columns.map((column) => [column, { figures: 0, dittos: 0, markers: 0, filled: 0 }]));
  const step = Math.max(1, Math.floor(rows.length / SAMPLE));
  // The lower rows tell what a column holds; titles and headers are above.
  for (let r = rows.length - 1; r >= Math.min(1, rows.length - 1); r -= step) {
    for (const i of cellsOf(view, rows[r] ?? 0)) {
      const count = counts.get(view.grid.columns[i] ?? -1);
      if (!count) continue;
      count.filled += 1;
      count.figures += view.figures[i] ?? 0;
      if (isMarker(view, i)) count.markers += 1;
      if (view.figures[i] === 1 && isDitto(labelText(view, i))) count.dittos += 1;
    }
  }
  return new Set(columns.filter((column) => isMostlyFigures(counts.get(column))));
}

interface ColumnCount {
  figures: number;
  dittos: number;
  markers: number;
  filled: number;
}

/** Marks that repeat what is above (`"`) make no figures of words, nor do the numbers of notes. */
function isMostlyFigures(count: ColumnCount | undefined): boolean {
  if (count === undefined || count.figures <= count.dittos) return false;
  return count.figures * 2 >= count.filled && count.markers < count.figures;
}

/** `(1)`, `(12)`: the number of a note. Negative numbers of accountants are rarely all of one or two digits. */
function isMarker(view: SheetView, position: number): boolean {
  return view.grid.kinds[position] === CELL.TEXT && /^\(\d{1,2}\)$/.test(labelText(view, position));
}

/** Index in `rows` of the first row that states figures under the header; -1 if there is none. */
function firstDataRow(view: SheetView, rows: readonly number[], figureColumns: ReadonlySet<number>): number {
  const wanted = Math.max(1, Math.min(3, Math.ceil(figureColumns.size * 0.3)));
  for (let r = 0; r < rows.length; r++) {
    const row = rows[r] ?? 0;
    const cells = cellsOf(view, row).filter(
      (i) => figureColumns.has(view.grid.columns[i] ?? -1) && view.figures[i] === 1,
    );
    if (cells.length < wanted) continue;
    if (isHeaderOfYears(view, rows, r, cells) || isColumnNumbers(view, row)) continue;
    return r;
  }
  return -1;
}

/** A row whose only numbers are years over columns that hold other things. */
function isHeaderOfYears(view: SheetView, rows: readonly number[], index: number, cells: readonly number[]): boolean {
  if (!cells.every((i) => isYear(numberAt(view, i))) || isUnderHeading(view, rows, index, cells)) return false;
  const below = rows.slice(index + 1, index + 40);
  let years = 0;
  let figures = 0;
  const columns = new Set(cells.map((i) => view.grid.columns[i] ?? -1));
  for (const row of below) {
    for (const i of cellsOf(view, row)) {
      if (!columns.has(view.grid.columns[i] ?? -1) || view.figures[i] !== 1) continue;
      figures += 1;
      if (isYear(numberAt(view, i))) years += 1;
    }
  }
  // Years in a row are a header even over a few figures that look like years.
  return figures > 0 && (followEachOther(view, cells) ? years < figures : years * 2 < figures);
}

/** Two or more years in a row, `2019 2020 2021`, or three or more at even steps, `1990 1995 2000`, once or again and again. */
function followEachOther(view: SheetView, cells: readonly number[]): boolean {
  const years = cells.map((i) => numberAt(view, i));
  const again = years.indexOf(years[0] ?? 0, 1);
  const once = again > 0 ? years.slice(0, again) : years;
  if (!years.every((year, n) => year === once[n % once.length])) return false;
  const step = Math.abs((once[1] ?? 0) - (once[0] ?? 0));
  const isEven = once.every((year, n) => n === 0 || Math.abs(year - (once[n - 1] ?? 0)) === step);
  return isEven && (once.length > 2 ? step > 0 && step <= 10 : once.length === 2 && step === 1);
}

/**
 * A labelled row under headings of its own columns states figures, even if these look like years (`Kayes | 2000`); only
 * years that follow each other are a header nevertheless.
 */
function isUnderHeading(view: SheetView, rows: readonly number[], index: number, cells: readonly number[]): boolean {
  const row = rows[index] ?? 0;
  const columns = new Set(cells.map((i) => view.grid.columns[i] ?? -1));
  const first = Math.min(...columns);
  const isLabelled = cellsOf(view, row).some((i) => (view.grid.columns[i] ?? 0) < first && view.figures[i] === 0);
  if (!isLabelled) return false;
  const aboves = rows.slice(Math.max(0, index - 3), index);
  const statesYears = (above: number) => {
    const over = cellsOf(view, above).filter((i) => columns.has(view.grid.columns[i] ?? -1));
    return over.length > 0 && over.every((i) => isYear(numberAt(view, i)));
  };
  if (aboves.some(statesYears)) return true;
  if (followEachOther(view, cells)) return false;
  return aboves.some((above) => {
    const over = cellsOf(view, above);
    return over.length > 1 && over.some((i) => columns.has(view.grid.columns[i] ?? -1) && view.figures[i] === 0);
  });
}

/** A row that only numbers the columns: `1 2 3 4`, `(1) (2) (3)`, `(1) (2) (3)=(1)+(2)`, `a b c=a+b`. */
function isColumnNumbers(view: SheetView, row: number): boolean {
  const cells = cellsOf(view, row);
  const texts = cells.map((i) => shownText(view, row, view.grid.columns[i] ?? 0).replace(/\s/g, ''));
  if (cells.length < (texts.every((text) => /^[([]/.test(text)) ? 2 : 4)) return false;
  // The first column, of labels, is often left without a number.
  return ['1', 'a', 'A', 'c', 'C'].some((start) =>
    texts.every((text, n) => {
      const [name = ''] = text.replace(/[()[\]]/g, '').split('=');
      return name === (start === '1' ? String(n + 1) : String.fromCharCode(start.charCodeAt(0) + n));
    }),
  );
}

const TAG = /^#[a-z][a-z\d_]*(?:\s*\+\s*[a-z][a-z\d_]*)*$/i;

/** A row for programs, which repeats the headings as tags of HXL: `#adm1+name | #affected+f`. */
function isTagRow(view: SheetView, row: number): boolean {
  const cells = cellsOf(view, row);
  return cells.length >= 2 && cells.every((i) => TAG.test(shownText(view, row, view.grid.columns[i] ?? 0)));
}

/** In a list without figures the body starts under the first row that fills most columns. */
function firstListRow(view: SheetView, rows: readonly number[], columns: readonly number[]): number {
  if (columns.length < 2 || rows.length < 2) return -1;
  for (let r = 0; r + 1 < rows.length; r++) {
    const filled = cellsOf(view, rows[r] ?? 0).length;
    if (filled >= 2 && filled >= columns.length * 0.6) return r + 1;
  }
  return -1;
}

/** A first section heading stands between the header and the data: it belongs to the body. */
function withSectionHeadings(view: SheetView, rows: readonly number[], first: number): number {
  let start = first;
  while (start > 1 && cellsOf(view, rows[start - 1] ?? 0).length === 1) start -= 1;
  const above = rows[start - 1];
  const isSection = start < first && above !== undefined && cellsOf(view, above).length >= 2;
  const column = isSection ? cellsOf(view, rows[first - 1] ?? 0).map((i) => view.grid.columns[i])[0] : undefined;
  // The corner of the header over the labels may be empty.
  const over = cellsOf(view, above ?? 0).map((i) => view.grid.columns[i])[0];
  return isSection && column !== undefined && over !== undefined && column <= over ? start : first;
}

function splitAbove(
  view: SheetView,
  rows: readonly number[],
  columns: readonly number[],
  figureColumns: ReadonlySet<number>,
): { headerRows: number[]; titleRows: number[] } {
  let start = rows.length;
  while (start > 0 && rows.length - start < MOST_HEADER_ROWS) {
    const row = rows[start - 1] ?? 0;
    if (!isHeaderRow(view, row, columns, figureColumns, start < rows.length)) break;
    start -= 1;
  }
  const headerRows = rows.slice(start).filter((row) => !isColumnNumbers(view, row));
  const worded = headerRows.filter((row) => !isTagRow(view, row));
  return { titleRows: rows.slice(0, start), headerRows: worded.length > 0 ? worded : headerRows };
}

function isHeaderRow(
  view: SheetView,
  row: number,
  columns: readonly number[],
  figureColumns: ReadonlySet<number>,
  hasHeaderBelow: boolean,
): boolean {
  const cells = cellsOf(view, row).filter((i) => columns.includes(view.grid.columns[i] ?? -1));
  if (cells.length === 0) return false;
  const texts = cells.map((i) => shownText(view, row, view.grid.columns[i] ?? 0));
  if (texts.some((text) => text.length > 120)) return false;
  const [only] = cells;
  if (cells.length === 1 && only !== undefined) {
    const column = view.grid.columns[only] ?? 0;
    const merge = mergeAt(view, row, column);
    const covered = columns.filter((c) => c >= (merge?.left ?? column) && c <= (merge?.right ?? column));
    // One cell alone: a group over some of the columns, or the header of a one-column table; over all of them, a title.
    if (columns.length === 1) return true;
    // `Unité : millions de FCFA` at the right end of its own line speaks of the whole table, not of the column under it.
    if (hasHeaderBelow && !merge && UNIT_LINE.test(texts[0] ?? '')) return false;
    if (covered.length >= columns.length || covered.includes(columns[0] ?? -1))
      return (
        !hasHeaderBelow &&
        columns.length <= 2 &&
        covered.length < columns.length &&
        texts[0] !== undefined &&
        texts[0].length <= 30
      );
    return figureColumns.size === 0 || covered.some((c) => figureColumns.has(c));
  }
  if (!hasHeaderBelow) return true;
  // A row above the header that has cells far apart and no word over the figures is a letterhead.
  return cells.some((i) => {
    const column = view.grid.columns[i] ?? 0;
    const merge = mergeAt(view, row, column);
    return figureColumns.has(column) || [...figureColumns].some((c) => merge && c >= merge.left && c <= merge.right);
  });
}

/** Rows at the foot that are sentences rather than data, last rows first found, returned in order. */
function trailingNotes(view: SheetView, block: Block): number[] {
  const notes: number[] = [];
  for (let r = block.rows.length - 1; r > 0; r--) {
    const row = block.rows[r] ?? 0;
    const cells = cellsOf(view, row);
    const [first] = cells;
    if (first === undefined || !isNote(view, row, cells, block)) break;
    notes.unshift(row);
  }
  return notes;
}

function isNote(view: SheetView, row: number, cells: readonly number[], block: Block): boolean {
  const [first] = cells;
  if (first === undefined || cells.length > 3) return false;
  const text = shownText(view, row, view.grid.columns[first] ?? 0);
  if (FOOTER.test(text)) return true;
  if (cells.length > 2 || cells.some((i) => view.figures[i] === 1)) return false;
  if (NOTE.test(text)) return true;
  if (cells.length > 1 || block.columns.length < 2) return false;
  return text.length > 45 || /[.:]$/.test(text) || / : /.test(text);
}
