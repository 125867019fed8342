import type { ReadBase } from '#electron/db/handle.ts';
import type { Message } from '#shared/texts/say.ts';
import { brokenLinks } from './chain.ts';
import type { DeedKind, JournalEntry } from './types.ts';

interface Row extends Omit<JournalEntry, 'message' | 'kind'> {
  readonly kind: string;
  readonly message: string;
}

/** The journal from its first entry on, or from `after` + 1 on. */
export function readJournal(base: ReadBase, after = 0): JournalEntry[] {
  return base.all<Row>('SELECT * FROM journal WHERE seq > ? ORDER BY seq', after).map(fromRow);
}

export function findEntry(base: ReadBase, seq: number): JournalEntry | undefined {
  const row = base.one<Row>('SELECT * FROM journal WHERE seq = ?', seq);
  return row && fromRow(row);
}

/** Hash of the last entry: whoever has written it down can tell later that nothing before it was altered. '' when empty. */
export function journalHead(base: ReadBase): string {
  return base.one<{ hash: string }>('SELECT hash FROM journal ORDER BY seq DESC LIMIT 1')?.hash ?? '';
}

/** Numbers of the entries that break the chain; empty when the journal is whole. */
export function verifyJournal(base: ReadBase): number[] {
  return brokenLinks(readJournal(base));
}

function fromRow(row: Row): JournalEntry {
  return { ...row, kind: row.kind as DeedKind, message: JSON.parse(row.message) as Message };
}
