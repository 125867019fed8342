import { allDecisions } from '#electron/db/queries/decisions.ts';
import { observationsBehind } from '#electron/db/queries/observations.ts';
import { undoneEntries } from '#electron/db/queries/undone-entries.ts';
import type { Desk } from '#electron/services/desk.ts';
import { originOf } from '#electron/services/tables/cell-origin.ts';
import type { UnfoldedDiscrepancy } from '#shared/contract/reconcile.ts';
import { questionKey } from '#shared/domain/reconcile/settle.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { compute } from './derive.ts';
import { describeDiscrepancy } from './reconcile-base.ts';

/** One discrepancy with the cells on each side and all that was decided on it; writes nothing. @throws AppError `decide.unknown` */
export async function unfoldDiscrepancy(desk: Desk, id: string): Promise<UnfoldedDiscrepancy> {
  const { discrepancies } = await compute(desk);
  const found = discrepancies.find((one) => one.id === id);
  if (!found) throw new AppError('decide.unknown', { discrepancy: id });
  const stated = observationsBehind(
    desk.readBase(),
    found.candidates.flatMap(({ cells }) => cells),
  );
  const ofIndicator = (cell: string) =>
    (stated.get(cell) ?? []).filter(({ indicator }) => indicator === found.indicator);
  return {
    discrepancy: describeDiscrepancy(found),
    sides: found.candidates.map(({ source, value, cells }) => ({
      source,
      value: Number.isNaN(value) ? null : value,
      cells: cells.flatMap(ofIndicator).map(originOf),
    })),
    history: historyOf(desk, questionKey(found.type, found), found.geo),
  };
}

function historyOf(desk: Desk, question: string, geo: string): UnfoldedDiscrepancy['history'] {
  const base = desk.readBase();
  const undone = undoneEntries(base);
  return allDecisions(base)
    .filter(({ type, dimensions }) => questionKey(type, dimensions) === question)
    .filter(({ dimensions }) => dimensions.geo === '' || dimensions.geo === geo)
    .map(({ entry, at, author, office, keep, reason, digest }) => {
      return { entry, at, author, office, keep, reason, values: digest, undoneBy: undone.get(entry) ?? 0 };
    })
    .reverse();
}
