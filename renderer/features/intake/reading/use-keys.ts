import { useEffect, useRef } from 'react';
import { type RoomKey, useRoomKeys } from '#renderer/frame/room-keys.ts';
import { actOnKey } from './reading-keys.ts';
import type { ReadingStore } from './reading-store.ts';

/** What F1 tells of this view. */
const KEYS: readonly RoomKey[] = [
  { keys: ['↑', '↓', '←', '→'], does: 'window.reading.does.move' },
  { keys: ['window.key.enter', 'F2'], does: 'window.reading.does.menu' },
  { keys: ['Q'], does: 'window.reading.does.question' },
  { keys: ['1 … 9'], does: 'window.reading.does.answer' },
  { keys: ['Ctrl+Z', 'Ctrl+Y'], does: 'window.reading.does.undo' },
  { keys: ['Ctrl+S'], does: 'window.reading.does.save' },
];

/** Keys hold wherever one is in the view; the sheet has the keyboard when the view opens. */
export function useKeys(store: ReadingStore, save: () => void): void {
  useRoomKeys(KEYS);
  const saving = useRef(save);
  useEffect(() => {
    saving.current = save;
  }, [save]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!event.defaultPrevented && actOnKey(event, store, () => saving.current())) event.preventDefault();
    };
    // Before the window's own keys: an undo of the draft is none of the base.
    window.addEventListener('keydown', press, { capture: true });
    if (document.activeElement === document.body || document.activeElement === null)
      document.querySelector<HTMLElement>('[data-sheet]')?.focus({ preventScroll: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, [store]);
}
