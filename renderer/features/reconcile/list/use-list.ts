import { useCallback, useEffect, useMemo, useState } from 'react';
import { useAnswer, useClient } from '#renderer/api/hooks.tsx';
import type { RoomView } from '#renderer/features/reconcile/room-view.ts';
import type { DiscrepancyList } from '#shared/contract/discrepancies.ts';
import { arrivals, heldSnapshot, type Snapshot } from './snapshot.ts';
import { useItemStore } from './use-items.tsx';

/** The list of the room as it is held still, and as it would be now. */
export interface HeldList {
  readonly list: DiscrepancyList | undefined;
  readonly error: Error | null;
  readonly numbers: readonly number[];
  /** False while it is still the list of what was asked for before. */
  readonly isCurrent: boolean;
  /** Those that still need a decision, whatever is held still. */
  readonly toSettle: ReadonlySet<number>;
  /** How many there are now that are not shown. */
  readonly arrived: number;
  /** Shows the list as it is now. */
  renew(): void;
  retry(): void;
  /** The id behind a number; undefined where there is none any more. */
  idOf(number: number): Promise<string | undefined>;
}

export function useList(view: RoomView): HeldList {
  const client = useClient();
  const input = inputOf(view);
  const key = JSON.stringify(input);
  const { data: list, error, isPlaceholderData, refetch } = useAnswer('reconcile.list', { ...input, limit: FIRST });
  const { data: open, isPlaceholderData: isOldOpen } = useAnswer('reconcile.list', { ...input, states: ['todo'] });
  const [held, setHeld] = useState<Snapshot>();
  const fresh = list && !isPlaceholderData ? { key, numbers: list.numbers } : undefined;
  const shown = fresh ? heldSnapshot(held, fresh) : held;
  // Kept while rendering, so that no list is drawn that moves a moment later.
  if (shown !== held) setHeld(shown);
  const toSettle = useMemo(() => new Set(isOldOpen ? [] : open?.numbers), [open, isOldOpen]);
  const store = useItemStore();
  const first = list?.items;
  useEffect(() => store.note(first ?? []), [store, first]);
  const idOf = useCallback(
    async (number: number) => {
      const known = store.get(number);
      if (known) return known.id;
      const [item] = await client.call('reconcile.items', { numbers: [number] });
      return item?.id;
    },
    [client, store],
  );
  return {
    list,
    error,
    numbers: shown?.numbers ?? NONE,
    isCurrent: shown?.key === key,
    toSettle,
    arrived: shown && fresh ? arrivals(shown, fresh) : 0,
    renew: () => setHeld(fresh),
    retry: () => void refetch(),
    idOf,
  };
}

/** Items that come with the list itself. */
const FIRST = 30;

const NONE: readonly number[] = [];

function inputOf(view: RoomView) {
  const copy = (values: readonly string[]) => [...values];
  return {
    types: copy(view.types),
    states: copy(view.states),
    indicators: copy(view.indicators),
    departments: copy(view.departments),
    years: copy(view.years),
    places: copy(view.places),
    words: view.words,
    order: view.order,
  };
}
