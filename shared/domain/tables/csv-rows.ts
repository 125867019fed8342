import type { ConsolidatedFigure, SettledDiscrepancy } from '#shared/domain/model/discrepancy.ts';
import { BUCKETS, balanceOf } from '#shared/domain/model/ledger.ts';
import type { SourcedObservation, SourcedRecord } from '#shared/domain/model/observation.ts';
import { digestOf, plainNumber } from '#shared/domain/reconcile/discrepancy.ts';
import { isKept } from '#shared/domain/reconcile/figure-key.ts';
import type { FileLedgerLine } from './input.ts';

// The files that programs read (contract, "CSV columns"; cli.md): the header first, then one row an item, in the order given.

/** How a period is written in all of them, see periodSpelling. */
type PeriodSpelling = (code: string) => string;
const asStated: PeriodSpelling = (code) => code;

const DIMENSIONS_WITH_GEO = ['INDICATOR', 'TIME_PERIOD', 'REF_AREA', 'GEO', 'COUNTERPART_AREA', 'SEX', 'AGE', 'KIND'];

const OBSERVATION_HEADER = [
  ...DIMENSIONS_WITH_GEO,
  'OBS_VALUE',
  'UNIT_MEASURE',
  'OBS_STATUS',
  'DEPARTMENT',
  'FILE',
  'SHEET',
  'CELL',
  'RAW',
];

/** observations.csv: those with a value. */
export function* observationRows(
  observations: Iterable<SourcedObservation>,
  spell: PeriodSpelling = asStated,
): Generator<string[]> {
  yield OBSERVATION_HEADER;
  for (const observation of observations)
    if (!Number.isNaN(observation.value)) yield observationRow(observation, spell);
}

/** missing.csv: missing tokens, with an empty OBS_VALUE. */
export function* missingRows(
  observations: Iterable<SourcedObservation>,
  spell: PeriodSpelling = asStated,
): Generator<string[]> {
  yield OBSERVATION_HEADER;
  for (const observation of observations) if (Number.isNaN(observation.value)) yield observationRow(observation, spell);
}

function observationRow(observation: SourcedObservation, spell: PeriodSpelling): string[] {
  const { value, unit, status, department, file, sheet, cell, raw } = observation;
  return [
    ...dimensionsWithGeo(observation, spell),
    plainNumber(value),
    unit,
    status,
    department,
    file,
    sheet,
    cell,
    raw,
  ];
}

function dimensionsWithGeo(at: ConsolidatedFigure | SourcedObservation, spell: PeriodSpelling): string[] {
  return [at.indicator, spell(at.timePeriod), at.refArea, at.geo, at.counterpartArea, at.sex, at.age, at.kind];
}

/** records.csv; ROW is the number that the spreadsheet shows. */
export function* recordRows(records: Iterable<SourcedRecord>): Generator<string[]> {
  yield 'TYPE,TITLE,START,END,DEPARTMENT,OBJECTIVES,PONAM,REF_AREA,PARTNERS,AMOUNT,BENEFICIARIES,STATUS,FILE,SHEET,ROW'.split(
    ',',
  );
  for (const record of records) {
    const { type, title, start, end, department, objectives, ponam, refArea, partners } = record;
    const { amount, beneficiaries, status, file, sheet, row } = record;
    const numbers = [plainNumber(amount), plainNumber(beneficiaries)];
    const lists = [objectives.join(';'), ponam.join(';')];
    yield [
      type,
      title,
      start,
      end,
      department,
      ...lists,
      refArea,
      partners,
      ...numbers,
      status,
      file,
      sheet,
      `${row + 1}`,
    ];
  }
}

/** ledger.csv: one row a table, and one a sheet for what lies outside. */
export function* ledgerRows(lines: Iterable<FileLedgerLine>): Generator<string[]> {
  yield ['FILE', 'SHEET', 'RANGE', 'CELLS_READ', ...BUCKETS, 'BALANCE'];
  for (const line of lines) {
    const counts = [line.cellsRead, ...BUCKETS.map((bucket) => line.buckets[bucket]), balanceOf(line)];
    yield [line.file, line.sheet, line.range, ...counts.map(String)];
  }
}

/** discrepancies.csv; VALUES as `DEPARTMENT=value;...`. */
export function* discrepancyRows(
  discrepancies: Iterable<SettledDiscrepancy>,
  spell: PeriodSpelling = asStated,
): Generator<string[]> {
  yield 'ID,TYPE,INDICATOR,TIME_PERIOD,REF_AREA,COUNTERPART_AREA,SEX,AGE,KIND,VALUES,STATE,RULE,KEPT,REASON'.split(',');
  for (const found of discrepancies) {
    const { id, type, indicator, timePeriod, refArea, counterpartArea, sex, age, kind } = found;
    const settlement = [found.state, found.rule, found.kept, found.reason];
    const values = digestOf(found.candidates);
    yield [id, type, indicator, spell(timePeriod), refArea, counterpartArea, sex, age, kind, values, ...settlement];
  }
}

/** consolidated.csv: one row for each leaf of the kept sources; what is not available has no row. */
export function* consolidatedRows(
  figures: Iterable<ConsolidatedFigure>,
  spell: PeriodSpelling = asStated,
): Generator<string[]> {
  yield [...DIMENSIONS_WITH_GEO, 'OBS_VALUE', 'UNIT_MEASURE', 'STATE', 'SOURCES', 'DISCREPANCY'];
  for (const figure of figures) {
    if (!isKept(figure) || Number.isNaN(figure.value)) continue;
    const { value, unit, state, sources, discrepancy } = figure;
    yield [...dimensionsWithGeo(figure, spell), plainNumber(value), unit, state, sources.join(';'), discrepancy];
  }
}
