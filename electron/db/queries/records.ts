import type { ReadBase } from '#electron/db/handle.ts';
import type { RecordType, SourcedRecord } from '#shared/domain/model/observation.ts';
import { loadTables } from './sources.ts';

interface Row {
  readonly row: number;
  readonly type: RecordType;
  readonly title: string;
  readonly start: string;
  readonly end: string;
  readonly objectives: string;
  readonly ponam: string;
  readonly ref_area: string;
  readonly partners: string;
  readonly amount: number | null;
  readonly beneficiaries: number | null;
  readonly status: string;
}

/** Records of the tables that count now, in order of arrival. */
export function loadRecords(base: ReadBase): SourcedRecord[] {
  return loadTables(base).flatMap(({ id, department, file, sha256, sheet, submission }) =>
    base.all<Row>('SELECT * FROM record WHERE source = ? ORDER BY id', id).map((row) => ({
      type: row.type,
      title: row.title,
      start: row.start,
      end: row.end,
      objectives: JSON.parse(row.objectives) as number[],
      ponam: JSON.parse(row.ponam) as number[],
      refArea: row.ref_area,
      partners: row.partners,
      amount: row.amount ?? Number.NaN,
      beneficiaries: row.beneficiaries ?? Number.NaN,
      status: row.status,
      row: row.row,
      department,
      file,
      sha256,
      sheet,
      submission,
    })),
  );
}
