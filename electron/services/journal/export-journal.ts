import { findEntry } from '#electron/db/journal/read.ts';
import { writeAtomically } from '#electron/files/write-atomically.ts';
import type { Desk } from '#electron/services/desk.ts';
import type { JournalFilter } from '#shared/contract/journal.ts';
import { say } from '#shared/texts/say.ts';
import { listJournal } from './list-journal.ts';
import { namesOf } from './names.ts';
import { tellEntry } from './tell-entry.ts';

const HEADER = ['ENTRY', 'AT', 'AUTHOR', 'OFFICE', 'KIND', 'SENTENCE', 'REASON', 'KEY', 'UNDONE_BY', 'HASH'];

/** Writes the wanted entries of the journal as CSV, in words. @throws AppError `file.disk-full`, `file.cannot-write`, `file.locked` */
export async function exportJournal(
  desk: Desk,
  { target, ...filter }: JournalFilter & { readonly target: string },
): Promise<{ readonly entries: number }> {
  const entries = await listJournal(desk, filter);
  const base = desk.readBase();
  const names = namesOf(desk.catalogue());
  const { language } = filter;
  const { csvText } = await import('#electron/publish/csv/write-csv.ts');
  const rows = entries.map(({ entry, at, author, office, kind, sentence: message, undoneBy, hash }) => {
    const about = { kind: kind as Parameters<typeof tellEntry>[0]['kind'], message };
    const { sentence, reason, key } = tellEntry(about, names, (seq) => findEntry(base, seq));
    const why = typeof reason === 'string' ? reason : say(language, reason);
    const taken = undoneBy === 0 ? '' : String(undoneBy);
    return [entry, at, author, office, kind, say(language, sentence), why, key, taken, hash];
  });
  await writeAtomically(target, csvText(HEADER, rows));
  return { entries: entries.length };
}
