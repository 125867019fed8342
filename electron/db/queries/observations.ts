import type { ReadBase } from '#electron/db/handle.ts';
import { cellName, contains, parseCell, parseRange } from '#shared/cells/address.ts';
import type { ObservationStatus, SourcedObservation } from '#shared/domain/model/observation.ts';
import { groupLists } from '#shared/domain/reconcile/counted-lists.ts';
import { cellReference } from '#shared/domain/reconcile/facts.ts';
import { byText } from '#shared/lib/compare.ts';
import { type FigureCodes, figureCodes } from './figure-codes.ts';
import { breakdowns, memberCodes } from './members.ts';
import { loadTables, type SourceTable } from './sources.ts';

/** Figures that count now (submissions neither withdrawn nor superseded), by indicator in order of code, then in order of arrival. */
export function loadObservations(base: ReadBase): ReadonlyMap<string, readonly SourcedObservation[]> {
  const groups = new Map<string, SourcedObservation[]>();
  for (const observation of eachObservation(base)) {
    const group = groups.get(observation.indicator);
    if (group) group.push(observation);
    else groups.set(observation.indicator, [observation]);
  }
  return new Map([...groups].sort(([a], [b]) => byText(a, b)));
}

/** The same figures one by one, in order of arrival. */
export function* eachObservation(base: ReadBase): Generator<SourcedObservation> {
  const codes = figureCodes(base);
  const tables = loadTables(base);
  const lists = listGroups(tables);
  for (const table of tables)
    yield* ofTable(base, table, codes, table.firstObservation, table.observations, lists.get(table.id));
}

/** The same figures one by one, by indicator in order of code, then in order of arrival: never all of them at once. */
export function* observationsByIndicator(base: ReadBase): Generator<SourcedObservation> {
  const codes = figureCodes(base);
  const all = breakdowns(base, memberCodes(base));
  const tables = loadTables(base);
  const lists = listGroups(tables);
  const holders = new Map<string, Set<SourceTable>>();
  for (const table of tables) {
    const { firstObservation: first, observations: count } = table;
    for (const [id] of base.tuples<[number]>(DISTINCT, first, first + count)) {
      const indicator = all[id]?.indicator ?? '';
      holders.set(indicator, (holders.get(indicator) ?? new Set()).add(table));
    }
  }
  for (const [indicator, own] of [...holders].sort(([a], [b]) => byText(a, b))) {
    for (const table of own) {
      const { id, firstObservation, observations } = table;
      for (const one of ofTable(base, table, codes, firstObservation, observations, lists.get(id))) {
        if (one.indicator === indicator) yield one;
      }
    }
  }
}

const DISTINCT = 'SELECT DISTINCT breakdown FROM observation WHERE id >= ? AND id < ?';

/** The groups of the nominal lists that count, by table. */
export function listGroups(tables: readonly SourceTable[]): ReadonlyMap<number, string> {
  const lists = tables.filter(({ content, observations }) => content === 'nominal' && observations > 0);
  const events = ({ matches }: SourceTable) =>
    matches.filter(({ dimension }) => dimension === 'event').map(({ stated }) => stated);
  return groupLists(lists.map((table) => ({ ...table, events: events(table) })));
}

/** Missing tokens that count now: value NaN, with their status. */
export function loadMissing(base: ReadBase): SourcedObservation[] {
  const codes = figureCodes(base);
  return loadTables(base).flatMap((table) => [
    ...ofTable(base, table, codes, table.firstObservation + table.observations, table.missing),
  ]);
}

/** Figures and missing tokens that one cell states (a counted nominal list: all of the table's). */
export function findObservationsAt(
  base: ReadBase,
  cell: { readonly file: string; readonly sheet: string; readonly cell: string },
): SourcedObservation[] {
  const reference = cellReference(cell);
  return [...(observationsBehind(base, [reference]).get(reference) ?? [])];
}

/** Figures and missing tokens that cells state, by `file!sheet!cell`; of a table the wanted cells alone are read. */
export function observationsBehind(
  base: ReadBase,
  references: Iterable<string>,
): ReadonlyMap<string, readonly SourcedObservation[]> {
  const found = new Map<string, SourcedObservation[]>();
  const wanted = new Map<string, string[]>();
  for (const reference of new Set(references)) {
    found.set(reference, []);
    const end = reference.lastIndexOf('!');
    const sheet = reference.slice(0, end);
    const cells = wanted.get(sheet);
    if (cells) cells.push(reference.slice(end + 1));
    else wanted.set(sheet, [reference.slice(end + 1)]);
  }
  const codes = figureCodes(base);
  const tables = loadTables(base);
  const lists = listGroups(tables);
  for (const table of tables) {
    const sheet = `${table.file}!${table.sheet}`;
    if (!wanted.has(sheet)) continue;
    const count = table.observations + table.missing;
    const cells = table.content === 'nominal' ? undefined : cellsWithin(table.range, wanted.get(sheet) ?? []);
    if (cells?.length === 0) continue;
    for (const one of ofTable(base, table, codes, table.firstObservation, count, lists.get(table.id), cells)) {
      found.get(cellReference(one))?.push(one);
    }
  }
  return found;
}

/** Those of some cells that lie in a range, row and column in one number. */
function cellsWithin(range: string, cells: readonly string[]): number[] {
  const within = parseRange(range);
  return cells.flatMap((cell) => {
    const at = parseCell(cell);
    return at && (!within || contains(within, at.row, at.column)) ? [at.row * COLUMNS + at.column] : [];
  });
}

type Row = readonly [
  row: number,
  col: number,
  value: number | null,
  raw: string | null,
  status: ObservationStatus | null,
  breakdown: number,
  timePeriod: number,
  refArea: number,
  counterpartArea: number,
];

const SELECT = `SELECT row, col, value, raw, status, breakdown, time_period, ref_area, counterpart_area
  FROM observation WHERE id >= ? AND id < ? ORDER BY id`;

/** More than the columns of any sheet. */
const COLUMNS = 16_384;
const SELECT_CELLS = SELECT.replace('ORDER', `AND row * ${COLUMNS} + col IN (SELECT value FROM json_each(?)) ORDER`);

/** Rows fetched at once. */
const CHUNK = 10_000;

function* ofTable(
  base: ReadBase,
  table: SourceTable,
  codes: FigureCodes,
  first: number,
  count: number,
  list?: string,
  cells?: readonly number[],
): Generator<SourcedObservation> {
  const { department, file, sha256, sheet, submission, range } = table;
  const nominal = table.content === 'nominal';
  const wanted = cells && JSON.stringify(cells);
  for (let id = first; id < first + count; id += CHUNK) {
    const last = Math.min(id + CHUNK, first + count);
    const rows = wanted ? base.tuples<Row>(SELECT_CELLS, id, last, wanted) : base.tuples<Row>(SELECT, id, last);
    for (const row of rows) {
      const [line, column, value, raw, status, breakdown, period, area, counterpart] = row;
      const cell = nominal ? range : cellName(line, column);
      const { indicator, timePeriod, refArea, geo, counterpartArea, sex, age, kind, unit } = codes(
        breakdown,
        period,
        area,
        counterpart,
      );
      yield {
        indicator,
        timePeriod,
        refArea,
        geo,
        counterpartArea,
        sex,
        age,
        kind,
        value: value ?? Number.NaN,
        unit,
        status: status ?? 'A',
        raw: raw ?? (value === null ? '' : String(value)),
        department,
        file,
        sha256,
        sheet,
        cell,
        table: list ?? range,
        submission,
      };
    }
  }
}
