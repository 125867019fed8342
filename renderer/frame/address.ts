import { useMemo, useSyncExternalStore } from 'react';
import { type PlaceShown, placeAt } from './rooms.ts';

function listen(hear: () => void): () => void {
  window.addEventListener('hashchange', hear);
  return () => window.removeEventListener('hashchange', hear);
}

/** The address after `#`, `/reconcile/12?type=conflict`; '' while none is named. */
export function useAddress(): string {
  return useSyncExternalStore(listen, () => location.hash.slice(1));
}

/** Where the window is; its entrance (the first room, or the welcome) while the address names none. */
export function usePlace(): PlaceShown {
  const address = useAddress();
  return useMemo(() => placeAt(address) ?? { room: 'rounds', path: [], query: {} }, [address]);
}

/** Goes to an address. `replace`: not as a step that Back would return from. */
export function goTo(address: string, { replace = false }: { readonly replace?: boolean } = {}): void {
  if (location.hash === `#${address}`) return;
  if (!replace) {
    location.hash = address;
    return;
  }
  history.replaceState(null, '', `#${address}`);
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}
