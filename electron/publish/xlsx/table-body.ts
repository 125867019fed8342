import { inWords } from '#electron/publish/words.ts';
import { headerCells } from '#shared/domain/tables/header-cells.ts';
import { isFigure, signOf } from '#shared/domain/tables/marks.ts';
import type { PublishedTable, TableCell, TableRow } from '#shared/domain/tables/model.ts';
import type { Language } from '#shared/texts/languages.ts';
import { say } from '#shared/texts/say.ts';
import { type Draft, fitRow, merge, put, putText, setHeight, spanPoints } from './draft.ts';
import { LOOK, missingStyle, numberStyle, wordsStyle } from './look.ts';
import { numberFormat } from './number-format.ts';
import { signRoom } from './table-widths.ts';

const TEXT = { size: 10 };
const BOLD = { size: 10, bold: true };
/** What an indent of one step takes from a cell, in points. */
const INDENT = 8;

/** Puts the headings from this row on; gives the row after them. */
export function putHeadings(draft: Draft, top: number, language: Language, table: PublishedTable): number {
  const headings = headerCells(table);
  for (const { title, row, column, rows, columns } of headings) {
    const text = inWords(language, title);
    putText(draft, top + row, column, text, LOOK.heading);
    merge(draft, top + row, column, rows, columns);
    if (rows === 1) fitRow(draft, top + row, text, spanPoints(draft, column, columns), BOLD);
  }
  const after = top + table.groups.length + 1;
  for (let row = top; row < after; row++) setHeight(draft, row, 18);
  growForSpans(draft, top, language, headings);
  return after;
}

/** A title that spans rows needs their heights together: what lacks is given to its last row. */
function growForSpans(draft: Draft, top: number, language: Language, headings: ReturnType<typeof headerCells>): void {
  for (const { title, row, column, rows, columns } of headings.filter((cell) => cell.rows > 1)) {
    const last = top + row + rows - 1;
    const others = Array.from({ length: rows - 1 }, (_, i) => draft.rows.get(top + row + i)?.height ?? 0);
    const before = draft.rows.get(last)?.height ?? 0;
    draft.rows.delete(last);
    fitRow(draft, last, inWords(language, title), spanPoints(draft, column, columns), BOLD);
    const needed = draft.rows.get(last)?.height ?? 0;
    draft.rows.set(last, { height: Math.max(before, needed - others.reduce((sum, height) => sum + height, 0)) });
  }
}

/** Puts the rows of a table from this row on; gives the row after them. */
export function putRows(draft: Draft, top: number, language: Language, table: PublishedTable): number {
  const rooms = signRoom(table);
  table.rows.forEach((row, r) => {
    setHeight(draft, top + r, 15);
    table.columns.forEach((_column, c) => {
      putCell(draft, top + r, c, language, row, row.cells[c] ?? { empty: true }, rooms[c] ?? 0);
    });
    if (row.level === 'heading') putHeadingText(draft, top + r, language, row);
  });
  return top + table.rows.length;
}

function putCell(
  draft: Draft,
  row: number,
  column: number,
  language: Language,
  { level }: TableRow,
  cell: TableCell,
  room: number,
): void {
  if (isFigure(cell)) {
    const format = numberFormat(language, cell.decimals, signOf(cell), room);
    const style = numberStyle(level, format, cell.state === 'open');
    put(draft, row, column, { type: 'number', value: cell.value, style });
  } else if ('words' in cell) {
    const text = inWords(language, cell.words);
    const indent = cell.indent ?? 0;
    putText(draft, row, column, text, wordsStyle(level, indent));
    if (level !== 'heading') {
      const points = Math.max(20, spanPoints(draft, column, 1) - indent * INDENT);
      fitRow(draft, row, text, points, level === 'data' ? TEXT : BOLD);
    }
  } else if ('empty' in cell) {
    put(draft, row, column, { type: 'empty', value: null, style: wordsStyle(level, 0) });
  } else {
    putText(draft, row, column, say(language, { key: 'publish.missing' }) + signOf(cell), missingStyle(level));
  }
}

/** The words of a heading within the table run over its empty cells. */
function putHeadingText(draft: Draft, row: number, language: Language, { cells }: TableRow): void {
  const alone = cells.slice(1).every((cell) => 'empty' in cell);
  const first = cells[0];
  if (!alone || !first || !('words' in first)) return;
  merge(draft, row, 0, 1, draft.widths.length);
  fitRow(draft, row, inWords(language, first.words), spanPoints(draft, 0, draft.widths.length), BOLD);
}
