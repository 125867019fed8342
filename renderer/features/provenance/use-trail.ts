import { useCallback, useMemo, useRef, useState } from 'react';
import type { Origin } from '#renderer/frame/frame.ts';
import { CLOSED, goOn, readTrail, step, type Trail } from './trail.ts';

/** Where the trail lies through a reload; it goes with the tab. */
const KEY = 'kafo-origin';

/** What the panel shows, and the ways through it. */
export interface OpenTrail {
  readonly trail: Trail;
  show(origin: Origin): void;
  step(by: -1 | 1): void;
  close(): void;
  /** Gives the keyboard back to where it was before the panel took it. */
  giveBack(): void;
}

export function useTrail(): OpenTrail {
  const [trail, setTrail] = useState<Trail>(() => readTrail(sessionStorage.getItem(KEY)));
  const change = useCallback((make: (before: Trail) => Trail) => {
    setTrail((before) => {
      const next = make(before);
      sessionStorage.setItem(KEY, JSON.stringify(next));
      return next;
    });
  }, []);
  const opener = useRef<Element | null>(null);
  const ways = useMemo(
    () => ({
      show: (origin: Origin) => {
        const { activeElement } = document;
        if (activeElement && !isInPanel(activeElement)) opener.current = activeElement;
        change((before) => goOn(before, origin));
      },
      step: (by: -1 | 1) => change((before) => step(before, by)),
      close: () => change(() => CLOSED),
      giveBack: () => {
        const { activeElement: now } = document;
        const isLost = now === null || now === document.body || isInPanel(now);
        if (isLost && opener.current instanceof HTMLElement) opener.current.focus({ preventScroll: true });
      },
    }),
    [change],
  );
  return { trail, ...ways };
}

function isInPanel(element: Element): boolean {
  return element.closest('[data-panel]') !== null;
}
