import { inWords } from '#electron/publish/words.ts';
import { isFigure, signOf } from '#shared/domain/tables/marks.ts';
import type { PublishedTable, TableCell } from '#shared/domain/tables/model.ts';
import { formatNumber } from '#shared/texts/format-number.ts';
import type { Language } from '#shared/texts/languages.ts';

/** Text area of an A4 page between margins of 18 mm, in points. */
const UPRIGHT_POINTS = 493;
const ACROSS_POINTS = 740;

const LARGEST = 8.5;
/** Upright pages may set a table a little smaller rather than turn the page. */
const SMALLEST_UPRIGHT = 7.6;
const SMALLEST = 4.5;

/** Widths of Noto Sans in shares of its size: words on average, digits, and a character of a bold heading. */
const WORD = 0.54;
const DIGIT = 0.6;
const HEADING = 0.64;
/** Blank at both sides of a cell together, in shares of the size. */
const PADDING = 0.9;
/** A sign after a figure is set at this share of the size. */
const SIGN = 0.45;

/** A long text is given a wider column than was asked for, in characters, so that it takes fewer lines. */
const WIDEST_TEXT = 60;
const MOST_LINES = 10;

export interface TableLayout {
  readonly landscape: boolean;
  /** Size of the type, in points. */
  readonly size: number;
  /** Widths of the columns, in points. */
  readonly widths: readonly number[];
  /** Room kept after the digits of each column for signs, in points. */
  readonly signs: readonly number[];
}

/**
 * Chooses page, type and columns so that the table fits its page: upright where it can be, across where it must be, and
 * then as small as needed. Columns of words take what is left; no number is ever broken.
 */
export function layoutTable(language: Language, table: PublishedTable): TableLayout {
  const needs = table.columns.map((_column, c) => columnNeed(language, table, c));
  const ems = needs.reduce((sum, need) => sum + need.wish, 0);
  const upright = UPRIGHT_POINTS / ems;
  const landscape = upright < SMALLEST_UPRIGHT;
  const room = landscape ? ACROSS_POINTS : UPRIGHT_POINTS;
  const size = Math.max(SMALLEST, Math.min(LARGEST, room / ems));
  const wished = needs.map(({ wish }) => wish * size);
  const total = wished.reduce((sum, width) => sum + width, 0);
  const stretch = Math.min(room / total, total > room * 0.6 ? Number.POSITIVE_INFINITY : 1.4);
  return {
    landscape,
    size: round(size),
    widths: wished.map((width) => round(width * stretch)),
    signs: needs.map(({ sign }) => round(sign * size)),
  };
}

/** What a column asks for, in ems. */
function columnNeed(language: Language, table: PublishedTable, column: number): { wish: number; sign: number } {
  const { title = '', width = 10, kind = 'words' } = table.columns[column] ?? {};
  const longestWord = inWords(language, title)
    .split(/[\s-]+/)
    .reduce((longest, word) => Math.max(longest, word.length), 0);
  const cells = table.rows.flatMap(({ cells: all }) => all[column] ?? []);
  const sign = cells.reduce((room, cell) => Math.max(room, signOf(cell).length), 0) * SIGN;
  const digits = cells.reduce((longest, cell) => Math.max(longest, figureLength(language, cell)), 0);
  const body = digits > 0 ? digits * DIGIT + sign : 0;
  const longest = cells.reduce((most, cell) => Math.max(most, textLength(language, cell)), 0);
  const asked =
    (kind === 'words' ? Math.max(width, Math.min(WIDEST_TEXT, longest / MOST_LINES)) : Math.min(width, 9)) * WORD;
  const heading = longestWord * HEADING + (kind === 'number' ? sign : 0);
  return { wish: Math.max(asked, body, heading) + PADDING, sign };
}

function figureLength(language: Language, cell: TableCell): number {
  return isFigure(cell) ? formatNumber(language, cell.value, cell.decimals).length : 0;
}

function textLength(language: Language, cell: TableCell): number {
  return 'words' in cell ? inWords(language, cell.words).length : 0;
}

function round(points: number): number {
  return Math.round(points * 100) / 100;
}
