import { cellName } from '#shared/cells/address.ts';
import type { Workbook } from '#shared/cells/workbook.ts';
import { readWorkbook } from '#shared/domain/intake/read-workbook.ts';
import type { FileReading } from '#shared/domain/intake/types.ts';
import type { Catalogue } from '#shared/domain/model/catalogue.ts';
import type { Answer } from '#shared/domain/model/round.ts';
import { expectedOf, type Layout, workbookOf } from '#tests/fixtures/layouts/layout.ts';

/** How a reading compares with the truth of a layout, as `dimensions=value` lines. */
export interface Comparison {
  readonly missing: readonly string[];
  readonly wrong: readonly string[];
  readonly right: number;
  readonly asked: readonly string[];
}

export function readLayout(layout: Layout, catalogue: Catalogue, answers: readonly Answer[] = []): FileReading {
  const workbook: Workbook = workbookOf(layout);
  return readWorkbook(workbook, { catalogue, fileName: layout.fileName, department: '', answers });
}

/** Compares what would be committed without any answer with what a careful person reads. */
export function compareLayout(layout: Layout, catalogue: Catalogue): Comparison {
  const reading = readLayout(layout, catalogue);
  const got = reading.tables
    .filter(({ questions }) => questions.length === 0)
    .flatMap((table) =>
      [...table.observations()].map((o) =>
        line(
          table.sheet,
          table.content === 'nominal' ? '' : cellName(o.row, o.column),
          [o.indicator, o.timePeriod, o.refArea, o.counterpartArea, o.sex, o.age, o.kind],
          o.value,
        ),
      ),
    );
  const want = expectedOf(layout).map((o) =>
    line(o.sheet, o.cell, [o.indicator, o.time, o.area, o.counterpart, o.sex, o.age, o.kind], o.value),
  );
  const pool = new Set(got);
  const wanted = new Set(want);
  return {
    missing: want.filter((item) => !pool.has(item)),
    wrong: got.filter((item) => !wanted.has(item)),
    right: want.filter((item) => pool.has(item)).length,
    asked: [...new Set(reading.tables.flatMap(({ questions }) => questions.map(({ topic }) => topic)))],
  };
}

function line(sheet: string, cell: string, dimensions: readonly string[], value: number): string {
  return `${sheet}!${cell} ${dimensions.join('|')}=${value}`;
}
