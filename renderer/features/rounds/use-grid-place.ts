import { type KeyboardEvent, type MouseEvent, type SyntheticEvent, useRef, useState } from 'react';
import type { BoardRow, BoardView } from './board-view.ts';
import type { Pointed } from './cell-card.tsx';
import { asksForMenu, type GridPlace, held, moved } from './grid-keys.ts';

/** What somebody does at a place of the grid: a cell, or the heading of a row (column -1). */
export interface GridDeeds {
  open(row: BoardRow, column: number, at: HTMLElement): void;
  menu(row: BoardRow, column: number, at: HTMLElement): void;
}

/** Milliseconds that the pointer rests on a cell before its card comes. */
const REST = 250;

/** The place of the grid that the keyboard is at, the one that is pointed at, and what keys and pointer do there. */
export function useGridPlace(view: BoardView, { open, menu }: GridDeeds) {
  const ref = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<GridPlace>({ row: 0, column: 0 });
  const [pointed, setPointed] = useState<Pointed>();
  const size = { rows: view.rows.length, columns: view.columns.length };
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const leave = () => {
    clearTimeout(waiting.current);
    setPointed(undefined);
  };

  const placeOf = (event: SyntheticEvent) => {
    const element = (event.target as HTMLElement).closest<HTMLElement>('[data-place]');
    const [row = 0, column = 0] = (element?.dataset['place'] ?? '').split(',').map(Number);
    const line = view.rows[row];
    return element && line ? { place: { row, column }, element, line } : undefined;
  };
  const point = ({ place, element, line }: NonNullable<ReturnType<typeof placeOf>>) =>
    setPointed({
      target: element,
      row: line,
      column: view.columns[place.column]?.name ?? '',
      cell: line.cells[place.column],
    });

  const press = (event: KeyboardEvent) => {
    const found = placeOf(event);
    if (!found) return;
    const { place, element, line } = found;
    const next = moved(place, event, size);
    if (next) {
      setChosen(next);
      ref.current?.querySelector<HTMLElement>(`[data-place="${next.row},${next.column}"]`)?.focus();
    } else if (asksForMenu(event)) menu(line, place.column, element);
    else if (event.key === 'Enter') open(line, place.column, element);
    else if (event.key === 'Escape') leave();
    else return;
    event.preventDefault();
  };

  const handlers = {
    onKeyDown: press,
    onFocus: (event: SyntheticEvent) => {
      const found = placeOf(event);
      if (!found) return;
      setChosen(found.place);
      if (found.element.matches(':focus-visible')) point(found);
    },
    onBlur: leave,
    onMouseOver: (event: MouseEvent) => {
      const found = placeOf(event);
      if (found?.element === pointed?.target && found) return;
      leave();
      if (found) waiting.current = setTimeout(() => point(found), REST);
    },
    onMouseLeave: leave,
    onClick: (event: MouseEvent) => {
      const found = placeOf(event);
      if (!found) return;
      leave();
      open(found.line, found.place.column, found.element);
    },
    onContextMenu: (event: MouseEvent) => {
      const found = placeOf(event);
      if (!found) return;
      event.preventDefault();
      found.element.focus();
      leave();
      menu(found.line, found.place.column, found.element);
    },
  };
  return { ref, chosen: held(chosen, size), pointed, leave, handlers };
}
