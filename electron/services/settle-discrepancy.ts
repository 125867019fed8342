import { deed, journaled } from '#electron/db/journal/write.ts';
import { insertDecision } from '#electron/db/queries/decisions.ts';
import type { DiscrepancySummary } from '#shared/contract/reconcile.ts';
import { isPossible } from '#shared/domain/reconcile/choice.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { invariant } from '#shared/lib/assert.ts';
import { dimensionsOf, sourcesOf } from './bind-decisions.ts';
import { compute, derive } from './derive.ts';
import { type Desk, signatureOf } from './desk.ts';
import { describeDiscrepancy } from './reconcile-base.ts';

/**
 * Takes one decision on the values that a discrepancy has now; a reason is mandatory.
 * @throws AppError `decide.unknown`, `decide.keep`
 */
export async function decide(
  desk: Desk,
  { discrepancy, keep, reason }: { readonly discrepancy: string; readonly keep: string; readonly reason: string },
): Promise<{ readonly entry: number; readonly discrepancy: DiscrepancySummary }> {
  const base = desk.base();
  const found = (await compute(desk)).discrepancies.find(({ id }) => id === discrepancy);
  if (!found) throw new AppError('decide.unknown', { discrepancy });
  const sources = sourcesOf(found);
  if (!isPossible(keep, sources)) {
    throw new AppError('decide.keep', { keep, allowed: [...sources, 'sum', 'max', 'not-comparable', 'wait'] });
  }
  const { author, office, at } = signatureOf(desk);
  const entry = journaled(base, { author, office, at }, (number) => {
    const { type, digest } = found;
    insertDecision(base, number, { type, dimensions: dimensionsOf(found), digest, keep, reason, author, office, at });
    return deed('decided', { discrepancy, keep, reason });
  });
  const after = (await derive(desk)).discrepancies.find(({ id }) => id === discrepancy);
  invariant(after, 'a decided discrepancy is still listed');
  return { entry, discrepancy: describeDiscrepancy(after) };
}
