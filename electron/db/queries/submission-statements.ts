import type { ReadBase } from '#electron/db/handle.ts';
import { cellName } from '#shared/cells/address.ts';
import type { ActivityRecord, Dimensions, ObservationStatus, RecordType } from '#shared/domain/model/observation.ts';
import { figureCodes } from './figure-codes.ts';

/** A figure or a missing token as one submission states it, whether it counts or not. */
export interface StatedFigure extends Dimensions {
  readonly unit: string;
  /** `null`: the cell says that the figure is missing. */
  readonly value: number | null;
  readonly raw: string;
  readonly status: ObservationStatus;
  readonly sheet: string;
  /** Range of its table. */
  readonly range: string;
  /** Its cell; the range, where a list of persons was counted. */
  readonly cell: string;
}

interface TableRow {
  readonly sheet: string;
  readonly range: string;
  readonly content: string;
  readonly first: number;
  readonly count: number;
}

type Row = readonly [
  row: number,
  column: number,
  value: number | null,
  raw: string | null,
  status: ObservationStatus | null,
  breakdown: number,
  timePeriod: number,
  refArea: number,
  counterpartArea: number,
];

const TABLES = `SELECT l.sheet, l.range, t.content, t.first_observation AS first, t.observations + t.missing AS count
  FROM source_table t JOIN ledger_line l USING (id) WHERE l.submission = ? ORDER BY t.id`;

const ROWS = `SELECT row, col, value, raw, status, breakdown, time_period, ref_area, counterpart_area
  FROM observation WHERE id >= ? AND id < ? ORDER BY id`;

/** All figures and missing tokens of one submission, in the order in which they were read. */
export function statedFigures(base: ReadBase, submission: number): StatedFigure[] {
  const codes = figureCodes(base);
  return base.all<TableRow>(TABLES, submission).flatMap(({ sheet, range, content, first, count }) =>
    base.tuples<Row>(ROWS, first, first + count).map(([row, column, value, raw, status, ...about]) => ({
      ...codes(...about),
      value,
      raw: raw ?? (value === null ? '' : String(value)),
      status: status ?? 'A',
      sheet,
      range,
      cell: content === 'nominal' ? range : cellName(row, column),
    })),
  );
}

/** A record as one submission states it. */
export interface StatedRecord
  extends Pick<ActivityRecord, 'title' | 'start' | 'end' | 'refArea' | 'partners' | 'status'> {
  readonly type: RecordType;
  /** `null` where none is stated. */
  readonly amount: number | null;
  readonly beneficiaries: number | null;
  readonly sheet: string;
  /** As the spreadsheet counts, from 1. */
  readonly row: number;
}

const RECORDS = `SELECT r.type, r.title, r.start, r."end", r.ref_area AS refArea, r.partners, r.amount, r.beneficiaries,
    r.status, l.sheet, r.row + 1 AS row
  FROM record r JOIN ledger_line l ON l.id = r.source WHERE l.submission = ? ORDER BY r.id`;

/** All records of one submission, in the order in which they were read. */
export function statedRecords(base: ReadBase, submission: number): StatedRecord[] {
  return base.all<StatedRecord>(RECORDS, submission);
}
