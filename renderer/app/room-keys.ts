import type { RoomKey } from '#renderer/frame/room-keys.ts';
import type { View } from '#renderer/frame/rooms.ts';
import type { TextKey } from '#shared/texts/message.ts';

type Row = readonly [does: TextKey, ...keys: string[]];

const LIST: readonly Row[] = [
  ['window.keys.choose', 'window.key.arrows'],
  ['window.keys.ends', 'window.key.home', 'window.key.end'],
  ['window.keys.open', 'window.key.enter'],
];

const ROOMS: Readonly<Record<View, readonly Row[]>> = {
  rounds: [
    ['window.keys.cell', 'window.key.arrows'],
    ['window.keys.open', 'window.key.enter'],
    ['window.keys.menu', 'window.key.space', 'window.key.menu'],
  ],
  intake: LIST,
  reconcile: [
    ['window.reconcile.keys.next', 'J'],
    ['window.reconcile.keys.previous', 'K'],
    ['window.reconcile.keys.sources', '1', '…', '9'],
    ['window.reconcile.keys.sum', 'S'],
    ['window.reconcile.keys.max', 'M'],
    ['window.reconcile.keys.value', 'V'],
    ['window.reconcile.keys.not-comparable', 'N'],
    ['window.reconcile.keys.wait', 'W'],
    ['window.reconcile.keys.propose', 'P'],
    ['window.reconcile.keys.confirm', 'window.key.enter'],
    ['window.reconcile.keys.similar', 'B'],
    ['window.reconcile.keys.rule', 'R'],
    ['window.reconcile.keys.undo', 'U'],
    ['window.reconcile.keys.origin', 'O'],
    ['window.reconcile.keys.search', '/'],
  ],
  tables: [
    ['window.keys.cell', 'window.key.arrows'],
    ['window.keys.origin', 'window.key.enter'],
    ['window.keys.all', 'Ctrl+A'],
    ['window.keys.copy', 'Ctrl+C'],
  ],
  registers: LIST,
  journal: [...LIST, ['window.keys.print', 'Ctrl+P']],
  settings: [],
  welcome: [],
};

/** What the keyboard does in a room that does not name its keys itself (useRoomKeys). */
export function keysOf(room: View): readonly RoomKey[] {
  return ROOMS[room].map(([does, ...keys]) => ({ keys, does }));
}
