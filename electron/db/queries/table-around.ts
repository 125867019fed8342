import type { ReadBase } from '#electron/db/handle.ts';
import { contains, parseRange, type Range } from '#shared/cells/address.ts';

/** The smallest table of a submission that holds a place of a sheet; undefined where none does. */
export function tableAround(base: ReadBase, submission: number, sheet: string, place: Range): Range | undefined {
  const rows = base.all<{ range: string }>(
    'SELECT range FROM ledger_line WHERE submission = ? AND sheet = ? ORDER BY id',
    submission,
    sheet,
  );
  const around = rows.flatMap(({ range }) => {
    const table = parseRange(range);
    return table && contains(table, place.top, place.left) ? [table] : [];
  });
  return around.sort((a, b) => areaOf(a) - areaOf(b))[0];
}

function areaOf({ top, left, bottom, right }: Range): number {
  return (bottom - top + 1) * (right - left + 1);
}
