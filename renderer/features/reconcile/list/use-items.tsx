import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import { useClient } from '#renderer/api/hooks.tsx';
import type { DiscrepancyItem } from '#shared/contract/discrepancies.ts';
import { createItemStore, type ItemStore } from './item-store.ts';

const ItemsContext = createContext<ItemStore | undefined>(undefined);

/** Milliseconds in which items that come into view are gathered. */
const GATHER = 30;

/** Gives the lists of the room their items. */
export function ItemsProvider({ children }: { readonly children: ReactNode }) {
  const client = useClient();
  const [store] = useState(() =>
    createItemStore(
      (numbers) => client.call('reconcile.items', { numbers }),
      (work) => void setTimeout(work, GATHER),
    ),
  );
  useEffect(() => client.onEvent(({ event }) => event === 'changed' && store.refresh()), [client, store]);
  return <ItemsContext value={store}>{children}</ItemsContext>;
}

export function useItemStore(): ItemStore {
  const store = useContext(ItemsContext);
  if (!store) throw new Error('no items');
  return store;
}

/** The item of a number; undefined until it is known, null where it is gone. */
export function useItem(number: number): DiscrepancyItem | null | undefined {
  const store = useItemStore();
  const hear = useCallback((changed: () => void) => store.hear(number, changed), [store, number]);
  return useSyncExternalStore(hear, () => store.get(number));
}
