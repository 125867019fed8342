import { type KeyboardEvent, type RefObject, useLayoutEffect, useState } from 'react';

/** How many pixels a box has across; no limit before it is there. */
export function useRoom(box: RefObject<HTMLElement | null>): number {
  const [room, setRoom] = useState(Number.POSITIVE_INFINITY);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => setRoom(element.clientWidth);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [box]);
  return room;
}

/** Scrolls the picture alone, never the page around it. */
export function bringIntoView(box: HTMLElement | null): void {
  const cell = box?.querySelector<HTMLElement>('[aria-current]');
  if (!box || !cell) return;
  // As little as it takes: headings and labels stay in sight where they can.
  box.scrollTop = Math.max(0, cell.offsetTop + 2 * cell.offsetHeight - box.clientHeight);
  box.scrollLeft = Math.max(0, cell.offsetLeft + cell.offsetWidth + 24 - box.clientWidth);
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/** Arrows go from cell to cell, Enter and Space press the one that is reached. */
export function moveByKeys(event: KeyboardEvent<HTMLTableElement>): void {
  const cell = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-place]') : null;
  if (!cell) return;
  if (event.key === 'Enter' || event.key === ' ') {
    cell.click();
    event.preventDefault();
    return;
  }
  const [down = 0, right = 0] = STEPS[event.key] ?? [];
  const [row = 0, column = 0] = (cell.dataset['place'] ?? '').split(',').map(Number);
  if (down === 0 && right === 0) return;
  for (let step = 1; step < 50; step++) {
    const place = `${row + down * step},${column + right * step}`;
    const next = event.currentTarget.querySelector<HTMLElement>(`[data-place="${place}"]`);
    if (!next) continue;
    next.focus();
    event.preventDefault();
    return;
  }
}
