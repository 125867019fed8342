import { useEffect, useRef } from 'react';
import { usePlace } from '#renderer/frame/address.ts';
import { useFrame } from '#renderer/frame/frame.ts';
import { parseCell } from '#shared/cells/address.ts';
import { type ReadingStore, TABS } from './reading-store.ts';
import { spotName } from './sheet/sheet-model.ts';

/** Milliseconds after which the address follows. */
const FOLLOW_AFTER = 400;

/** Keeps sheet, cell and tab in the address, so that a reload comes back to them, and goes where an address leads. */
export function usePlaceOfReading(store: ReadingStore): void {
  const frame = useFrame();
  const { path, query } = usePlace();
  const number = path[0] ?? '';
  /** What the view itself wrote into the address. */
  const written = useRef('');
  const sheet = query['sheet'] ?? '';
  const cell = query['cell'] ?? '';
  const tab = query['tab'] ?? '';
  useEffect(() => {
    const asked = JSON.stringify([sheet, cell, tab]);
    if (written.current === asked) return undefined;
    const go = () => {
      const { reading, sheets } = store.getState();
      if (!reading || sheets.length === 0) return false;
      written.current = asked;
      goToPlace(store, sheet, cell, tab);
      return true;
    };
    if (go()) return undefined;
    const unhear = store.subscribe(() => {
      if (written.current !== asked && go()) unhear();
    });
    return unhear;
  }, [store, sheet, cell, tab]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const unhear = store.subscribe((state, before) => {
      const isSame = state.sheet === before.sheet && state.spot === before.spot && state.tab === before.tab;
      if (isSame || !state.reading) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        const { sheets, sheet: at, spot, tab: shown } = store.getState();
        const place = { sheet: sheets[at]?.name ?? '', cell: spotName(spot.row, spot.column), tab: shown };
        written.current = JSON.stringify([place.sheet, place.cell, place.tab]);
        frame.go({ room: 'intake', path: number, query: place }, { replace: true });
      }, FOLLOW_AFTER);
    });
    return () => {
      clearTimeout(timer);
      unhear();
    };
  }, [store, frame, number]);
}

/** Goes where an address says, as far as it is there. */
function goToPlace(store: ReadingStore, sheet: string, cell: string, tab: string): void {
  const { sheets, sheet: shown, goTo, openTab, set } = store.getState();
  const at = sheet === '' ? shown : sheets.findIndex(({ name }) => name === sheet);
  const spot = parseCell(cell);
  const wanted = TABS.find((one) => one === tab);
  if (at >= 0 && spot) goTo(at, spot);
  if (wanted) openTab(wanted);
  set({ isPlaced: spot !== undefined || wanted !== undefined });
}
