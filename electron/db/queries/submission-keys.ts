import type { ReadBase } from '#electron/db/handle.ts';
import { DIMENSION_NAMES } from '#shared/domain/model/observation.ts';
import { figureCodes } from './figure-codes.ts';

/**
 * What one submission states, for comparing two deliveries: the value of each figure under its eight dimensions joined by
 * `|`. A figure that is stated twice keeps the later value.
 */
export function submissionFigures(base: ReadBase, submission: number): ReadonlyMap<string, number> {
  const codes = figureCodes(base);
  const figures = new Map<string, number>();
  const tables = base.all<{ first: number; count: number }>(
    `SELECT t.first_observation AS first, t.observations AS count
     FROM source_table t JOIN ledger_line l USING (id) WHERE l.submission = ? ORDER BY t.id`,
    submission,
  );
  for (const { first, count } of tables) {
    for (const [value, ...ids] of base.tuples<Row>(SELECT, first, first + count)) {
      const about = codes(...ids);
      figures.set(DIMENSION_NAMES.map((name) => about[name]).join('|'), value);
    }
  }
  return figures;
}

type Row = readonly [value: number, breakdown: number, timePeriod: number, refArea: number, counterpartArea: number];

const SELECT = `SELECT value, breakdown, time_period, ref_area, counterpart_area
  FROM observation WHERE id >= ? AND id < ? ORDER BY id`;

/** Records of one submission as `TYPE|title`, in order. */
export function submissionRecords(base: ReadBase, submission: number): readonly string[] {
  return base
    .all<{ key: string }>(
      `SELECT r.type || '|' || r.title AS key FROM record r JOIN ledger_line l ON l.id = r.source
       WHERE l.submission = ? ORDER BY r.id`,
      submission,
    )
    .map(({ key }) => key);
}

/** Number of records of each table that holds some, by the table's id. */
export function recordCounts(base: ReadBase): ReadonlyMap<number, number> {
  const rows = base.all<{ source: number; count: number }>(
    'SELECT source, count(*) AS count FROM record GROUP BY source',
  );
  return new Map(rows.map(({ source, count }) => [source, count]));
}

/** Days (or periods) of the events that the nominal lists of one submission count. */
export function submissionEvents(base: ReadBase, submission: number): readonly string[] {
  const rows = base.all<{ matches: string }>(
    'SELECT t.matches FROM source_table t JOIN ledger_line l USING (id) WHERE l.submission = ? ORDER BY t.id',
    submission,
  );
  return rows.flatMap(({ matches }) => eventsOf(JSON.parse(matches)));
}

/** What a counted list says of its events. */
export function eventsOf(matches: readonly { readonly dimension: string; readonly stated: string }[]): string[] {
  return matches.filter(({ dimension }) => dimension === 'event').map(({ stated }) => stated);
}
