import { type RefObject, useEffect, useRef, useState } from 'react';
import { DAY_HEIGHT, type Rows } from './journal-view.ts';

export interface ShownRows {
  readonly box: RefObject<HTMLDivElement | null>;
  /** Rows that are drawn: those in sight, with some on both sides. */
  readonly first: number;
  readonly last: number;
  /** Pixels that are scrolled. */
  readonly top: number;
}

/** Pixels drawn above and below what is in sight. */
const BEYOND = 400;

/** Draws few rows of many by reckoning where each stands; `open` is kept in sight as it changes, below the heading that stays. */
export function useShownRows(rows: Rows, open: number): ShownRows {
  const box = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState({ top: 0, height: 800 });
  useEffect(() => {
    const list = box.current;
    if (!list) return;
    const look = () => setSeen({ top: list.scrollTop, height: list.clientHeight });
    look();
    list.addEventListener('scroll', look, { passive: true });
    const size = new ResizeObserver(look);
    size.observe(list);
    return () => {
      list.removeEventListener('scroll', look);
      size.disconnect();
    };
  }, []);
  useEffect(() => {
    const list = box.current;
    if (!list || open < 0) return;
    const [above, below] = [rows.topOf(open) - DAY_HEIGHT, rows.topOf(open + 1)];
    if (above < list.scrollTop) list.scrollTop = above;
    else if (below > list.scrollTop + list.clientHeight) list.scrollTop = below - list.clientHeight;
  }, [open, rows]);
  const first = rows.indexAt(Math.max(0, seen.top - BEYOND));
  const last = Math.min(rows.count, rows.indexAt(seen.top + seen.height + BEYOND) + 1);
  return { box, first, last, top: seen.top };
}
