import { readJournal } from '#electron/db/journal/read.ts';
import type { JournalEntry as StoredEntry } from '#electron/db/journal/types.ts';
import { undoneEntries } from '#electron/db/queries/undone-entries.ts';
import type { JournalEntry } from '#shared/contract/journal.ts';
import type { Desk } from './desk.ts';

/** The journal from its first entry on, with what was taken back by which entry. */
export function listJournal(desk: Desk): JournalEntry[] {
  const base = desk.readBase();
  const undone = undoneEntries(base);
  return readJournal(base).map((entry) => ({ ...journalEntry(entry), undoneBy: undone.get(entry.seq) ?? 0 }));
}

export function journalEntry({ seq, at, author, office, message: sentence }: StoredEntry): JournalEntry {
  return { entry: seq, at, author, office, sentence, undoneBy: 0 };
}
