import type { ReadBase } from '#electron/db/handle.ts';
import { findEntry } from '#electron/db/journal/read.ts';
import type { JournalEntry as StoredEntry } from '#electron/db/journal/types.ts';
import { broughtFacts, undoStates } from '#electron/db/queries/undoable-entries.ts';
import { undoneEntries } from '#electron/db/queries/undone-entries.ts';
import type { Desk } from '#electron/services/desk.ts';
import type { JournalFilter, JournalPage, JournalStory } from '#shared/contract/journal.ts';
import { wantedEntries } from './journal-index.ts';
import { journalEntry } from './list-journal.ts';
import { namesOf } from './names.ts';
import { subjectFinder } from './subjects.ts';
import { tellEntry } from './tell-entry.ts';

/** Wanted entries, the latest first, from one on, in words. */
export async function pageJournal(
  desk: Desk,
  { offset, limit, ...filter }: JournalFilter & { readonly offset: number; readonly limit: number },
): Promise<JournalPage> {
  const base = desk.readBase();
  const wanted = await wantedEntries(desk, filter);
  const end = Math.max(0, wanted.length - offset);
  const tell = storyteller(desk, base);
  const stories = wanted.slice(Math.max(0, end - limit), end).flatMap((seq) => {
    const entry = findEntry(base, seq);
    return entry ? [tell(entry)] : [];
  });
  return { offset, stories: stories.reverse() };
}

/** How many wanted entries are later than one. */
export async function placeInJournal(
  desk: Desk,
  { entry, ...filter }: JournalFilter & { readonly entry: number },
): Promise<{ readonly offset: number | null }> {
  const wanted = await wantedEntries(desk, filter);
  const at = wanted.lastIndexOf(entry);
  return { offset: at < 0 ? null : wanted.length - 1 - at };
}

function storyteller(desk: Desk, base: ReadBase): (entry: StoredEntry) => JournalStory {
  const names = namesOf(desk.catalogue());
  const undoneBy = undoneEntries(base);
  const stateOf = undoStates(base);
  const subjectOf = subjectFinder(base);
  return (entry) => {
    const { sentence, reason, key } = tellEntry(entry, names, (seq) => findEntry(base, seq));
    const by = undoneBy.get(entry.seq) ?? 0;
    const state = stateOf(entry.seq);
    const settled = broughtFacts(base, entry.seq) ? 'facts' : 'record';
    return {
      ...journalEntry(entry),
      sentence,
      reason,
      key,
      subject: subjectOf(entry),
      undoneBy: state === 'holds' ? 0 : by,
      undo: state === 'holds' ? 'possible' : state === 'gone' ? 'undone' : settled,
    };
  };
}
