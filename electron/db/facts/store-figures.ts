import type { LineDigest } from '#electron/db/canonical.ts';
import type { SqlValue, WriteBase } from '#electron/db/handle.ts';
import { breakdownInterner, type Interned, memberInterner } from '#electron/db/queries/members.ts';
import type { FigureChunk } from '#shared/domain/model/figure-chunk.ts';
import { invariant } from '#shared/lib/assert.ts';
import { observationLine } from './lines.ts';

const COLUMNS = 'source, row, col, value, raw, status, breakdown, time_period, ref_area, counterpart_area';
const WIDTH = COLUMNS.split(',').length;
/** Rows to a statement: one call for many halves the time, and more than these gain nothing. */
const BATCH = 64;
const insertOf = (rows: number) =>
  `INSERT INTO observation (${COLUMNS}) VALUES ${Array(rows)
    .fill(`(${Array(WIDTH).fill('?').join()})`)
    .join()}`;
const INSERT_BATCH = insertOf(BATCH);
const INSERT_ONE = insertOf(1);

interface Storing {
  readonly missing: boolean;
  readonly keepText: boolean;
  /** Told the size of each chunk that is stored. */
  readonly onStored: (figures: number) => void;
}

/**
 * Stores figures or missing tokens of one table, in their order; gives their number. With `keepText` false (nominal lists)
 * no text of a cell is written.
 */
export function storeFigures(
  base: WriteBase,
  source: number,
  chunks: Iterable<FigureChunk>,
  digest: LineDigest,
  { missing, keepText, onStored }: Storing,
): number {
  const insert = batches(base);
  let about: About | undefined;
  let count = 0;
  for (const chunk of chunks) {
    const { lists, size, rows, columns, values, raws, statuses } = chunk;
    if (about?.lists !== lists) about = aboutOf(base, lists);
    for (let i = 0; i < size; i++) {
      const row = rows[i] ?? 0;
      const column = columns[i] ?? 0;
      const stated = values[i] ?? Number.NaN;
      invariant(missing || Number.isFinite(stated), `no number at ${row}, ${column}: ${stated}`);
      const value = missing ? null : stated;
      const raw = keepText ? (raws[i] ?? (missing ? String(stated) : null)) : null;
      const status = statuses[i] ?? null;
      const breakdown = about.breakdown(chunk.breakdown[i] ?? 0);
      const period = about.period(chunk.period[i] ?? 0);
      const area = about.area(chunk.area[i] ?? 0);
      const counterpart = about.counterpart(chunk.counterpart[i] ?? 0);
      insert.add(source, row, column, value, raw, status, breakdown.id, period.id, area.id, counterpart.id);
      const codes = `${breakdown.json},${period.json},${area.json},${counterpart.json}`;
      digest.add(observationLine(row, column, value, raw, status, codes));
    }
    count += size;
    onStored(size);
  }
  insert.flush();
  return count;
}

/** Gathers rows and inserts them by the batch. */
function batches(base: WriteBase) {
  const insertBatch = base.runner(INSERT_BATCH);
  const insertOne = base.runner(INSERT_ONE);
  const values: SqlValue[] = Array(BATCH * WIDTH).fill(null);
  let size = 0;
  return {
    add(
      source: number,
      row: number,
      column: number,
      value: number | null,
      raw: string | null,
      status: string | null,
      breakdown: number,
      period: number,
      area: number,
      counterpart: number,
    ): void {
      values[size] = source;
      values[size + 1] = row;
      values[size + 2] = column;
      values[size + 3] = value;
      values[size + 4] = raw;
      values[size + 5] = status;
      values[size + 6] = breakdown;
      values[size + 7] = period;
      values[size + 8] = area;
      values[size + 9] = counterpart;
      size += WIDTH;
      if (size < values.length) return;
      insertBatch(...values);
      size = 0;
    },
    flush(): void {
      for (let at = 0; at < size; at += WIDTH) insertOne(...values.slice(at, at + WIDTH));
      size = 0;
    },
  };
}

type About = ReturnType<typeof aboutOf>;

/** The members and breakdowns of the base behind the numbers of a chunk's lists, each looked up once. */
function aboutOf(base: WriteBase, lists: FigureChunk['lists']) {
  const member = memberInterner(base);
  return {
    lists,
    breakdown: byNumber(lists.breakdowns, breakdownInterner(base)),
    period: byNumber(lists.periods, member),
    area: byNumber(lists.areas, member),
    counterpart: byNumber(lists.counterparts, member),
  };
}

function byNumber<T>(list: readonly T[], intern: (item: T) => Interned): (number: number) => Interned {
  const known: Interned[] = [];
  return (number) => {
    const found = known[number];
    if (found) return found;
    const item = list[number];
    invariant(item !== undefined, `no entry ${number} in the list of a chunk`);
    const interned = intern(item);
    known[number] = interned;
    return interned;
  };
}
