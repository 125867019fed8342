import type { ReadBase } from '#electron/db/handle.ts';
import type { Delivered } from '#shared/domain/rounds/model.ts';
import { memberCodes } from './members.ts';
import { listSubmissions, type Submission } from './submissions.ts';

interface TableRow {
  readonly id: number;
  readonly submission: number;
  readonly indicator: string;
  readonly record_type: string;
  readonly certain: number;
  readonly first: number;
  readonly figures: number;
}

const TABLES = `SELECT t.id, l.submission, t.indicator, t.record_type, t.certain, t.first_observation AS first,
  t.observations AS figures FROM source_table t JOIN ledger_line l USING (id) ORDER BY t.id`;

/** What every submission ever gave of every dataset, in order of arrival; read in numbers, never figure by figure. */
export function loadDelivered(base: ReadBase): Delivered[] {
  const submissions = new Map(listSubmissions(base).map((one) => [one.id, one]));
  const records = countsOf(
    base,
    'SELECT source AS id, type AS dataset, count(*) AS n FROM record GROUP BY source, type',
  );
  const questions = new Map(
    base
      .all<{ line: number; n: number }>('SELECT line, count(*) AS n FROM question WHERE line IS NOT NULL GROUP BY line')
      .map(({ line, n }) => [line, n]),
  );
  const figuresIn = figureCounter(base);
  const found = new Map<string, Delivered>();
  for (const table of base.all<TableRow>(TABLES)) {
    const submission = submissions.get(table.submission);
    if (!submission) continue;
    const own = records.get(table.id) ?? [];
    const asked = questions.get(table.id) ?? 0;
    const isWaiting = table.certain === 0;
    // Nothing of a table that waits is stored: what it is about is what it was taken for.
    const counts = isWaiting ? [] : [...figuresIn(table).map(([dataset, n]) => ({ dataset, figures: n, records: 0 }))];
    const stored = [...counts, ...own.map(({ dataset, n }) => ({ dataset, figures: 0, records: n }))];
    const main = table.indicator || table.record_type;
    const parts = stored.length > 0 || !isWaiting ? stored : [{ dataset: main, figures: 0, records: 0 }];
    for (const part of parts) {
      const isMain = part.dataset === main || parts.length === 1;
      const rest = { questions: isMain ? asked : 0, waiting: isMain && isWaiting ? 1 : 0 };
      add(found, submission, { ...part, ...rest });
    }
  }
  return [...found.values()];
}

type Part = Pick<Delivered, 'dataset' | 'figures' | 'records' | 'questions' | 'waiting'>;

function add(found: Map<string, Delivered>, submission: Submission, part: Part): void {
  const { id, file, department, receivedAt, live, withdrawn, entry } = submission;
  const key = `${id}/${part.dataset}`;
  const before = found.get(key);
  found.set(key, {
    ...{ submission: id, file, department, receivedAt, live, withdrawn, entry },
    dataset: part.dataset,
    figures: (before?.figures ?? 0) + part.figures,
    records: (before?.records ?? 0) + part.records,
    questions: (before?.questions ?? 0) + part.questions,
    waiting: (before?.waiting ?? 0) + part.waiting,
  });
}

/** Figures of a table by indicator: facts never change, so that a table is counted once as long as the base is open. */
function figureCounter(base: ReadBase): (table: TableRow) => readonly (readonly [dataset: string, figures: number])[] {
  const known = COUNTED.get(base) ?? new Map<number, readonly (readonly [string, number])[]>();
  COUNTED.set(base, known);
  let indicators: ReadonlyMap<number, string> | undefined;
  return ({ id, first, figures }) => {
    const memo = known.get(id);
    if (memo) return memo;
    indicators ??= indicatorOfBreakdown(base);
    const counts = new Map<string, number>();
    for (const [breakdown, n] of base.tuples<[number, number]>(FIGURES, first, first + figures)) {
      const code = indicators.get(breakdown) ?? '';
      counts.set(code, (counts.get(code) ?? 0) + n);
    }
    known.set(id, [...counts]);
    return [...counts];
  };
}

const COUNTED = new WeakMap<ReadBase, Map<number, readonly (readonly [string, number])[]>>();

const FIGURES = `SELECT breakdown, count(*) FROM observation WHERE id >= ? AND id < ? AND value IS NOT NULL
  GROUP BY breakdown ORDER BY breakdown`;

function indicatorOfBreakdown(base: ReadBase): ReadonlyMap<number, string> {
  const codes = memberCodes(base);
  const rows = base.all<{ id: number; indicator: number }>('SELECT id, indicator FROM breakdown');
  return new Map(rows.map(({ id, indicator }) => [id, codes[indicator] ?? '']));
}

function countsOf(base: ReadBase, sql: string): ReadonlyMap<number, readonly { dataset: string; n: number }[]> {
  return Map.groupBy(base.all<{ id: number; dataset: string; n: number }>(sql), ({ id }) => id);
}
