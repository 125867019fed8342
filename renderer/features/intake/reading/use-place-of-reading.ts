import { useEffect, useRef } from 'react';
import { usePlace } from '#renderer/frame/address.ts';
import { useFrame } from '#renderer/frame/frame.ts';
import { parseCell } from '#shared/cells/address.ts';
import { type ReadingStore, TABS } from './reading-store.ts';
import { spotName } from './sheet/sheet-model.ts';

/** Milliseconds after which the address follows. */
const FOLLOW_AFTER = 400;

/** Keeps sheet, cell and tab in the address, so that a reload comes back to them. */
export function usePlaceOfReading(store: ReadingStore): void {
  const frame = useFrame();
  const place = usePlace();
  const { path, query } = place;
  const at = useRef(path);
  at.current = path;
  const first = useRef(query);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isPlaced = false;
    const unhear = store.subscribe((state, before) => {
      if (!isPlaced && state.reading && state.sheets.length > 0) {
        isPlaced = true;
        goToPlace(store, first.current);
        return;
      }
      const isSame = state.sheet === before.sheet && state.spot === before.spot && state.tab === before.tab;
      if (!isPlaced || isSame) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        const { sheets, sheet, spot, tab } = store.getState();
        const now = { sheet: sheets[sheet]?.name ?? '', cell: spotName(spot.row, spot.column), tab };
        frame.go({ room: 'intake', path: at.current, query: now }, { replace: true });
      }, FOLLOW_AFTER);
    });
    return () => {
      clearTimeout(timer);
      unhear();
    };
  }, [store, frame]);
}

/** Goes where an address says, as far as it is there. */
function goToPlace(store: ReadingStore, query: Readonly<Record<string, string>>): void {
  const { sheets, goTo, openTab } = store.getState();
  const sheet = sheets.findIndex(({ name }) => name === query['sheet']);
  const spot = parseCell(query['cell'] ?? '');
  const tab = TABS.find((one) => one === query['tab']);
  if (sheet >= 0 && spot) goTo(sheet, spot);
  if (tab) openTab(tab);
}
