import type { ReadBase } from '#electron/db/handle.ts';
import { findEntry } from '#electron/db/journal/read.ts';
import type { JournalEntry as StoredEntry } from '#electron/db/journal/types.ts';
import { undoneEntries } from '#electron/db/queries/undone-entries.ts';
import type { Desk } from '#electron/services/desk.ts';
import type { JournalEntry, JournalFilter } from '#shared/contract/journal.ts';
import { wantedEntries } from './journal-index.ts';

/** The entries of the journal that are wanted, from the first on, with what was taken back by which entry. */
export async function listJournal(desk: Desk, filter: JournalFilter): Promise<JournalEntry[]> {
  const base = desk.readBase();
  const undone = undoneEntries(base);
  return (await wantedEntries(desk, filter)).flatMap((seq) => entryOf(base, seq, undone));
}

function entryOf(base: ReadBase, seq: number, undone: ReadonlyMap<number, number>): JournalEntry[] {
  const entry = findEntry(base, seq);
  return entry ? [{ ...journalEntry(entry), undoneBy: undone.get(seq) ?? 0 }] : [];
}

export function journalEntry({ seq, at, author, office, kind, hash, message: sentence }: StoredEntry): JournalEntry {
  return { entry: seq, at, author, office, kind, hash, sentence, undoneBy: 0 };
}
