import {
  BookKey,
  CalendarCog,
  Contrast,
  Database,
  DatabaseZap,
  FileDown,
  Keyboard,
  Languages,
  type LucideIcon,
  MailPlus,
  Moon,
  Settings,
  ShieldCheck,
  Sun,
  SunMoon,
  Undo2,
  UserPen,
} from 'lucide-react';
import { useMemo } from 'react';
import { useDeed } from '#renderer/api/hooks.tsx';
import type { Command } from '#renderer/features/search/search-view.ts';
import type { Frame } from '#renderer/frame/frame.ts';
import { type Place, ROOMS } from '#renderer/frame/rooms.ts';
import type { InputOf } from '#shared/contract/registry.ts';
import type { TextKey } from '#shared/texts/message.ts';

interface CommandParts {
  readonly frame: Frame;
  readonly onUndo: () => void;
  readonly onKeys: () => void;
}

type Row = readonly [words: TextKey, icon: LucideIcon];

/** Commands that go to a place. */
const PLACES: readonly (readonly [...Row, place: Place])[] = [
  ['window.command.export', FileDown, { room: 'tables', query: { show: 'export' } }],
  ['window.command.round', CalendarCog, { room: 'rounds', query: { show: 'round' } }],
  ['window.command.remind', MailPlus, { room: 'rounds', query: { show: 'remind' } }],
  ['window.command.verify', ShieldCheck, { room: 'settings', path: ['verify'] }],
  ['window.command.base', Database, { room: 'settings', path: ['base'] }],
  ['window.command.new_base', DatabaseZap, { room: 'settings', path: ['base', 'new'] }],
  ['window.command.sign', UserPen, { room: 'settings', path: ['sign'] }],
  ['window.settings.title', Settings, { room: 'settings' }],
  ['window.command.licences', BookKey, { room: 'settings', path: ['about'] }],
];

/** Commands that change how the window looks and speaks. */
const CHANGES: readonly (readonly [...Row, change: InputOf<'settings.save'>])[] = [
  ['window.command.theme.light', Sun, { theme: 'light' }],
  ['window.command.theme.dark', Moon, { theme: 'dark' }],
  ['window.command.theme.contrast', Contrast, { theme: 'contrast' }],
  ['window.command.theme.system', SunMoon, { theme: 'system' }],
  ['window.command.language.fr', Languages, { language: 'fr' }],
  ['window.command.language.en', Languages, { language: 'en' }],
];

/** What can be done from the search box. */
export function useCommands({ frame, onUndo, onKeys }: CommandParts): readonly Command[] {
  const { perform } = useDeed('settings.save');
  return useMemo(
    () => [
      ...ROOMS.map((room) => ({ words: `window.command.room.${room}` as const, act: () => frame.go({ room }) })),
      ...PLACES.map(([words, icon, place]) => ({ words, icon, act: () => frame.go(place) })),
      { words: 'window.command.undo' as const, icon: Undo2, act: onUndo },
      { words: 'window.keys.title' as const, icon: Keyboard, act: onKeys },
      ...CHANGES.map(([words, icon, change]) => ({ words, icon, act: () => void perform(change) })),
    ],
    [frame, perform, onUndo, onKeys],
  );
}
