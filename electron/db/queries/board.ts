import type { ReadBase } from '#electron/db/handle.ts';
import type { SettlementState } from '#shared/domain/model/discrepancy.ts';
import type { Unread } from '#shared/domain/rounds/model.ts';
import type { Message } from '#shared/texts/say.ts';
import { loadReceptions } from './rounds.ts';
import { liveSubmissions } from './submissions.ts';
import { undoneEntries } from './undone-entries.ts';

/** Number of discrepancies in each state, as they were last derived. */
export function countDiscrepancies(base: ReadBase): Readonly<Record<SettlementState, number>> {
  const counts = { open: 0, rule: 0, decided: 0, noted: 0 };
  const rows = base.all<{ state: SettlementState; n: number }>(
    'SELECT state, count(*) AS n FROM discrepancy GROUP BY state',
  );
  for (const { state, n } of rows) counts[state] = n;
  return counts;
}

/** Who and what open discrepancies are about: each source once for each discrepancy, with a cell of it. */
export function openSides(
  base: ReadBase,
): { readonly id: string; readonly indicator: string; readonly source: string; readonly cell: string }[] {
  return base.all(
    `SELECT d.id, d.indicator, c.value ->> 'source' AS source, coalesce(c.value ->> '$.cells[0]', '') AS cell
     FROM discrepancy d, json_each(d.candidates) c WHERE d.state = 'open'`,
  );
}

/** Years of the round that a department leaves out of a dataset. */
export function leftOutYears(
  base: ReadBase,
): { readonly department: string; readonly dataset: string; readonly year: string }[] {
  return base.all(
    `SELECT c.value ->> 'source' AS department, d.indicator AS dataset, d.time_period AS year
     FROM discrepancy d, json_each(d.candidates) c
     WHERE d.type = 'gap' AND d.sentence ->> '$.key' = 'reconcile.gap.year' ORDER BY d.id`,
  );
}

interface EntryRow {
  readonly seq: number;
  readonly at: string;
  readonly message: string;
}

/** Files that could not be read, and of whose name nothing was stored since; the last refusal of each. */
export function unreadFiles(base: ReadBase): Unread[] {
  const receptions = new Map(loadReceptions(base).map((one) => [one.file.normalize('NFC'), one]));
  const stored = new Map(
    base
      .all<{ file: string; entry: number }>('SELECT file, max(journal) AS entry FROM submission GROUP BY file')
      .map(({ file, entry }) => [file, entry]),
  );
  const found = new Map<string, Unread>();
  for (const { seq, at, message } of entriesOf(base, 'refused')) {
    const { params } = JSON.parse(message) as Message;
    const file = String(params?.['file'] ?? '');
    if ((stored.get(file) ?? 0) > seq) continue;
    const { department = '', at: receivedAt = at } = receptions.get(file) ?? {};
    const sender = department === '_U' ? '' : department;
    found.set(file, { file, department: sender, at: receivedAt, reason: params?.['reason'] as Message });
  }
  return [...found.values()];
}

/** What somebody said is not expected any more, the latest last, undone ones left out. */
export function releasedCells(
  base: ReadBase,
): { readonly department: string; readonly dataset: string; readonly reason: string }[] {
  const undone = undoneEntries(base);
  return entriesOf(base, 'released')
    .filter(({ seq }) => !undone.has(seq))
    .map(({ message }) => {
      const { params } = JSON.parse(message) as Message;
      const text = (name: string) => String(params?.[name] ?? '');
      return { department: text('department'), dataset: text('dataset'), reason: text('reason') };
    });
}

/** Files that count and wait for an answer, with their number of questions, in order of arrival. */
export function askingFiles(
  base: ReadBase,
): { readonly submission: number; readonly file: string; readonly questions: number }[] {
  const counts = new Map(
    base
      .all<{ submission: number; n: number }>('SELECT submission, count(*) AS n FROM question GROUP BY submission')
      .map(({ submission, n }) => [submission, n]),
  );
  return liveSubmissions(base)
    .filter(({ id }) => counts.has(id))
    .map(({ id, file }) => ({ submission: id, file, questions: counts.get(id) ?? 0 }));
}

function entriesOf(base: ReadBase, kind: string): EntryRow[] {
  return base.all<EntryRow>('SELECT seq, at, message FROM journal WHERE kind = ? ORDER BY seq', kind);
}
