import type { ReadBase } from '#electron/db/handle.ts';
import { cellName } from '#shared/cells/address.ts';
import type { ObservationStatus, SourcedObservation } from '#shared/domain/model/observation.ts';
import { groupLists } from '#shared/domain/reconcile/counted-lists.ts';
import { byText } from '#shared/lib/compare.ts';
import { type FigureCodes, figureCodes } from './figure-codes.ts';
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
  const lists = groupsOf(tables);
  for (const table of tables)
    yield* ofTable(base, table, codes, table.firstObservation, table.observations, lists.get(table.id));
}

/** The groups of the nominal lists that count, by table. */
function groupsOf(tables: readonly SourceTable[]): ReadonlyMap<number, string> {
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
  const codes = figureCodes(base);
  return loadTables(base)
    .filter((table) => table.file === cell.file && table.sheet === cell.sheet)
    .flatMap((table) => [...ofTable(base, table, codes, table.firstObservation, table.observations + table.missing)])
    .filter((observation) => observation.cell === cell.cell);
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

/** Rows fetched at once. */
const CHUNK = 10_000;

function* ofTable(
  base: ReadBase,
  table: SourceTable,
  codes: FigureCodes,
  first: number,
  count: number,
  list?: string,
): Generator<SourcedObservation> {
  const { department, file, sha256, sheet, submission, range } = table;
  const nominal = table.content === 'nominal';
  for (let id = first; id < first + count; id += CHUNK) {
    for (const row of base.tuples<Row>(SELECT, id, Math.min(id + CHUNK, first + count))) {
      const [line, column, value, raw, status, breakdown, period, area, counterpart] = row;
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
        cell: nominal ? range : cellName(line, column),
        table: list ?? range,
        submission,
      };
    }
  }
}
