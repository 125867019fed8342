import type { LucideIcon } from 'lucide-react';
import type { Place } from '#renderer/frame/rooms.ts';
import type { Found, FoundKind } from '#shared/contract/search.ts';
import { rankWords, searchable } from '#shared/domain/search/rank-words.ts';
import type { TextKey } from '#shared/texts/message.ts';

/** Something that the window can do, by its words. */
export interface Command {
  readonly words: TextKey;
  readonly icon?: LucideIcon;
  readonly act: () => void;
}

/** One line of the list. */
export type Option =
  | { readonly kind: 'command'; readonly id: string; readonly title: string; readonly command: Command }
  | { readonly kind: FoundKind; readonly id: string; readonly title: string; readonly detail: string };

export interface Group {
  readonly kind: Option['kind'];
  readonly options: readonly Option[];
}

/** Commands that are shown while something is looked for. */
const COMMANDS = 5;

/** What the list shows, in groups: all commands while nothing is looked for; else what was found, then the commands that match. */
export function groupsOf(
  words: string,
  found: readonly Found[],
  commands: readonly Command[],
  say: (key: TextKey) => string,
): readonly Group[] {
  const options = commands.map((command) => {
    const title = say(command.words);
    return { kind: 'command', id: command.words, title, command } as const;
  });
  if (words.trim() === '') return [{ kind: 'command', options }];
  const matching = rankWords(
    options.map((option) => searchable(option, option.title, [])),
    words,
    COMMANDS,
  ).map(({ value }) => value);
  const kinds = [...new Set(found.map(({ kind }) => kind))];
  return [
    ...kinds.map((kind) => ({ kind, options: found.filter((one) => one.kind === kind) })),
    ...(matching.length > 0 ? [{ kind: 'command' as const, options: matching }] : []),
  ];
}

/** Where each kind of thing is shown. */
const PLACES: Readonly<Record<FoundKind, (id: string) => Place>> = {
  department: (id) => ({ room: 'registers', path: ['departments', id] }),
  indicator: (id) => ({ room: 'registers', path: ['indicators', id] }),
  file: (id) => ({ room: 'intake', path: [id] }),
  table: (id) => ({ room: 'tables', path: [id] }),
  discrepancy: (id) => ({ room: 'reconcile', path: [id] }),
  place: (id) => ({ room: 'registers', path: ['places', id] }),
  country: (id) => ({ room: 'registers', path: ['countries', id] }),
};

export function placeOf(kind: FoundKind, id: string): Place {
  return PLACES[kind](id);
}
