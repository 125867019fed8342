import {
  type FocusEvent,
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import { focusWhenDrawn, keepInSight } from './keyboard.ts';
import { type At, type Chosen, moved, type Size } from './moves.ts';

const START: At = { row: 0, column: 0 };
const UNTOUCHED: Chosen = { from: START, to: START };

export interface ChoiceOptions {
  readonly box: RefObject<HTMLElement | null>;
  readonly size: Size;
  /** Brings a row into view that is not drawn. */
  readonly reveal: (row: number) => void;
  /** Enter, or a click that chooses one cell. */
  readonly open: (at: At, cell: HTMLElement) => void;
}

/** What is chosen in a table, as in a spreadsheet: arrows and clicks move, with Shift they widen, Ctrl+A takes all. */
export function useChoice({ box, size, reveal, open }: ChoiceOptions) {
  const [chosen, setChosen] = useState<Chosen>(UNTOUCHED);
  const dragging = useRef(false);
  /** Whether the keyboard goes with the choice: not before the officer is in the table. */
  const follows = useRef(false);
  const { to } = chosen;
  useEffect(() => {
    if (!follows.current) return;
    return focusWhenDrawn(box, to, reveal);
  }, [box, to, reveal]);
  useEffect(() => keepInSight(box, () => follows.current), [box]);
  const choose = useCallback((at: At, { widen = false, follow = true } = {}) => {
    follows.current = follow;
    setChosen((before) => ({ from: widen ? before.from : at, to: at }));
  }, []);
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.metaKey) return;
    if (event.key === 'Enter' && event.target instanceof HTMLElement) {
      // What opens takes the keyboard, and must not take this key with it.
      event.preventDefault();
      return open(to, event.target);
    }
    if (event.key === 'a' && event.ctrlKey) {
      event.preventDefault();
      setChosen({ from: { row: size.rows - 1, column: size.columns - 1 }, to: START });
      return;
    }
    const next = moved(to, event, size);
    if (!next) return;
    event.preventDefault();
    choose(next, { widen: event.shiftKey });
  };
  const point = (event: PointerEvent<HTMLElement>) => {
    const at = placeOf(event.target);
    if (!at || event.button !== 0) return;
    dragging.current = true;
    choose(at, { widen: event.shiftKey });
  };
  const drag = (event: PointerEvent<HTMLElement>) => {
    const at = dragging.current && event.buttons === 1 ? placeOf(event.target) : undefined;
    if (at && (at.row !== to.row || at.column !== to.column)) choose(at, { widen: true });
  };
  const release = (event: PointerEvent<HTMLElement>) => {
    if (!dragging.current) return;
    dragging.current = false;
    const isOne = chosen.from.row === to.row && chosen.from.column === to.column;
    const cell = cellAt(event.target);
    if (isOne && cell) open(to, cell);
  };
  // A screen reader puts the keyboard where it likes.
  const enter = (event: FocusEvent<HTMLElement>) => {
    const at = placeOf(event.target);
    // A heading over all columns stands for every column.
    const isThere = at?.row === to.row && (at.column === to.column || event.target.dataset['all'] !== undefined);
    if (at && !dragging.current && !isThere) choose(at);
  };
  const handlers = {
    onFocusCapture: enter,
    onKeyDown: press,
    onPointerDown: point,
    onPointerMove: drag,
    onPointerUp: release,
  };
  return { chosen, choose, handlers, isTouched: chosen !== UNTOUCHED };
}

/** The cell of a table that an event happened in. */
function cellAt(target: EventTarget): HTMLElement | undefined {
  return target instanceof Element ? (target.closest<HTMLElement>('[data-at]') ?? undefined) : undefined;
}

function placeOf(target: EventTarget): At | undefined {
  const [row, column] = (cellAt(target)?.dataset['at'] ?? '').split('.').map(Number);
  return row === undefined || column === undefined || Number.isNaN(row) ? undefined : { row, column };
}
