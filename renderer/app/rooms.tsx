import type { ReactNode } from 'react';
import { IntakeRoom } from '#renderer/features/intake/intake-room.tsx';
import { JournalRoom } from '#renderer/features/journal/journal-room.tsx';
import { ReconcileRoom } from '#renderer/features/reconcile/reconcile-room.tsx';
import { RegistersRoom } from '#renderer/features/registers/registers-room.tsx';
import { RoundsRoom } from '#renderer/features/rounds/rounds-room.tsx';
import { SettingsPage } from '#renderer/features/settings/settings-page.tsx';
import { WelcomePage } from '#renderer/features/settings/welcome-page.tsx';
import { TablesRoom } from '#renderer/features/tables/tables-room.tsx';
import type { Room, View } from '#renderer/frame/rooms.ts';

/** What each room shows; a room that is not here yet is not in the rail. */
export const ROOM_VIEWS: Partial<Readonly<Record<Room, () => ReactNode>>> = {
  rounds: RoundsRoom,
  intake: IntakeRoom,
  tables: TablesRoom,
  reconcile: ReconcileRoom,
  registers: RegistersRoom,
  journal: JournalRoom,
};

/** What fills the window beside the rooms. */
export const OTHERS: Readonly<Record<Exclude<View, Room>, () => ReactNode>> = {
  settings: SettingsPage,
  welcome: WelcomePage,
};
