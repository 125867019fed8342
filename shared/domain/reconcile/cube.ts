import { byText } from '#shared/lib/compare.ts';
import { type Axes, type Axis, axes, type FactColumns, factColumns } from './columns.ts';
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
  /** Entries of the facts in their table. */
  readonly entries: readonly number[];
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
  /** Whether no cell states the row, but a full table leaves it blank. */
  isBlank(row: number): boolean;
  /** The entry of a row that only one fact states; -1 for others. */
  onlyEntry(row: number): number;
  /** Rows that several tables of the department state. */
  readonly restated: readonly number[];
  period(id: number): Period;
}

/** Arranges the facts of a family; the order in which they come makes no difference. */
export function cubeOf(family: Family, gazetteer: Gazetteer): Cube {
  const columns = factColumns(family);
  const { order, starts } = rowsOf(columns);
  const size = starts.length - 1;
  const values = new Float64Array(size).fill(Number.NaN);
  const restated: number[] = [];
  const { value, cut, cuts, cell } = columns.table;
  const first = (row: number) => order[starts[row] ?? 0] ?? 0;
  const isBlank = (row: number) => columns.blank[first(row)] === 1;
  // The entry of a row that only one fact states; -1 for others.
  const onlyEntry = (row: number) => {
    const from = starts[row] ?? 0;
    return (starts[row + 1] ?? 0) - from === 1 && !isBlank(row) ? (columns.entries[order[from] ?? 0] ?? 0) : -1;
  };
  const statements = (row: number) =>
    isBlank(row) ? [] : statementsOf(columns, order.subarray(starts[row] ?? 0, starts[row + 1] ?? 0));
  for (let row = 0; row < size; row++) {
    const from = starts[row] ?? 0;
    if ((starts[row + 1] ?? 0) - from === 1) {
      values[row] = value[columns.entries[order[from] ?? 0] ?? 0] ?? Number.NaN;
      continue;
    }
    const heard = statements(row);
    values[row] = heard[0]?.value ?? Number.NaN;
    if (heard.length > 1) restated.push(row);
  }
  const column = (ids: Int32Array) => {
    const result = new Int32Array(size);
    for (let row = 0; row < size; row++) result[row] = ids[first(row)] ?? 0;
    return result;
  };
  const periods: Period[] = [];
  return {
    family,
    gazetteer,
    dictionaries: columns.dictionaries,
    departments: columns.departments,
    size,
    ids: axes((axis) => column(columns.ids[axis])),
    indicator: column(columns.indicator),
    department: column(columns.department),
    values,
    statements,
    isBlank,
    geo(row) {
      const entry = onlyEntry(row);
      return entry < 0 ? (statements(row)[0]?.facts[0]?.geo ?? '') : (cuts[cut[entry] ?? 0]?.geo ?? '');
    },
    firstCell(row) {
      const entry = onlyEntry(row);
      return entry < 0 ? (statements(row)[0]?.facts[0]?.cell ?? '') : cell(entry);
    },
    onlyEntry,
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
  const { entries, ids, dictionaries, department, departments, indicator, origin, origins, blank, table } = columns;
  const axis = (name: Axis) => ({ ids: ids[name], size: dictionaries[name].codes.length });
  const keys = [
    { ids: indicator, size: columns.family.parts.length + 1 },
    { ids: department, size: departments.codes.length },
    ...(['place', 'counterpart', 'population', 'kind', 'time'] as const).map(axis),
  ].filter(({ size }) => size > 1);
  const order = orderBy(
    [...keys, { ids: blank, size: 2 }, { ids: origin, size: origins.codes.length }],
    entries.length,
  );
  const starts = new Uint32Array(entries.length + 1);
  let rows = 0;
  let kept = 0;
  let before = -1;
  for (let i = 0; i < order.length; i++) {
    const fact = order[i] ?? 0;
    let isNew = before < 0;
    for (let key = 0; key < keys.length && !isNew; key++) {
      const column = (keys[key] as (typeof keys)[number]).ids;
      isNew = column[fact] !== column[before];
    }
    before = fact;
    // What a table leaves blank is no blank where another table of the department states it.
    if (!isNew && blank[fact] === 1) continue;
    if (isNew) {
      starts[rows] = kept;
      rows += 1;
    }
    order[kept] = fact;
    kept += 1;
  }
  starts[rows] = kept;
  // What one table states several times of the same thing adds up, in an order of its own.
  const text = (fact: number) => {
    const entry = entries[fact] ?? 0;
    return `${table.cell(entry)} ${table.value[entry]} ${table.origins[table.origin[entry] ?? 0]?.submission}`;
  };
  for (let row = 0; row < rows; row++) {
    const [from = 0, to = 0] = [starts[row], starts[row + 1]];
    if (to - from < 2) continue;
    const members = order.subarray(from, to);
    members.sort((a, b) => (origin[a] ?? 0) - (origin[b] ?? 0) || byText(text(a), text(b)));
  }
  return { order, starts: starts.subarray(0, rows + 1) };
}

/** The statements of one row; values before missing ones, later submissions before earlier. */
function statementsOf({ table, entries, origin }: FactColumns, members: Uint32Array): Statement[] {
  const groups = new Map<number, number[]>();
  for (const member of members) {
    const source = origin[member] ?? 0;
    const entry = entries[member] ?? 0;
    const known = groups.get(source);
    if (known) known.push(entry);
    else groups.set(source, [entry]);
  }
  const statements = [...groups.values()].map((own) => {
    const facts = own.map((entry) => factAt(table, entry));
    const value =
      facts.length === 1 ? (facts[0]?.value ?? Number.NaN) : clean(facts.reduce((sum, fact) => sum + fact.value, 0));
    return { value, facts, entries: own };
  });
  const rank = ({ value, facts: [fact] }: Statement) => (Number.isNaN(value) ? Infinity : -(fact?.submission ?? 0));
  return statements.sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
}
