import type { ReadBase } from '#electron/db/handle.ts';
import { liveSubmissions } from './submissions.ts';

/** How many of the files that count wait for an answer or a confirmation. */
export function waitingSubmissions(base: ReadBase): number {
  const waiting = new Set(
    base
      .all<{ submission: number }>(
        `SELECT submission FROM question UNION
         SELECT l.submission FROM source_table t JOIN ledger_line l ON l.id = t.id WHERE t.certain = 0`,
      )
      .map(({ submission }) => submission),
  );
  return liveSubmissions(base).filter(({ id }) => waiting.has(id)).length;
}
