import { writeAtomically } from '#electron/files/write-atomically.ts';
import type { Desk } from '#electron/services/desk.ts';
import type { JournalFilter } from '#shared/contract/journal.ts';
import { say } from '#shared/texts/say.ts';
import { listJournal } from './list-journal.ts';

const HEADER = ['ENTRY', 'AT', 'AUTHOR', 'OFFICE', 'KIND', 'SENTENCE', 'UNDONE_BY', 'HASH'];

/** Writes the wanted entries of the journal as CSV. @throws AppError `file.disk-full`, `file.cannot-write`, `file.locked` */
export async function exportJournal(
  desk: Desk,
  { target, ...filter }: JournalFilter & { readonly target: string },
): Promise<{ readonly entries: number }> {
  const entries = listJournal(desk, filter);
  const { csvText } = await import('#electron/publish/csv/write-csv.ts');
  const rows = entries.map(({ entry, at, author, office, kind, sentence, undoneBy, hash }) => {
    const taken = undoneBy === 0 ? '' : String(undoneBy);
    return [entry, at, author, office, kind, say(filter.language, sentence), taken, hash];
  });
  await writeAtomically(target, csvText(HEADER, rows));
  return { entries: entries.length };
}
