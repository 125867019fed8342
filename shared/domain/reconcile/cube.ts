import { byText } from '#shared/lib/compare.ts';
import { blanksOf } from './blanks.ts';
import { type Axes, type Axis, axes, type Coordinate, type FactColumns, factColumns } from './columns.ts';
import { codeAt, type Dictionary } from './dictionary.ts';
import { factAt } from './fact-table.ts';
import { clean, type Fact } from './facts.ts';
import type { Family } from './family.ts';
import { type Period, parsePeriod } from './periods.ts';
import type { Gazetteer } from './places.ts';
import { orderBy } from './sort-rows.ts';

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
  /** Rows of one cell, the usual case: its geography and cell are known without making statements. */
  geo(row: number): string;
  /** The first cell that states the row, in order of statements; '' for a blank. */
  firstCell(row: number): string;
  /** The cell reference of a row that only one cell states; undefined for others. */
  onlyReference(row: number): string | undefined;
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
  const { value, cut, cuts, origin, origins, cell } = columns.table;
  // The entry of a row that only one fact states; -1 for others.
  const onlyEntry = (row: number) => {
    const from = starts[row] ?? 0;
    return row < stated && (starts[row + 1] ?? 0) - from === 1 ? (columns.entries[order[from] ?? 0] ?? 0) : -1;
  };
  const statements = (row: number) => {
    if (row >= stated) return [];
    return statementsOf(columns, order.subarray(starts[row] ?? 0, starts[row + 1] ?? 0));
  };
  for (let row = 0; row < stated; row++) {
    const from = starts[row] ?? 0;
    const to = starts[row + 1] ?? 0;
    if (to - from === 1) {
      values[row] = value[columns.entries[order[from] ?? 0] ?? 0] ?? Number.NaN;
      continue;
    }
    const heard = statements(row);
    values[row] = heard[0]?.value ?? Number.NaN;
    if (heard.length > 1) restated.push(row);
  }
  const column = (ids: Int32Array, ofBlank: (blank: Coordinate) => number) => {
    const result = new Int32Array(size);
    for (let row = 0; row < stated; row++) result[row] = ids[first[row] ?? 0] ?? 0;
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
    geo(row) {
      const entry = onlyEntry(row);
      return entry < 0 ? (statements(row)[0]?.facts[0]?.geo ?? '') : (cuts[cut[entry] ?? 0]?.geo ?? '');
    },
    firstCell(row) {
      const entry = onlyEntry(row);
      return entry < 0 ? (statements(row)[0]?.facts[0]?.cell ?? '') : cell(entry);
    },
    onlyReference(row) {
      const entry = onlyEntry(row);
      const at = entry < 0 ? undefined : origins[origin[entry] ?? 0];
      return at && `${at.file}!${at.sheet}!${cell(entry)}`;
    },
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
  const { entries, ids, dictionaries, department, departments, indicator, origin, origins, table } = columns;
  const axis = (name: Axis) => ({ ids: ids[name], size: dictionaries[name].codes.length });
  const keys = [
    { ids: indicator, size: columns.family.parts.length + 1 },
    { ids: department, size: departments.codes.length },
    ...(['place', 'counterpart', 'population', 'kind', 'time'] as const).map(axis),
  ];
  const order = orderBy([...keys, { ids: origin, size: origins.codes.length }], entries.length);
  const starts = new Uint32Array(entries.length + 1);
  let rows = 0;
  for (let i = 0; i < order.length; i++) {
    const [fact = 0, before = 0] = [order[i], order[i - 1]];
    if (i === 0 || keys.some((key) => key.ids[fact] !== key.ids[before])) {
      starts[rows] = i;
      rows += 1;
    }
  }
  starts[rows] = order.length;
  // What one table states several times of the same thing adds up, in an order of its own.
  const text = (fact: number) => {
    const entry = entries[fact] ?? 0;
    return `${table.cell(entry)} ${table.value[entry]} ${table.origins[table.origin[entry] ?? 0]?.submission}`;
  };
  for (let row = 0; row < rows; row++) {
    const members = order.subarray(starts[row] ?? 0, starts[row + 1] ?? 0);
    if (members.length > 1) members.sort((a, b) => (origin[a] ?? 0) - (origin[b] ?? 0) || byText(text(a), text(b)));
  }
  return { order, starts: starts.subarray(0, rows + 1) };
}

/** The statements of one row; values before missing ones, later submissions before earlier. */
function statementsOf({ table, entries, origin }: FactColumns, members: Uint32Array): Statement[] {
  const [only] = members;
  if (only !== undefined && members.length === 1) {
    const fact = factAt(table, entries[only] ?? 0);
    return [{ value: fact.value, facts: [fact] }];
  }
  const groups = new Map<number, Fact[]>();
  for (const member of members) {
    const fact = factAt(table, entries[member] ?? 0);
    const source = origin[member] ?? 0;
    const known = groups.get(source);
    if (known) known.push(fact);
    else groups.set(source, [fact]);
  }
  const statements = [...groups.values()].map((group) => ({
    value:
      group.length === 1 ? (group[0]?.value ?? Number.NaN) : clean(group.reduce((sum, { value }) => sum + value, 0)),
    facts: group,
  }));
  const rank = ({ value, facts: [fact] }: Statement) => (Number.isNaN(value) ? Infinity : -(fact?.submission ?? 0));
  return statements.sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
}
