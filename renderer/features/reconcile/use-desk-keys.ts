import { useEffect, useRef, useState } from 'react';
import { type Act, actOf } from './keys.ts';

const STORED = 'kafo-desk-keys';

/** Whether single keys act; an officer who dictates or strays onto keys turns them off. Kept on this machine. */
export function useKeysSwitch(): readonly [boolean, (on: boolean) => void] {
  const [isOn, setOn] = useState(() => localStorage.getItem(STORED) !== 'off');
  return [
    isOn,
    (on) => {
      localStorage.setItem(STORED, on ? 'on' : 'off');
      setOn(on);
    },
  ];
}

const TYPED_INTO = 'input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable="true"]';
const PRESSED = 'button, a, summary, [role="tab"], [role="menuitem"], [role="grid"], [role="separator"]';
const APART = '[role="dialog"], [role="alertdialog"], [role="menu"]';

/** Hears the keys of the desk wherever the keyboard is in the room, but not while one types, nor in a dialog. */
export function useDeskKeys(isOn: boolean, perform: (act: Act) => void): void {
  const latest = useRef(perform);
  useEffect(() => {
    latest.current = perform;
  });
  useEffect(() => {
    if (!isOn) return;
    const press = (event: KeyboardEvent) => {
      const { target } = event;
      if (event.defaultPrevented || event.repeat) {
        // Held down, only the steps through the list are repeated.
        if (!event.repeat || !/^[jk]$/i.test(event.key)) return;
      }
      if (!(target instanceof Element) || target.closest(`${APART}, ${TYPED_INTO}`)) return;
      const act = actOf(event);
      if (!act || (act.act === 'confirm' && target.closest(PRESSED))) return;
      event.preventDefault();
      latest.current(act);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [isOn]);
}
