import { parseRange, type Range, rangeName } from '#shared/cells/address.ts';
import { cellsOf } from '#shared/domain/intake/layout/find-blocks.ts';
import { findFigureColumns, findLayout, type Layout } from '#shared/domain/intake/layout/find-layout.ts';
import type { FoundTable } from '#shared/domain/intake/layout/find-tables.ts';
import { headerPaths } from '#shared/domain/intake/layout/header-paths.ts';
import { type SheetView, shownText } from '#shared/domain/intake/layout/sheet-view.ts';
import type { Answer } from '#shared/domain/model/round.ts';
import { correctionsOf, parseCorrectionName } from './grammar.ts';

/** Tables of a sheet where officers say that they are, and the answers for the sheet under the ranges that hold now. */
export interface CorrectedTables {
  readonly tables: readonly FoundTable[];
  readonly answers: readonly Answer[];
}

/**
 * Moves the borders of tables and the rows of their headers to where an officer put them. A table that lies within the new
 * borders of another is a part of it; borders that would cut another table in two are left as they were found.
 */
export function correctTables(
  view: SheetView,
  found: readonly FoundTable[],
  answers: readonly Answer[],
): CorrectedTables {
  let tables = [...found];
  let own = answers.filter(({ sheet }) => sheet === '' || sheet === view.sheet.name);
  const moves = own.flatMap(({ question, answer }) => {
    const name = parseCorrectionName(question);
    const to = name?.field === 'range' && name.range !== '' ? parseRange(answer) : undefined;
    return name && to ? [{ from: name.range, to }] : [];
  });
  // The latest answers come first.
  for (const { from, to } of moves.reverse()) {
    const moved = moveTable(view, tables, from, to);
    if (!moved) continue;
    tables = moved;
    own = own.map((answer) => renamed(answer, from, rangeName(to)));
  }
  return { tables: tables.map((table) => withHeader(view, table, own)), answers: own };
}

/** Whether these borders would cut a table in two. */
export function cutsTable(tables: readonly { readonly range: Range }[], from: string, to: Range): boolean {
  return tables.some(({ range }) => rangeName(range) !== from && overlaps(range, to) && !isInside(range, to));
}

function moveTable(view: SheetView, tables: readonly FoundTable[], from: string, to: Range): FoundTable[] | undefined {
  if (cutsTable(tables, from, to)) return undefined;
  const absorbed = tables.filter((table) => rangeName(table.range) === from || isInside(table.range, to));
  const made = tableAt(view, to, absorbed);
  if (!made) return undefined;
  const kept = tables.filter((table) => !absorbed.includes(table));
  return [...kept, made].sort((a, b) => a.range.top - b.range.top || a.range.left - b.range.left);
}

function tableAt(view: SheetView, range: Range, parts: readonly FoundTable[]): FoundTable | undefined {
  const rows: number[] = [];
  const columns = new Set<number>();
  for (let row = range.top; row <= Math.min(range.bottom, view.grid.rowCount - 1); row++) {
    const own = cellsOf(view, row)
      .map((i) => view.grid.columns[i] ?? 0)
      .filter((column) => column >= range.left && column <= range.right);
    if (own.length > 0) rows.push(row);
    for (const column of own) columns.add(column);
  }
  const inOrder = [...columns].sort((a, b) => a - b);
  if (rows.length === 0) return undefined;
  const read = findLayout(view, { rows, columns: inOrder });
  const layout = read
    ? { ...read, bodyRows: [...read.bodyRows, ...read.noteRows], noteRows: [] }
    : layoutOf(view, rows, inOrder, 1);
  const titles = layout.titleRows.flatMap((row) => inOrder.map((column) => shownText(view, row, column)));
  return {
    layout: { ...layout, titleRows: [] },
    paths: headerPaths(view, layout),
    range,
    titles: [...new Set([...titles.reverse(), ...parts.flatMap((part) => part.titles)])].filter((text) => text !== ''),
    notes: parts.flatMap(({ notes }) => notes),
  };
}

function layoutOf(view: SheetView, rows: readonly number[], columns: readonly number[], header: number): Layout {
  const bodyRows = rows.slice(header);
  const figureColumns = findFigureColumns(view, bodyRows, columns);
  return { columns, titleRows: [], headerRows: rows.slice(0, header), bodyRows, noteRows: [], figureColumns };
}

/** The first rows of a table as its header, as many as an officer says. */
function withHeader(view: SheetView, table: FoundTable, answers: readonly Answer[]): FoundTable {
  const stated = correctionsOf(answers, rangeName(table.range)).table.get('header');
  if (stated === undefined) return table;
  const { columns, headerRows, bodyRows } = table.layout;
  const rows = [...headerRows, ...bodyRows].sort((a, b) => a - b);
  const layout = layoutOf(view, rows, columns, Number(stated));
  return { ...table, layout, paths: headerPaths(view, layout) };
}

/** An answer for a table under the name that the table has after its borders were moved. */
function renamed(answer: Answer, from: string, to: string): Answer {
  const { question } = answer;
  const name = parseCorrectionName(question);
  if (name?.field === 'range') return answer;
  const moved = question
    .split(`:${from}:`)
    .join(`:${to}:`)
    .replace(new RegExp(`:${from}$`), `:${to}`);
  return moved === question ? answer : { ...answer, question: moved };
}

function overlaps(a: Range, b: Range): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

function isInside(inner: Range, outer: Range): boolean {
  return (
    inner.top >= outer.top && inner.bottom <= outer.bottom && inner.left >= outer.left && inner.right <= outer.right
  );
}
