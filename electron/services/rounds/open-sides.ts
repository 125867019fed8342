import type { openSides } from '#electron/db/queries/board.ts';
import type { Submission } from '#electron/db/queries/submissions.ts';
import type { Catalogue } from '#shared/domain/model/catalogue.ts';
import { cellKey } from '#shared/domain/rounds/make-cells.ts';

/** Open discrepancies by the cell of the board that they touch: once for each department and dataset they are between. */
export function sidesByCell(
  sides: ReturnType<typeof openSides>,
  catalogue: Pick<Catalogue, 'departments' | 'indicators'>,
  submissions: readonly Pick<Submission, 'file' | 'department'>[],
): ReadonlyMap<string, number> {
  const departments = new Set(catalogue.departments.map(({ code }) => code));
  const indicators = new Set(catalogue.indicators.map(({ code }) => code));
  const senders = new Map(submissions.map(({ file, department }) => [file, department]));
  const touched = new Map<string, Set<string>>();
  for (const { id, indicator, source, cell } of sides) {
    // `MPFEF:REPAT`: another dataset; `MAECI:2020`: another period; `stated`: the department of the file.
    const [first = '', second = ''] = source.split(':');
    const department = departments.has(first) ? first : (senders.get(cell.split('!')[0] ?? '') ?? first);
    const key = cellKey(department, indicators.has(second) ? second : indicator);
    touched.set(key, (touched.get(key) ?? new Set()).add(id));
  }
  return new Map([...touched].map(([key, ids]) => [key, ids.size]));
}
