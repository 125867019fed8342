import type { ReadBase } from '#electron/db/handle.ts';

/** Journal entry of the answer that an alias was learned from; 0 where it has none of its own. */
export function answerEntryOf(base: ReadBase, alias: number): number {
  return base.one<{ answer: number }>('SELECT answer FROM alias WHERE id = ?', alias)?.answer ?? 0;
}
