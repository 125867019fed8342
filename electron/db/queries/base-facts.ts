import type { ReadBase } from '#electron/db/handle.ts';
import { cellName } from '#shared/cells/address.ts';
import type { EntryAt, FactTable, Origin } from '#shared/domain/reconcile/fact-columns.ts';
import { createFactStore } from '#shared/domain/reconcile/fact-table.ts';
import { breakdowns, memberCodes } from './members.ts';
import { listGroups } from './observations.ts';
import { loadTables, type SourceTable } from './sources.ts';

/** The figures of a base in columns: read once, as long as it is open, because figures are only ever added. */
export interface BaseFacts {
  readonly table: FactTable;
  /** Reads the tables that are new and lets count those that count now; a step each so many rows. */
  refresh(base: ReadBase): Generator<{ readonly done: number; readonly total: number }, void>;
}

/** Four numbers a row: SQLite hands over half the columns in two thirds of the time. Ids stay below 2^26, cells below 2^34. */
const SELECT = `SELECT value, breakdown * 67108864 + time_period, ref_area * 67108864 + counterpart_area, row * 16384 + col
  FROM observation WHERE id >= ? AND id < ? ORDER BY id`;
const HALF = 67_108_864;
const COLUMNS = 16_384;

/** Rows fetched at once. */
const CHUNK = 10_000;

const WIDTH = 4;

type Row = readonly [value: number | null, about: number, where: number, cell: number];

export function createBaseFacts(): BaseFacts {
  const ranges: string[] = [];
  const store = createFactStore((line, column, origin) => ranges[origin] || cellName(line, column));
  const origins = new Map<number, number>();
  return {
    table: store.table,
    *refresh(base) {
      const tables = loadTables(base).filter(({ observations, missing }) => observations + missing > 0);
      const fresh = tables.filter(({ id }) => !origins.has(id));
      const total = fresh.reduce((sum, { observations, missing }) => sum + observations + missing, 0);
      const groups = listGroups(tables);
      const codes = fresh.length > 0 ? codesOf(base, store) : undefined;
      let done = 0;
      for (const table of fresh) {
        const last = table.firstObservation + table.observations + table.missing;
        const chunks: Float64Array[] = [];
        for (let id = table.firstObservation; id < last; id += CHUNK) {
          const rows = base.tuples<Row>(SELECT, id, Math.min(id + CHUNK, last));
          chunks.push(packed(rows));
          done += rows.length;
          yield { done, total };
        }
        const origin = store.add(originOf(table, groups), (state) => {
          for (const rows of chunks) {
            for (let i = 0; i < rows.length; i += WIDTH) {
              const at = codes?.(rows[i + 1] ?? 0, rows[i + 2] ?? 0);
              const cell = rows[i + 3] ?? 0;
              if (at) state(at, rows[i] ?? Number.NaN, Math.floor(cell / COLUMNS), cell % COLUMNS);
            }
          }
        });
        origins.set(table.id, origin);
        ranges[origin] = table.content === 'nominal' ? table.range : '';
      }
      store.setLive(new Map(tables.map((table) => [origins.get(table.id) ?? -1, originOf(table, groups)])));
    },
  };
}

/** Rows as numbers one after the other: a table of a million waits in 32 MB until it is complete. */
function packed(rows: readonly Row[]): Float64Array {
  const numbers = new Float64Array(rows.length * WIDTH);
  let at = 0;
  for (const [value, about, where, cell] of rows) {
    numbers[at] = value ?? Number.NaN;
    numbers[at + 1] = about;
    numbers[at + 2] = where;
    numbers[at + 3] = cell;
    at += WIDTH;
  }
  return numbers;
}

function originOf(table: SourceTable, groups: ReadonlyMap<number, string>): Origin {
  const { id, department, file, sheet, range, submission } = table;
  return { department, file, sheet, table: groups.get(id) ?? range, submission };
}

/** Turns the ids of the base into those of the store; the place of the last entry is used again. */
function codesOf(base: ReadBase, store: ReturnType<typeof createFactStore>): (about: number, where: number) => EntryAt {
  const codes = memberCodes(base);
  const cuts = breakdowns(base, codes);
  const code = remembered((id) => store.codeOf(codes[id] ?? ''));
  const cut = remembered((id) => {
    const { indicator = '', geo = '', sex = '', age = '', kind = '', unit = '' } = cuts[id] ?? {};
    return store.cutOf({ indicator, geo, sex, age, kind, unit });
  });
  return (about, where) => {
    const breakdown = Math.floor(about / HALF);
    const area = Math.floor(where / HALF);
    return {
      cut: cut(breakdown),
      time: code(about - breakdown * HALF),
      place: code(area),
      counterpart: code(where - area * HALF),
    };
  };
}

function remembered(make: (id: number) => number): (id: number) => number {
  const known: number[] = [];
  return (id) => {
    const found = known[id];
    if (found !== undefined) return found;
    const made = make(id);
    known[id] = made;
    return made;
  };
}
