import type { ReadBase } from '#electron/db/handle.ts';
import { cellName } from '#shared/cells/address.ts';
import type { StatedTotal } from '#shared/domain/model/observation.ts';
import { memberCodes } from './members.ts';
import { loadTables } from './sources.ts';

/** A stated total with where it comes from. */
export interface SourcedTotal extends StatedTotal {
  readonly department: string;
  readonly file: string;
  readonly sha256: string;
  readonly sheet: string;
  readonly cell: string;
  readonly submission: number;
}

interface Row {
  readonly source: number;
  readonly row: number;
  readonly col: number;
  readonly stated: number | null;
  readonly computed: number | null;
  readonly agrees: number;
  readonly raw: string;
  readonly parts: string;
  readonly indicator: number | null;
  readonly time_period: number;
  readonly ref_area: number;
  readonly geo: number;
  readonly counterpart_area: number;
  readonly sex: number;
  readonly age: number;
  readonly kind: number;
  readonly unit: number;
}

/** Totals stated by the tables that count now, in order of arrival. */
export function loadTotals(base: ReadBase): SourcedTotal[] {
  const codes = memberCodes(base);
  const code = (id: number) => codes[id] ?? '';
  return loadTables(base).flatMap(({ id, department, file, sha256, sheet, submission }) =>
    base.all<Row>('SELECT * FROM check_value WHERE source = ? ORDER BY id', id).map((row) => ({
      row: row.row,
      column: row.col,
      stated: row.stated ?? Number.NaN,
      computed: row.computed ?? Number.NaN,
      agrees: row.agrees === 1,
      raw: row.raw,
      about:
        row.indicator === null
          ? undefined
          : {
              indicator: code(row.indicator),
              timePeriod: code(row.time_period),
              refArea: code(row.ref_area),
              geo: code(row.geo),
              counterpartArea: code(row.counterpart_area),
              sex: code(row.sex),
              age: code(row.age),
              kind: code(row.kind),
            },
      unit: code(row.unit),
      parts: row.parts,
      department,
      file,
      sha256,
      sheet,
      cell: cellName(row.row, row.col),
      submission,
    })),
  );
}
