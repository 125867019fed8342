import { canonicalJson } from '#electron/db/canonical.ts';
import { entryDigest } from '#electron/db/facts/entry-digest.ts';
import type { WriteBase } from '#electron/db/handle.ts';
import { invariant } from '#shared/lib/assert.ts';
import { message, type TextKey, type TextParameter } from '#shared/texts/say.ts';
import { entryHash, type StoredEntry } from './chain.ts';
import type { Deed, DeedKind, Signature } from './types.ts';

/** `deed('imported', { file })`: a deed with its sentence `journal.imported`. */
export function deed(kind: DeedKind, params?: Readonly<Record<string, TextParameter>>): Deed {
  return { kind, message: message(`journal.${kind}` as TextKey, params) };
}

/** Appends an entry that brings no facts or judgements of its own; gives its number. */
export function appendJournal(base: WriteBase, entry: Signature & Deed): number {
  return journaled(base, entry, () => entry);
}

/**
 * Does work that stores facts or judgements, in one transaction with the journal entry that vouches for them. The work gets
 * the number of that entry, hands it to the storing functions, and gives back the deed. Gives the number of the entry.
 * Entries are written one after the other: no second one may begin inside the work.
 */
export function journaled(base: WriteBase, by: Signature, work: (entry: number) => Deed): number {
  return base.transaction(() => {
    const open = base.remembered('journal entry being written', () => ({ seq: 0 }));
    invariant(open.seq === 0, 'a journal entry begins inside another');
    const last = base.one<{ seq: number; hash: string }>('SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1');
    open.seq = (last?.seq ?? 0) + 1;
    const done = work(open.seq);
    write(base, {
      seq: open.seq,
      at: by.at,
      author: by.author,
      office: by.office,
      kind: done.kind,
      message: canonicalJson(done.message),
      digest: entryDigest(base, open.seq),
      previous: last?.hash ?? '',
    });
    const { seq } = open;
    open.seq = 0;
    return seq;
  });
}

function write(base: WriteBase, entry: Omit<StoredEntry, 'hash'>): void {
  base.run(
    'INSERT INTO journal (seq, at, author, office, kind, message, digest, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    entry.seq,
    entry.at,
    entry.author,
    entry.office,
    entry.kind,
    entry.message,
    entry.digest,
    entry.previous,
    entryHash(entry),
  );
}
