import type { ReadBase } from '#electron/db/handle.ts';
import { loadDecisions } from '#electron/db/queries/decisions.ts';
import { loadMissing, loadObservations } from '#electron/db/queries/observations.ts';
import { loadRecords } from '#electron/db/queries/records.ts';
import { currentRound, loadExpectations, type StoredRound } from '#electron/db/queries/rounds.ts';
import { loadRules } from '#electron/db/queries/rules.ts';
import { listSubmissions } from '#electron/db/queries/submissions.ts';
import { loadTotals } from '#electron/db/queries/totals.ts';
import type { Catalogue } from '#shared/domain/model/catalogue.ts';
import type { Reception } from '#shared/domain/model/round.ts';
import type { ReconcileInput } from '#shared/domain/reconcile/reconcile.ts';

/** All that counts now, as reconciling and publishing take it. */
export function loadFacts(base: ReadBase, catalogue: Catalogue): ReconcileInput & { readonly round: StoredRound } {
  return {
    observations: [...[...loadObservations(base).values()].flat(), ...loadMissing(base)],
    totals: loadTotals(base),
    records: loadRecords(base),
    expectations: loadExpectations(base),
    receptions: receptionsOf(base),
    catalogue,
    round: roundOf(base),
    rules: loadRules(base),
    // Those of a campaign file that wait for their discrepancy have no digest yet (bind-decisions.ts).
    decisions: loadDecisions(base).filter(({ digest }) => digest !== ''),
  };
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
