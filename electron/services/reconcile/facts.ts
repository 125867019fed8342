import type { ReadBase } from '#electron/db/handle.ts';
import { loadDecisions } from '#electron/db/queries/decisions.ts';
import { loadRecords } from '#electron/db/queries/records.ts';
import { currentRound, loadExpectations, type StoredRound } from '#electron/db/queries/rounds.ts';
import { loadRules } from '#electron/db/queries/rules.ts';
import { listSubmissions } from '#electron/db/queries/submissions.ts';
import { loadTotals } from '#electron/db/queries/totals.ts';
import type { Catalogue } from '#shared/domain/model/catalogue.ts';
import type { Reception } from '#shared/domain/model/round.ts';
import type { FactTable } from '#shared/domain/reconcile/fact-columns.ts';
import type { ReconcileInput } from '#shared/domain/reconcile/reconciled.ts';

export type Facts = ReconcileInput & { readonly round: StoredRound };

/** All that counts now, as reconciling takes it, beside the figures in columns; totals and records where they are known. */
export function loadFacts(
  base: ReadBase,
  catalogue: Catalogue,
  facts: FactTable,
  known: Pick<Facts, 'totals' | 'records'> | undefined,
): Facts {
  return {
    facts,
    totals: known?.totals ?? loadTotals(base),
    records: known?.records ?? loadRecords(base),
    expectations: loadExpectations(base),
    receptions: receptionsOf(base),
    catalogue,
    round: roundOf(base),
    rules: loadRules(base),
    // Those of a campaign file that wait for their discrepancy have no digest yet (bind-decisions.ts).
    decisions: loadDecisions(base).filter(({ digest }) => digest !== ''),
  };
}

/** Number of the last journal entry: everything that is stored or decided has one. */
export function lastEntry(base: ReadBase): number {
  return base.one<{ seq: number }>('SELECT coalesce(max(seq), 0) AS seq FROM journal')?.seq ?? 0;
}

/** Number of figures that count and have a value. */
export function countFigures({ live, ranges, value, blank }: FactTable): number {
  let count = 0;
  for (const origin of live) {
    const { from, to } = ranges[origin] ?? { from: 0, to: 0 };
    for (let entry = from; entry < to; entry++) if (blank[entry] === 0 && !Number.isNaN(value[entry])) count += 1;
  }
  return count;
}

/** When each file came in, superseded ones included: a correction does not make the first delivery late. */
export function receptionsOf(base: ReadBase): Reception[] {
  return listSubmissions(base)
    .filter(({ withdrawn }) => !withdrawn)
    .map(({ file, department, receivedAt }) => ({ file, department, at: receivedAt }));
}

const NO_ROUND: StoredRound = { id: 0, title: '', start: '', end: '', due: '', editionDate: '', office: '' };

export function roundOf(base: ReadBase): StoredRound {
  return currentRound(base) ?? NO_ROUND;
}

/** ISO day that exports bear: the campaign's, or else that of the latest reception; never the clock's. */
export function editionDateOf(base: ReadBase): string {
  const stated = roundOf(base).editionDate;
  if (stated !== '') return stated;
  return receptionsOf(base).reduce((latest, { at }) => (at.slice(0, 10) > latest ? at.slice(0, 10) : latest), '');
}
