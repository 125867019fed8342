import { useCallback, useMemo, useState } from 'react';
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
  const ways = useMemo(
    () => ({
      show: (origin: Origin) => change((before) => goOn(before, origin)),
      step: (by: -1 | 1) => change((before) => step(before, by)),
      close: () => change(() => CLOSED),
    }),
    [change],
  );
  return { trail, ...ways };
}
