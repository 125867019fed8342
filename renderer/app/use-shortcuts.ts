import { useEffect, useRef } from 'react';
import { focusNextRegion } from './regions.ts';

export interface Shortcuts {
  /** Goes to a room by its place in the rail, from 0. */
  readonly onRoom: (index: number) => void;
  readonly onSearch: () => void;
  readonly onUndo: () => void;
  readonly onKeys: () => void;
}

const TYPED_INTO = 'input, textarea, select, [contenteditable="true"], [role="textbox"], [role="combobox"]';
const DIALOG = '[role="dialog"][aria-modal="true"], [role="alertdialog"]';

/** The keys that hold in every room; a room that takes one for itself prevents it here. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat) return;
      const act = actOf(event, latest.current);
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

function actOf(event: KeyboardEvent, on: Shortcuts): (() => void) | undefined {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey, target } = event;
  const element = target instanceof Element ? target : document.body;
  // What a dialog asks is answered first.
  if (element.closest(DIALOG)) return undefined;
  if (key === 'F6') return () => focusNextRegion(shiftKey);
  if (key === 'F1') return on.onKeys;
  const isTyping = element.closest(TYPED_INTO) !== null;
  if (key === '?' && !isTyping) return on.onKeys;
  if (!(ctrlKey || metaKey) || altKey) return undefined;
  if (key.toLowerCase() === 'k' && !shiftKey) return on.onSearch;
  if (key.toLowerCase() === 'z' && !shiftKey && !isTyping) return on.onUndo;
  // By where the key lies: on a French keyboard the digits are above other signs.
  const digit = /^Digit([1-9])$/.exec(code)?.[1];
  return digit === undefined || shiftKey ? undefined : () => on.onRoom(Number(digit) - 1);
}
