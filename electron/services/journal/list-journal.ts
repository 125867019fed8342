import { readJournal } from '#electron/db/journal/read.ts';
import type { JournalEntry as StoredEntry } from '#electron/db/journal/types.ts';
import { undoneEntries } from '#electron/db/queries/undone-entries.ts';
import type { Desk } from '#electron/services/desk.ts';
import type { JournalEntry, JournalFilter } from '#shared/contract/journal.ts';
import { fold } from '#shared/lib/fold.ts';
import { say } from '#shared/texts/say.ts';

/** The entries of the journal that are wanted, from the first on, with what was taken back by which entry. */
export function listJournal(desk: Desk, filter: JournalFilter): JournalEntry[] {
  const base = desk.readBase();
  const undone = undoneEntries(base);
  return readJournal(base)
    .map((entry) => ({ ...journalEntry(entry), undoneBy: undone.get(entry.seq) ?? 0 }))
    .filter((entry) => isWanted(entry, filter));
}

function isWanted({ at, author, kind, sentence }: JournalEntry, filter: JournalFilter): boolean {
  const day = at.slice(0, 10);
  if ((filter.from !== '' && day < filter.from) || (filter.to !== '' && day > filter.to)) return false;
  if (filter.author !== '' && fold(author) !== fold(filter.author)) return false;
  if (filter.kinds.length > 0 && !filter.kinds.includes(kind)) return false;
  return filter.words === '' || fold(say(filter.language, sentence)).includes(fold(filter.words));
}

export function journalEntry({ seq, at, author, office, kind, hash, message: sentence }: StoredEntry): JournalEntry {
  return { entry: seq, at, author, office, kind, hash, sentence, undoneBy: 0 };
}
