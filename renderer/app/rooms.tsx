import { type ComponentType, lazy, type ReactNode } from 'react';
import { SettingsPage } from '#renderer/features/settings/settings-page.tsx';
import { WelcomePage } from '#renderer/features/settings/welcome-page.tsx';
import type { Room, View } from '#renderer/frame/rooms.ts';

const LOADERS: Readonly<Record<Room, () => Promise<ComponentType>>> = {
  rounds: async () => (await import('#renderer/features/rounds/rounds-room.tsx')).RoundsRoom,
  intake: async () => (await import('#renderer/features/intake/intake-room.tsx')).IntakeRoom,
  reconcile: async () => (await import('#renderer/features/reconcile/reconcile-room.tsx')).ReconcileRoom,
  tables: async () => (await import('#renderer/features/tables/tables-room.tsx')).TablesRoom,
  registers: async () => (await import('#renderer/features/registers/registers-room.tsx')).RegistersRoom,
  journal: async () => (await import('#renderer/features/journal/journal-room.tsx')).JournalRoom,
};

function roomOf(room: Room): ComponentType {
  return lazy(async () => ({ default: await LOADERS[room]() }));
}

/** What each room shows: its code is read when the room is first entered, or when the window has nothing else to do. */
export const ROOM_VIEWS: Readonly<Record<Room, ComponentType>> = {
  rounds: roomOf('rounds'),
  intake: roomOf('intake'),
  reconcile: roomOf('reconcile'),
  tables: roomOf('tables'),
  registers: roomOf('registers'),
  journal: roomOf('journal'),
};

/** Reads the code of all rooms, one after the other while the window is idle, so that none is waited for. */
export function readAhead(): void {
  const rest = Object.values(LOADERS);
  const next = () => {
    const load = rest.shift();
    if (load) void load().then(() => requestIdleCallback(next));
  };
  requestIdleCallback(next);
}

/** What fills the window beside the rooms. */
export const OTHERS: Readonly<Record<Exclude<View, Room>, () => ReactNode>> = {
  settings: SettingsPage,
  welcome: WelcomePage,
};
