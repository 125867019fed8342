import { setImmediate } from 'node:timers/promises';
import type { ReadBase } from '#electron/db/handle.ts';
import { findEntry } from '#electron/db/journal/read.ts';
import type { DeedKind } from '#electron/db/journal/types.ts';
import type { Desk } from '#electron/services/desk.ts';
import type { JournalFilter } from '#shared/contract/journal.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { fold } from '#shared/lib/fold.ts';
import type { Language } from '#shared/texts/languages.ts';
import { type Message, say } from '#shared/texts/say.ts';
import { namesOf } from './names.ts';
import { tellEntry } from './tell-entry.ts';

/** What is remembered of each entry, in order: enough to find it. The journal only grows, so that this does too. */
export interface IndexedEntry {
  readonly seq: number;
  readonly day: string;
  readonly author: string;
  readonly kind: string;
}

interface JournalIndex {
  readonly entries: IndexedEntry[];
  /** Folded words of the entries by language, as far as somebody searched. */
  readonly words: Map<Language, string[]>;
}

const INDEXES = new WeakMap<ReadBase, JournalIndex>();

/** Which filters of the entries are looked at. */
export type Part = 'days' | 'author' | 'kinds' | 'words';

/** The index of a base as it is now; with the words of its entries where the filter has some. @throws AppError `reconcile.cancelled` */
export async function indexOf(
  desk: Desk,
  { words, language }: Pick<JournalFilter, 'words' | 'language'>,
): Promise<Found> {
  const base = desk.readBase();
  const index: JournalIndex = INDEXES.get(base) ?? { entries: [], words: new Map() };
  INDEXES.set(base, index);
  const { entries } = index;
  const rows = base.tuples<[seq: number, at: string, author: string, kind: string]>(
    'SELECT seq, at, author, kind FROM journal WHERE seq > ? ORDER BY seq',
    entries.at(-1)?.seq ?? 0,
  );
  for (const [seq, at, author, kind] of rows) entries.push({ seq, day: at.slice(0, 10), author, kind });
  const wanted = fold(words)
    .split(' ')
    .filter((word) => word !== '');
  if (wanted.length === 0) return { entries, holds: () => true };
  const texts = index.words.get(language) ?? [];
  index.words.set(language, texts);
  await addTexts(desk, base, entries, texts, language);
  return { entries, holds: (position) => wanted.every((word) => texts[position]?.includes(word)) };
}

export interface Found {
  readonly entries: readonly IndexedEntry[];
  /** Whether the entry at a position holds the words that are searched. */
  readonly holds: (position: number) => boolean;
}

/** Milliseconds after which others are heard. */
const PACE = 30;

async function addTexts(
  desk: Desk,
  base: ReadBase,
  entries: readonly IndexedEntry[],
  texts: string[],
  language: Language,
): Promise<void> {
  const names = namesOf(desk.catalogue());
  const signal = desk.signal();
  let since = performance.now();
  while (texts.length < entries.length) {
    const first = entries[texts.length]?.seq ?? 0;
    const last = entries[Math.min(texts.length + CHUNK, entries.length) - 1]?.seq ?? 0;
    for (const [seq, kind, json, author, office] of base.tuples<Row>(SELECT, first, last)) {
      const message = JSON.parse(json) as Message;
      const told = tellEntry({ kind: kind as DeedKind, message }, names, (other) => findEntry(base, other));
      const reason = typeof told.reason === 'string' ? told.reason : say(language, told.reason);
      texts.push(fold(`${say(language, told.sentence)} ${reason} ${told.key} ${author} ${office} ${seq}`));
    }
    if (performance.now() - since < PACE) continue;
    await setImmediate();
    if (signal.aborted) throw new AppError('reconcile.cancelled');
    since = performance.now();
  }
}

type Row = readonly [seq: number, kind: string, message: string, author: string, office: string];

const SELECT = 'SELECT seq, kind, message, author, office FROM journal WHERE seq >= ? AND seq <= ? ORDER BY seq';

/** Entries read at once. */
const CHUNK = 500;

/** Whether an entry is wanted, one part of the filter perhaps left out. */
export function isWanted(
  entry: IndexedEntry,
  position: number,
  filter: JournalFilter,
  found: Found,
  without?: Part,
): boolean {
  const { day, author, kind } = entry;
  if (without !== 'days') {
    if ((filter.from !== '' && day < filter.from) || (filter.to !== '' && day > filter.to)) return false;
  }
  if (without !== 'author' && filter.author !== '' && fold(author) !== fold(filter.author)) return false;
  if (without !== 'kinds' && filter.kinds.length > 0 && !filter.kinds.includes(kind)) return false;
  return found.holds(position);
}

/** Numbers of the wanted entries, from the first on. */
export async function wantedEntries(desk: Desk, filter: JournalFilter): Promise<readonly number[]> {
  const found = await indexOf(desk, filter);
  const wanted: number[] = [];
  for (const [position, entry] of found.entries.entries()) {
    if (isWanted(entry, position, filter, found)) wanted.push(entry.seq);
  }
  return wanted;
}
