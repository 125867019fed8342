import { inWords } from '#electron/publish/words.ts';
import { isFigure, signOf } from '#shared/domain/tables/marks.ts';
import type { PublishedTable, TableCell } from '#shared/domain/tables/model.ts';
import { formatNumber } from '#shared/texts/format-number.ts';
import type { Language } from '#shared/texts/languages.ts';
import { charactersFor } from './text-fit.ts';

const NARROWEST = 5;
const WIDEST = 80;
/** A long text is given a wider column than was asked for, so that its row stays within what Excel allows. */
const WIDEST_TEXT = 100;
const MOST_LINES = 20;
/** A sheet narrower than this leaves no room for its title and notes. */
const NARROWEST_SHEET = 84;

/** Characters that the longest sign of each column takes. */
export function signRoom(table: PublishedTable): number[] {
  return table.columns.map((_column, c) =>
    table.rows.reduce((room, { cells }) => Math.max(room, cells[c] ? signOf(cells[c]).length : 0), 0),
  );
}

/** Widths of the columns in characters: as asked for, but no number is cut and no word of a heading is broken. */
export function columnWidths(language: Language, table: PublishedTable): number[] {
  const rooms = signRoom(table);
  const widths = table.columns.map(({ title, width }, c) => {
    const words = inWords(language, title).split(/[\s-]+/);
    const heading = Math.max(0, ...words.map((word) => charactersFor(word, { size: 10, bold: true })));
    const figures = table.rows.map(({ cells }) => figureWidth(language, cells[c], rooms[c] ?? 0));
    const needed = figures.reduce((a, b) => Math.max(a, b), heading + 1);
    const texts = table.rows.map(({ cells }) => textWidthOf(language, cells[c]));
    const wanted = texts.reduce((a, b) => Math.max(a, b), 0) / MOST_LINES;
    const usual = Math.min(WIDEST, Math.max(NARROWEST, width, Math.ceil(needed)));
    return Math.max(usual, Math.min(WIDEST_TEXT, Math.ceil(wanted)));
  });
  const total = widths.reduce((sum, width) => sum + width, 0);
  if (total >= NARROWEST_SHEET || total === 0) return widths;
  return widths.map((width) => Math.floor((width * NARROWEST_SHEET) / total));
}

function textWidthOf(language: Language, cell: TableCell | undefined): number {
  return cell && 'words' in cell ? charactersFor(inWords(language, cell.words), { size: 10 }) : 0;
}

function figureWidth(language: Language, cell: TableCell | undefined, room: number): number {
  if (!cell || !isFigure(cell)) return 0;
  const digits = formatNumber(language, cell.value, cell.decimals).replace(/\u202F/g, '\u00A0');
  return charactersFor(digits + '0'.repeat(room), { size: 10, bold: true }) + 2.5;
}
