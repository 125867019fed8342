import type { ReadBase } from '#electron/db/handle.ts';

/** Indicators of the tables of one submission, whether it counts or not. */
export function statedAbout(base: ReadBase, submission: number): string[] {
  const rows = base.all<{ indicator: string }>(
    'SELECT DISTINCT t.indicator FROM source_table t JOIN ledger_line l USING (id) WHERE l.submission = ?',
    submission,
  );
  return [...new Set(rows.flatMap(({ indicator }) => indicator.split('+')))];
}
