import { canonicalJson, sha256 } from '#electron/db/canonical.ts';
import type { JournalEntry } from './types.ts';

/** An entry as the base holds it: the message as canonical JSON, which need not be readable any more. */
export interface StoredEntry extends Omit<JournalEntry, 'message' | 'kind'> {
  readonly kind: string;
  readonly message: string;
}

/** Hash of an entry: SHA-256 of its canonical JSON, the hash of the entry before included. */
export function entryHash(entry: Omit<StoredEntry, 'hash'>): string {
  const { seq, at, author, office, kind, message, digest, previous } = entry;
  return sha256(canonicalJson({ seq, at, author, office, kind, message, digest, previous }));
}

/** Numbers of the entries that do not follow from the ones before: altered, added in between or taken out. */
export function brokenLinks(entries: Iterable<StoredEntry>): number[] {
  const broken: number[] = [];
  let previous = '';
  let seq = 0;
  for (const entry of entries) {
    seq += 1;
    if (entry.seq !== seq || entry.previous !== previous || entry.hash !== entryHash(entry)) broken.push(entry.seq);
    previous = entry.hash;
    seq = entry.seq;
  }
  return broken;
}
