import type { ReadBase, WriteBase } from '#electron/db/handle.ts';
import type { Drafted } from '#shared/contract/reading.ts';

/** What was said of the reading of these bytes and is not saved yet, in the order in which it was said. */
export function loadDraft(base: ReadBase, sha256: string): readonly Drafted[] {
  const row = base.one<{ readonly said: string }>('SELECT said FROM draft WHERE sha256 = ?', sha256);
  return row ? (JSON.parse(row.said) as readonly Drafted[]) : [];
}

/** Writes over what was drafted before. */
export function keepDraft(
  base: WriteBase,
  sha256: string,
  draft: readonly Drafted[],
  { author, at }: { readonly author: string; readonly at: string },
): void {
  base.run(
    `INSERT INTO draft (sha256, said, author, at) VALUES (?, ?, ?, ?)
     ON CONFLICT (sha256) DO UPDATE SET said = excluded.said, author = excluded.author, at = excluded.at`,
    sha256,
    JSON.stringify(draft),
    author,
    at,
  );
}

export function forgetDraft(base: WriteBase, sha256: string): void {
  base.run('DELETE FROM draft WHERE sha256 = ?', sha256);
}
