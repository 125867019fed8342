import { CELL, positionOf } from '#shared/cells/grid.ts';
import { type Block, cellsOf } from './find-blocks.ts';
import { isYear, type Layout, numberAt } from './find-layout.ts';
import { isHidden, type SheetView, shownText } from './sheet-view.ts';

/**
 * Cuts a block where a second table begins without an empty row above it, and drops headers that are repeated page after
 * page. `isHeading` tells whether words are those of a heading.
 */
export function splitStacked(
  view: SheetView,
  block: Block,
  layout: Layout,
  isHeading: (text: string) => boolean,
): readonly Block[] {
  if (layout.headerRows.length === 0 || layout.figureColumns.size === 0) return [block];
  const headers = new Set(layout.headerRows.map((row) => signature(view, row)));
  const firstTexts = new Set(layout.headerRows.map((row) => firstText(view, row)));
  const titles = new Set(layout.titleRows.map((row) => firstText(view, row)));
  const plain = !layout.headerRows.some((row) => statesFigures(view, row, layout));
  const dropped = new Set<number>();
  const starts: number[] = [];
  layout.bodyRows.forEach((row, index) => {
    // A row that states figures heads nothing, and repeats no header that has none: most rows need no closer look.
    if ((plain && statesFigures(view, row, layout)) || !couldBeHeader(view, row, layout, firstTexts)) return;
    const titleRows = titleRowsAbove(view, layout.bodyRows, index);
    const isNewTitle = titleRows.some((above) => !titles.has(firstText(view, above)));
    if (headers.has(signature(view, row)) && !isNewTitle) {
      for (const repeated of [...titleRows, row]) dropped.add(repeated);
    } else if (isHeader(view, row, layout, titleRows.length > 0, isHeading)) starts.push(titleRows[0] ?? row);
  });
  if (starts.length === 0 && dropped.size === 0) return [block];
  const parts: number[][] = [[]];
  for (const row of block.rows) {
    if (starts.includes(row)) parts.push([]);
    if (!dropped.has(row)) parts.at(-1)?.push(row);
  }
  return parts
    .filter((rows) => rows.length > 0)
    .map((rows) => ({ band: block.band, rows, columns: columnsOf(view, rows) }));
}

/** Columns that hold something in these rows: tables above each other may differ in width. */
function columnsOf(view: SheetView, rows: readonly number[]): number[] {
  const columns = new Set(rows.flatMap((row) => cellsOf(view, row).map((i) => view.grid.columns[i] ?? 0)));
  return [...columns].sort((a, b) => a - b);
}

/** Whether a column of figures holds one in this row, years apart. */
function statesFigures(view: SheetView, row: number, { figureColumns }: Layout): boolean {
  for (const column of figureColumns) {
    const position = positionOf(view.grid, row, column);
    if (position < 0 || view.figures[position] !== 1 || isHidden(view, row, column)) continue;
    if (!isYear(numberAt(view, position))) return true;
  }
  return false;
}

/** Cheap test of every row: words where the first figures should be, or the first word of a header. */
function couldBeHeader(view: SheetView, row: number, { columns, figureColumns }: Layout, first: Set<string>): boolean {
  for (const column of figureColumns) {
    const position = positionOf(view.grid, row, column);
    if (position < 0) continue;
    if (view.grid.kinds[position] === CELL.TEXT && view.figures[position] === 0) return true;
    if (isYear(numberAt(view, position))) return true;
    break;
  }
  const label = positionOf(view.grid, row, columns[0] ?? 0);
  return label >= 0 && view.grid.kinds[label] === CELL.TEXT && first.has(shownText(view, row, columns[0] ?? 0));
}

/** A row of distinct words over figure columns, under a title of its own or with a heading over the labels. */
function isHeader(
  view: SheetView,
  row: number,
  { figureColumns }: Layout,
  hasTitle: boolean,
  isHeading: (text: string) => boolean,
): boolean {
  const cells = cellsOf(view, row);
  const over = cells.filter((i) => figureColumns.has(view.grid.columns[i] ?? -1));
  // Under a title of its own a table may be narrower than the one above, and head its columns with years.
  const isFigure = (i: number) => view.figures[i] === 1 && !(hasTitle && isYear(numberAt(view, i)));
  if (over.length === 0 || over.some(isFigure)) return false;
  if (!hasTitle && over.length * 2 < figureColumns.size) return false;
  const words = over.map((i) => shownText(view, row, view.grid.columns[i] ?? 0));
  if (new Set(words).size < words.length || words.some((text) => text.length > 60)) return false;
  const named = isHeading(firstText(view, row)) && cells.length > over.length;
  return named && (hasTitle || words.length >= 2 || words.every(isHeading));
}

/** Rows right above with one text and no figure: the title of what follows. */
function titleRowsAbove(view: SheetView, rows: readonly number[], index: number): number[] {
  const titles: number[] = [];
  for (let above = index - 1; above >= 0; above--) {
    const row = rows[above] ?? 0;
    const cells = cellsOf(view, row);
    if (cells.length !== 1 || cells.some((i) => view.figures[i] === 1)) break;
    titles.unshift(row);
  }
  return titles;
}

function firstText(view: SheetView, row: number): string {
  const [first] = cellsOf(view, row);
  return first === undefined ? '' : shownText(view, row, view.grid.columns[first] ?? 0);
}

function signature(view: SheetView, row: number): string {
  return cellsOf(view, row)
    .map((i) => `${view.grid.columns[i]}:${shownText(view, row, view.grid.columns[i] ?? 0)}`)
    .join('|');
}
