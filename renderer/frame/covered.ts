import { useSyncExternalStore } from 'react';

let covered = 0;
const listeners = new Set<() => void>();

/** Tells the rooms that a panel covers so many pixels at their right; 0 when it is gone. */
export function coverRight(pixels: number): void {
  covered = pixels;
  for (const hear of listeners) hear();
}

/** Pixels that a panel covers at the right of the room, for rooms that keep what matters beside it. */
export function useCovered(): number {
  return useSyncExternalStore(
    (hear) => {
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
    () => covered,
  );
}
