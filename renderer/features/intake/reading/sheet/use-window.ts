import { type RefObject, useEffect, useState } from 'react';
import { type Axis, seen } from './axis.ts';

/** The part of a sheet that is drawn: what is seen, and something around it for when it is scrolled. */
export interface SheetWindow {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** Pixels that are drawn beyond what is seen. */
const BEYOND_ROWS = 720;
const BEYOND_COLUMNS = 300;

/** Follows the scrolling of a box; the window is the same object as long as it holds the same cells. */
export function useSheetWindow(box: RefObject<HTMLElement | null>, rows: Axis, columns: Axis): SheetWindow {
  const [shown, setShown] = useState<SheetWindow>(() => windowAt(rows, columns, 0, 0, 900, 1400));
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const follow = () => {
      const { scrollTop, scrollLeft, clientHeight, clientWidth } = element;
      const next = windowAt(rows, columns, scrollTop, scrollLeft, clientHeight, clientWidth);
      setShown((before) => (isSame(before, next) ? before : next));
    };
    follow();
    element.addEventListener('scroll', follow, { passive: true });
    const sizes = new ResizeObserver(follow);
    sizes.observe(element);
    return () => {
      element.removeEventListener('scroll', follow);
      sizes.disconnect();
    };
  }, [box, rows, columns]);
  return shown;
}

function windowAt(rows: Axis, columns: Axis, top: number, left: number, height: number, width: number): SheetWindow {
  const inRows = seen(rows, top, height, BEYOND_ROWS);
  const inColumns = seen(columns, left, width, BEYOND_COLUMNS);
  return {
    // In steps of some rows: between them nothing is drawn anew.
    firstRow: inRows.first - (inRows.first % 8),
    lastRow: Math.min(rows.count - 1, inRows.last + (7 - (inRows.last % 8))),
    firstColumn: inColumns.first,
    lastColumn: inColumns.last,
  };
}

function isSame(a: SheetWindow, b: SheetWindow): boolean {
  return (
    a.firstRow === b.firstRow &&
    a.lastRow === b.lastRow &&
    a.firstColumn === b.firstColumn &&
    a.lastColumn === b.lastColumn
  );
}
