import type { Block } from './find-blocks.ts';
import type { Layout } from './find-layout.ts';
import { type SheetView, shownText } from './sheet-view.ts';

/**
 * Cuts a list that was wrapped into two halves or more beside each other, to save paper: the same headings come again
 * from the first to the last (`N° | Pays | Effectif | N° | Pays | Effectif`). Groups of one table repeat their measures
 * only, never the column of labels.
 */
export function splitWrapped(view: SheetView, block: Block, layout: Layout): readonly Block[] {
  const { columns, figureColumns, headerRows, titleRows } = layout;
  const rows = [...headerRows, ...layout.bodyRows, ...layout.noteRows];
  const texts = headerRows.map((row) => columns.map((column) => shownText(view, row, column)));
  const last = texts.at(-1) ?? [];
  for (let width = 2; width * 2 <= columns.length; width++) {
    if (columns.length % width !== 0) continue;
    const isAgain = texts.every((row) => row.every((text, n) => text === row[n % width]));
    const isAlike = columns.every(
      (column, n) => figureColumns.has(column) === figureColumns.has(columns[n % width] ?? -1),
    );
    const first = columns.slice(0, width);
    const hasBoth =
      first.some((column) => figureColumns.has(column)) && first.some((column) => !figureColumns.has(column));
    const isTold = last.slice(0, width).every((text, n, all) => text !== '' && all.indexOf(text) === n);
    if (!isAgain || !isAlike || !hasBoth || !isTold) continue;
    return Array.from({ length: columns.length / width }, (_, part) => ({
      band: block.band,
      rows: part === 0 ? [...titleRows, ...rows] : rows,
      columns: columns.slice(part * width, (part + 1) * width),
    }));
  }
  return [block];
}
