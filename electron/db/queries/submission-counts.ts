import type { ReadBase } from '#electron/db/handle.ts';

/** What a submission holds, in numbers. */
export interface SubmissionCounts {
  readonly tables: number;
  /** Figures of tables without a question; a missing one is none. */
  readonly figures: number;
  readonly records: number;
  readonly questions: number;
}

const SELECT = `SELECT s.id,
    (SELECT count(*) FROM ledger_line l JOIN source_table t USING (id) WHERE l.submission = s.id) AS tables,
    (SELECT coalesce(sum(t.observations * t.certain), 0)
      FROM ledger_line l JOIN source_table t USING (id) WHERE l.submission = s.id) AS figures,
    (SELECT count(*) FROM question q WHERE q.submission = s.id) AS questions
  FROM submission s`;

/** Counts of all submissions by their number, withdrawn and replaced ones too. */
export function submissionCounts(base: ReadBase): ReadonlyMap<number, SubmissionCounts> {
  const rows = base.all<Omit<SubmissionCounts, 'records'> & { readonly id: number }>(SELECT);
  const records = new Map(
    base
      .all<{ id: number; records: number }>(
        'SELECT l.submission AS id, count(*) AS records FROM record r JOIN ledger_line l ON l.id = r.source GROUP BY l.submission',
      )
      .map((row) => [row.id, row.records]),
  );
  return new Map(rows.map(({ id, ...counts }) => [id, { ...counts, records: records.get(id) ?? 0 }]));
}

/** Which submission takes the place of which: pairs of the later and the earlier number. */
export function replacementPairs(base: ReadBase): readonly { readonly later: number; readonly earlier: number }[] {
  return base.all(
    `SELECT id AS later, supersedes AS earlier FROM submission WHERE supersedes IS NOT NULL
     UNION SELECT submission, earlier FROM replacement WHERE submission <> earlier`,
  );
}

/** Why submissions are withdrawn, and by which journal entry; those that were taken back again among them. */
export function withdrawals(
  base: ReadBase,
): readonly { readonly submission: number; readonly reason: string; readonly entry: number }[] {
  return base.all('SELECT submission, reason, journal AS entry FROM withdrawal ORDER BY id');
}

/** Journal entries that note a refused file, in order. */
export function refusals(base: ReadBase): readonly { readonly at: string; readonly message: string }[] {
  return base.all("SELECT at, message FROM journal WHERE kind = 'refused' ORDER BY seq");
}
