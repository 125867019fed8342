import type { ReadBase } from '#electron/db/handle.ts';
import { cellName } from '#shared/cells/address.ts';
import type { ObservationStatus, SourcedObservation } from '#shared/domain/model/observation.ts';
import { byText } from '#shared/lib/compare.ts';
import { memberCodes } from './members.ts';
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

/** The same figures one by one, in order of arrival; nothing may be written to the base meanwhile. */
export function* eachObservation(base: ReadBase): Generator<SourcedObservation> {
  const codes = memberCodes(base);
  for (const table of loadTables(base)) yield* ofTable(base, table, codes, table.firstObservation, table.observations);
}

/** Missing tokens that count now: value NaN, with their status. */
export function loadMissing(base: ReadBase): SourcedObservation[] {
  const codes = memberCodes(base);
  return loadTables(base).flatMap((table) => [
    ...ofTable(base, table, codes, table.firstObservation + table.observations, table.missing),
  ]);
}

/** Figures and missing tokens that one cell states (a counted nominal list: all of the table's). */
export function findObservationsAt(
  base: ReadBase,
  cell: { readonly file: string; readonly sheet: string; readonly cell: string },
): SourcedObservation[] {
  const codes = memberCodes(base);
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
  status: ObservationStatus,
  indicator: number,
  timePeriod: number,
  refArea: number,
  geo: number,
  counterpartArea: number,
  sex: number,
  age: number,
  kind: number,
  unit: number,
];

const SELECT = `SELECT row, col, value, raw, status,
  indicator, time_period, ref_area, geo, counterpart_area, sex, age, kind, unit
  FROM observation WHERE id >= ? AND id < ? ORDER BY id`;

function* ofTable(
  base: ReadBase,
  table: SourceTable,
  codes: readonly string[],
  first: number,
  count: number,
): Generator<SourcedObservation> {
  const { department, file, sha256, sheet, submission, range, content } = table;
  const nominal = content === 'nominal';
  const code = (id: number) => codes[id] ?? '';
  for (const row of base.tuples<Row>(SELECT, first, first + count)) {
    const [line, column, value, raw, status, indicator, period, area, geo, counterpart, sex, age, kind, unit] = row;
    yield {
      indicator: code(indicator),
      timePeriod: code(period),
      refArea: code(area),
      geo: code(geo),
      counterpartArea: code(counterpart),
      sex: code(sex),
      age: code(age),
      kind: code(kind),
      value: value ?? Number.NaN,
      unit: code(unit),
      status,
      raw: raw ?? (value === null ? '' : String(value)),
      department,
      file,
      sha256,
      sheet,
      cell: nominal ? range : cellName(line, column),
      submission,
    };
  }
}
