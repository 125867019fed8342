import type { Room } from '#renderer/frame/rooms.ts';
import type { Words } from '#renderer/words/words.tsx';
import type { OutputOf } from '#shared/contract/registry.ts';

interface Waiting {
  readonly count: number;
  readonly label: string;
}

/** What waits for the officer in each room. */
export function waitingIn(
  { toConfirm, openDiscrepancies }: OutputOf<'settings.status'>,
  w: Words,
): Partial<Record<Room, Waiting>> {
  return {
    intake: { count: toConfirm, label: w('window.waiting.intake', { count: toConfirm }) },
    ...(openDiscrepancies !== null && {
      reconcile: {
        count: openDiscrepancies,
        label: w('window.waiting.reconcile', { count: openDiscrepancies }),
      },
    }),
  };
}
