import { useEffect, useRef } from 'react';
import { actOnKey } from './reading-keys.ts';
import type { ReadingStore } from './reading-store.ts';

/** Keys hold wherever one is in the view; the sheet has the keyboard when the view opens. */
export function useKeys(store: ReadingStore, save: () => void): void {
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
