import type { Layout } from './find-layout.ts';
import { mergeAt, positionOfHeader, type SheetView, shownText } from './sheet-view.ts';

/** Header words over each column, from the widest group down to the column's own: `['2019', 'H']`. */
export function headerPaths(view: SheetView, layout: Layout): ReadonlyMap<number, readonly string[]> {
  const paths = new Map<number, string[]>(layout.columns.map((column) => [column, []]));
  layout.headerRows.forEach((row, level) => {
    const isLast = level === layout.headerRows.length - 1;
    let group = '';
    for (const column of layout.columns) {
      const own = shownText(view, row, column);
      if (own !== '') group = mergeAt(view, row, column) || !isGroupStart(view, layout, row, column) ? '' : own;
      // A group written once, without merging, holds for the columns to its right until the next group.
      const text = own !== '' ? own : isLast || !layout.figureColumns.has(column) ? '' : group;
      const path = paths.get(column);
      if (path && text !== '' && path.at(-1) !== text) path.push(text);
    }
  });
  return paths;
}

/** Whether the header cell can be a group: it stands over a figure column and has words of their own below it. */
function isGroupStart(view: SheetView, layout: Layout, row: number, column: number): boolean {
  if (!layout.figureColumns.has(column)) return false;
  return layout.headerRows.some((below) => below > row && positionOfHeader(view, below, column) >= 0);
}
