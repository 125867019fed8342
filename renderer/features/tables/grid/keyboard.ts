import { type FocusEvent, type RefObject, useCallback, useRef } from 'react';
import type { At } from './moves.ts';

type Box = RefObject<HTMLElement | null>;

/** Frames that a row may take to be drawn, and after how many it is sought again: rows above it may turn out higher. */
const PATIENCE = 90;
const AGAIN = 10;

/** Puts the keyboard on a cell, as soon as its row is drawn; gives the function that ends it. */
export function focusWhenDrawn(box: Box, { row, column }: At, reveal: (row: number) => void) {
  let frame = 0;
  const attempt = (left: number) => {
    const find = (at: string) => box.current?.querySelector<HTMLElement>(`[data-at="${at}"]`);
    // A heading over all columns is one cell.
    const cell = find(`${row}.${column}`) ?? find(`${row}.0`);
    if (cell) {
      cell.focus({ preventScroll: true });
      cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    } else if (left > 0) {
      if ((PATIENCE - left) % AGAIN === 0) reveal(row);
      frame = requestAnimationFrame(() => attempt(left - 1));
    }
  };
  attempt(PATIENCE);
  return () => cancelAnimationFrame(frame);
}

/** The cell where the officer is stays in sight when a panel takes room from the table. */
export function keepInSight(box: Box, isWanted: () => boolean): () => void {
  const watch = new ResizeObserver(() => {
    const cell = box.current?.querySelector('[data-at][tabindex="0"]');
    if (isWanted()) cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  if (box.current) watch.observe(box.current);
  return () => watch.disconnect();
}

/**
 * A row that is scrolled away is not drawn any more: its table keeps the keyboard that was in it. `keep` is called whenever
 * other rows are drawn.
 */
export function useKeyboardKept(box: Box) {
  const isInside = useRef(false);
  const keep = useCallback(() => {
    const { activeElement, body } = document;
    if (!isInside.current || (activeElement !== body && activeElement !== box.current)) return;
    const cell = box.current?.querySelector<HTMLElement>('[data-at][tabindex="0"]') ?? box.current;
    cell?.focus({ preventScroll: true });
  }, [box]);
  const onFocus = () => {
    isInside.current = true;
  };
  const onBlur = ({ target }: FocusEvent<HTMLElement>) => {
    if (target.isConnected) isInside.current = false;
  };
  return { keep, watching: { onFocus, onBlur } };
}
