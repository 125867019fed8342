import { type Desk, tell } from '#electron/services/desk.ts';
import type { DiscrepancySummary, ReconcileOutput } from '#shared/contract/reconcile.ts';
import type { SettledDiscrepancy } from '#shared/domain/model/discrepancy.ts';
import { derive } from './derive.ts';

/** Finds discrepancies, applies rules and decisions, and keeps what follows. */
export async function reconcileBase(desk: Desk): Promise<ReconcileOutput> {
  tell(desk, 'reconcile', '');
  return summarize((await derive(desk)).discrepancies);
}

export function summarize(discrepancies: readonly SettledDiscrepancy[]): ReconcileOutput {
  const count = (state: SettledDiscrepancy['state']) => discrepancies.filter((one) => one.state === state).length;
  return {
    found: discrepancies.length,
    settledByRule: count('rule'),
    decided: count('decided'),
    open: count('open'),
    discrepancies: discrepancies.map(describeDiscrepancy),
  };
}

export function describeDiscrepancy(found: SettledDiscrepancy): DiscrepancySummary {
  const { candidates, digest, earlier, ...rest } = found;
  return { ...rest, values: digest, earlier: earlier ? `${earlier.keep} (${earlier.digest})` : '' };
}
