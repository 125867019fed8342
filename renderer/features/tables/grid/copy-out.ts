import type { Words } from '#renderer/words/words-of.ts';
import { headerCells } from '#shared/domain/tables/header-cells.ts';
import { isFigure } from '#shared/domain/tables/marks.ts';
import type { PublishedTable, TableCell, TableRow } from '#shared/domain/tables/model.ts';
import { formatNumber } from '#shared/texts/format-number.ts';

/** The same in two forms: Word and spreadsheets take the first, plain editors the second. */
export interface Copied {
  readonly html: string;
  readonly text: string;
}

export type CopiedTable = Pick<PublishedTable, 'title' | 'groups' | 'columns' | 'notes' | 'source'> & {
  readonly subtitle?: PublishedTable['subtitle'];
};

/** The cells from one column to another of some rows, as they stand. */
export function copyCells(w: Words, rows: readonly TableRow[], first: number, last: number): Copied {
  const cut = rows.map(({ level, cells }) => ({ level, cells: columnsOf(cells, first, last) }));
  return { html: page(tableHtml('', cut.map((row) => rowHtml(w, row)).join(''))), text: linesOf(w, cut).join('\r\n') };
}

/** A whole table with its title, headings, notes and sources. */
export function copyTable(w: Words, table: CopiedTable, rows: readonly TableRow[]): Copied {
  const { title, subtitle, notes, source, columns } = table;
  const last = columns.length - 1;
  const above = [w.say(title), ...(subtitle === undefined ? [] : [w.say(subtitle)])];
  const below = [
    ...notes.map((note, n) => `(${n + 1}) ${w.say(note)}`),
    ...(w.say(source) === '' ? [] : [w('publish.source', { source: w.say(source) })]),
  ];
  const cut = rows.map(({ level, cells }) => ({ level, cells: columnsOf(cells, 0, last) }));
  const body = cut.map((row) => rowHtml(w, row, true)).join('');
  return {
    html: page(
      `<p><b>${escaped(above[0] ?? '')}</b></p>${paragraphs(above.slice(1))}${tableHtml(headHtml(w, table), body)}${paragraphs(below)}`,
    ),
    text: [...above, ...headLines(w, table), ...linesOf(w, cut), ...below].join('\r\n'),
  };
}

function columnsOf(cells: readonly TableCell[], first: number, last: number): TableCell[] {
  return Array.from({ length: last - first + 1 }, (_, i) => cells[first + i] ?? { empty: true });
}

/** Excel is told of its own words by this name. */
function page(body: string): string {
  return `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"></head><body>${body}</body></html>`;
}

function tableHtml(head: string, body: string): string {
  return `<table border="1" cellspacing="0" cellpadding="3" style="border-collapse:collapse">${head}<tbody>${body}</tbody></table>`;
}

function headHtml(w: Words, table: CopiedTable): string {
  const cells = headerCells(table);
  const rows = Array.from({ length: table.groups.length + 1 }, (_, at) =>
    cells
      .filter(({ row }) => row === at)
      .map(({ title, rows: down, columns }) => {
        const span = `${columns > 1 ? ` colspan="${columns}"` : ''}${down > 1 ? ` rowspan="${down}"` : ''}`;
        return `<th${span}>${escaped(w.say(title))}</th>`;
      }),
  );
  return `<thead>${rows.map((row) => `<tr>${row.join('')}</tr>`).join('')}</thead>`;
}

function rowHtml(w: Words, { level, cells }: TableRow, withNotes = false): string {
  const isStrong = level !== 'data';
  return `<tr>${cells.map((cell) => cellHtml(w, cell, isStrong, withNotes)).join('')}</tr>`;
}

function cellHtml(w: Words, cell: TableCell, isStrong: boolean, withNotes: boolean): string {
  const strong = (text: string) => (isStrong && text !== '' ? `<b>${text}</b>` : text);
  if (isFigure(cell)) {
    const notes = withNotes && cell.notes.length > 0 ? `<sup>${cell.notes.join(' ')}</sup>` : '';
    // The number itself, as Excel (x:num) and LibreOffice (sdval) read it; a blank that both take for a thousands mark.
    const shown = formatNumber(w.language, cell.value, cell.decimals).replaceAll('\u202f', '\u00a0');
    const format = `#,##0${cell.decimals > 0 ? `.${'0'.repeat(cell.decimals)}` : ''}`;
    const style = `text-align:right;mso-number-format:'${format.replace(/[#,]/g, '\\$&')}'`;
    const number = `x:num="${cell.value}" sdval="${cell.value}" sdnum="1033;0;${format}"`;
    return `<td align="right" ${number} style="${style}">${strong(shown)}${notes}</td>`;
  }
  if ('words' in cell) {
    const indent = cell.indent ? ` style="padding-left:${cell.indent * 12}pt"` : '';
    return `<td${indent}>${strong(escaped(w.say(cell.words)))}</td>`;
  }
  return 'missing' in cell ? `<td align="right">${w('publish.missing')}</td>` : '<td></td>';
}

function paragraphs(texts: readonly string[]): string {
  return texts.map((text) => `<p>${escaped(text)}</p>`).join('');
}

function headLines(w: Words, { groups, columns }: CopiedTable): string[] {
  const rows = groups.map((row) =>
    columns
      .map((_column, c) => row.find(({ first }) => first === c)?.title)
      .map((title) => (title ? w.say(title) : '')),
  );
  return [...rows, columns.map(({ title }) => w.say(title))].map(lineOf);
}

function linesOf(w: Words, rows: readonly TableRow[]): string[] {
  return rows.map(({ cells }) => lineOf(cells.map((cell) => plainText(w, cell))));
}

/** A number as the spreadsheet of this language reads it: `1234,5`. */
function plainText(w: Words, cell: TableCell): string {
  if (isFigure(cell)) return String(cell.value).replace('.', w.language === 'fr' ? ',' : '.');
  if ('words' in cell) return w.say(cell.words);
  return 'missing' in cell ? w('publish.missing') : '';
}

/** A cell of a line must hold neither tab nor line feed. */
function lineOf(cells: readonly string[]): string {
  return cells.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}
