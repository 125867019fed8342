import { useCallback, useMemo } from 'react';
import { usePlace } from '#renderer/frame/address.ts';
import { useFrame } from '#renderer/frame/frame.ts';
import { queryOf, type RoomView, viewOf } from './room-view.ts';

/** What the address shows of the room, and how it is changed. */
export interface RoomPlace {
  readonly view: RoomView;
  /** Id of the open discrepancy; '' for none. */
  readonly open: string;
  narrow(view: RoomView): void;
  /** Opens a discrepancy. `step`: Back returns from it. */
  show(id: string, how?: { readonly step?: boolean }): void;
}

export function useRoomPlace(): RoomPlace {
  const { go } = useFrame();
  const { path, query } = usePlace();
  const [open = ''] = path;
  const text = JSON.stringify(queryOf(viewOf(query)));
  const view = useMemo(() => viewOf(JSON.parse(text) as Record<string, string>), [text]);
  const narrow = useCallback(
    (next: RoomView) => go({ room: 'reconcile', path: [open], query: queryOf(next) }, { replace: true }),
    [go, open],
  );
  const show = useCallback(
    (id: string, { step = false } = {}) =>
      go({ room: 'reconcile', path: [id], query: JSON.parse(text) as Record<string, string> }, { replace: !step }),
    [go, text],
  );
  return { view, open, narrow, show };
}
