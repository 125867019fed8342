import { useEffect, useSyncExternalStore } from 'react';
import type { TextKey } from '#shared/texts/message.ts';

/** Names of keys that differ between languages, and what they do. */
export type KeyName = Extract<TextKey, `window.key.${string}`>;

/** Keys of a room as they are printed (`J`, `F6`), or their names in both languages, and what they do. */
export interface RoomKey {
  readonly keys: readonly (string | KeyName)[];
  readonly does: TextKey;
}

let shown: readonly RoomKey[] = [];
const listeners = new Set<() => void>();

function tell(keys: readonly RoomKey[]): void {
  shown = keys;
  for (const hear of listeners) hear();
}

/** Names the keys of a room as long as it is shown: F1 tells them. `keys` is a constant. */
export function useRoomKeys(keys: readonly RoomKey[]): void {
  useEffect(() => {
    tell(keys);
    return () => tell([]);
  }, [keys]);
}

/** The keys of the room that is shown. */
export function useShownKeys(): readonly RoomKey[] {
  return useSyncExternalStore(
    (hear) => {
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
    () => shown,
  );
}
