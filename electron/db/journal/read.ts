import type { ReadBase } from '#electron/db/handle.ts';
import type { Message } from '#shared/texts/say.ts';
import { brokenLinks, type StoredEntry } from './chain.ts';
import type { DeedKind, JournalEntry } from './types.ts';

/** The journal from its first entry on, or from `after` + 1 on. */
export function readJournal(base: ReadBase, after = 0): JournalEntry[] {
  return base.all<StoredEntry>('SELECT * FROM journal WHERE seq > ? ORDER BY seq', after).map(fromStored);
}

export function findEntry(base: ReadBase, seq: number): JournalEntry | undefined {
  const entry = base.one<StoredEntry>('SELECT * FROM journal WHERE seq = ?', seq);
  return entry && fromStored(entry);
}

/** Hash of the last entry: whoever has written it down can tell later that nothing before it was altered. '' when empty. */
export function journalHead(base: ReadBase): string {
  return base.one<{ hash: string }>('SELECT hash FROM journal ORDER BY seq DESC LIMIT 1')?.hash ?? '';
}

/** Whether an entry bears this hash: one that was written down elsewhere proves that all before it is still there. */
export function hasEntry(base: ReadBase, hash: string): boolean {
  return base.one('SELECT 1 FROM journal WHERE hash = ?', hash) !== undefined;
}

/** Numbers of the entries that break the chain; empty when the journal is whole. */
export function verifyJournal(base: ReadBase): number[] {
  return brokenLinks(base.all<StoredEntry>('SELECT * FROM journal ORDER BY seq'));
}

function fromStored(entry: StoredEntry): JournalEntry {
  return { ...entry, kind: entry.kind as DeedKind, message: JSON.parse(entry.message) as Message };
}
