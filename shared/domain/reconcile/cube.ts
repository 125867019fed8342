import { blanksOf } from './blanks.ts';
import { type Axes, axes, type Coordinate, coordinateOf, type FactColumns, factColumns, keysOf } from './columns.ts';
import { codeAt, type Dictionary } from './dictionary.ts';
import { clean, type Fact, type Family } from './facts.ts';
import { type Period, parsePeriod } from './periods.ts';
import type { Gazetteer } from './places.ts';

/** One figure as one table of a department states it. */
export interface Statement {
  readonly value: number;
  readonly facts: readonly Fact[];
}

/**
 * The figures of a family in columns: one row for each department, indicator and set of dimensions. Rows of the same
 * table with the same dimensions add up (a list of projects); what several tables of a department state is heard once.
 */
export interface Cube {
  readonly family: Family;
  readonly gazetteer: Gazetteer;
  readonly dictionaries: Axes<Dictionary>;
  readonly departments: Dictionary;
  readonly size: number;
  readonly ids: Axes<Int32Array>;
  /** 0: the family's own indicator; n: its n-th part. */
  readonly indicator: Int32Array;
  readonly department: Int32Array;
  /** NaN: stated as missing, or a blank in a full table. */
  readonly values: Float64Array;
  /** What each table states, the one that is heard first; none for a blank. */
  statements(row: number): readonly Statement[];
  /** Rows that several tables of the department state. */
  readonly restated: readonly number[];
  period(id: number): Period;
}

/** Arranges the facts of a family; the order in which they come makes no difference. */
export function cubeOf(family: Family, gazetteer: Gazetteer): Cube {
  const columns = factColumns(family);
  const { order, starts } = rowsOf(columns);
  const stated = starts.length - 1;
  const first = Uint32Array.from({ length: stated }, (_, row) => order[starts[row] ?? 0] ?? 0);
  const blanks = blanksOf(columns, first);
  const size = stated + blanks.length;
  const values = new Float64Array(size).fill(Number.NaN);
  const restated: number[] = [];
  const statements = (row: number) => {
    if (row >= stated) return [];
    const facts = order.subarray(starts[row] ?? 0, starts[row + 1] ?? 0);
    return statementsOf(columns, facts);
  };
  for (let row = 0; row < stated; row++) {
    const from = starts[row] ?? 0;
    const to = starts[row + 1] ?? 0;
    if (to - from === 1) {
      values[row] = columns.facts[order[from] ?? 0]?.value ?? Number.NaN;
      continue;
    }
    const heard = statements(row);
    values[row] = heard[0]?.value ?? Number.NaN;
    if (heard.length > 1) restated.push(row);
  }
  const column = (ids: Int32Array, ofBlank: (blank: Coordinate) => number) => {
    const result = new Int32Array(size);
    first.forEach((fact, row) => {
      result[row] = ids[fact] ?? 0;
    });
    result.set(blanks.map(ofBlank), stated);
    return result;
  };
  const periods: Period[] = [];
  return {
    family,
    gazetteer,
    dictionaries: columns.dictionaries,
    departments: columns.departments,
    size,
    ids: axes((axis) => column(columns.ids[axis], (blank) => blank[axis])),
    indicator: column(columns.indicator, (blank) => blank.indicator),
    department: column(columns.department, (blank) => blank.department),
    values,
    statements,
    restated,
    period(id) {
      const period = periods[id] ?? parsePeriod(codeAt(columns.dictionaries.time, id));
      periods[id] = period;
      return period;
    },
  };
}

/** Facts in order of department and dimensions, and where each row begins among them (with the end of the last). */
function rowsOf(columns: FactColumns): { order: Uint32Array; starts: Uint32Array } {
  const { facts, origin } = columns;
  const high = new Float64Array(facts.length);
  const low = new Float64Array(facts.length);
  for (let i = 0; i < facts.length; i++) [high[i] = 0, low[i] = 0] = keysOf(columns, coordinateOf(columns, i));
  const text = (i: number) => `${facts[i]?.cell} ${facts[i]?.value} ${facts[i]?.submission}`;
  const order = Uint32Array.from(facts, (_, i) => i).sort(
    (a, b) =>
      (high[a] ?? 0) - (high[b] ?? 0) ||
      (low[a] ?? 0) - (low[b] ?? 0) ||
      (origin[a] ?? 0) - (origin[b] ?? 0) ||
      (text(a) < text(b) ? -1 : 1),
  );
  const starts: number[] = [];
  order.forEach((fact, i) => {
    const before = order[i - 1] ?? -1;
    if (i === 0 || high[fact] !== high[before] || low[fact] !== low[before]) starts.push(i);
  });
  return { order, starts: Uint32Array.from([...starts, order.length]) };
}

/** The statements of one row; values before missing ones, later submissions before earlier. */
function statementsOf({ facts, origin }: FactColumns, members: Uint32Array): Statement[] {
  const groups = new Map<number, Fact[]>();
  for (const member of members) {
    const fact = facts[member];
    const table = origin[member] ?? 0;
    if (fact) groups.set(table, [...(groups.get(table) ?? []), fact]);
  }
  const statements = [...groups.values()].map((group) => ({
    value:
      group.length === 1 ? (group[0]?.value ?? Number.NaN) : clean(group.reduce((sum, { value }) => sum + value, 0)),
    facts: group,
  }));
  const rank = ({ value, facts: [fact] }: Statement) => (Number.isNaN(value) ? Infinity : -(fact?.submission ?? 0));
  return statements.sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
}
