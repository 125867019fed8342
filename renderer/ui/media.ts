import { useSyncExternalStore } from 'react';

/** Whether the window is at least so many pixels wide: what is folded away in a narrow one. */
export function useIsWide(pixels: number): boolean {
  const query = window.matchMedia(`(min-width: ${pixels}px)`);
  return useSyncExternalStore(
    (hear) => {
      query.addEventListener('change', hear);
      return () => query.removeEventListener('change', hear);
    },
    () => query.matches,
  );
}
