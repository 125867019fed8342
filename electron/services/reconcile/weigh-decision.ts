import type { Desk } from '#electron/services/desk.ts';
import { signatureOf } from '#electron/services/desk.ts';
import type { Effects } from '#shared/contract/effects.ts';
import type { Decision, SettledDiscrepancy } from '#shared/domain/model/discrepancy.ts';
import { isPossible } from '#shared/domain/reconcile/choice.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { dimensionsOf, sourcesOf } from './bind-decisions.ts';
import { openSession } from './derive.ts';
import { effectsBetween } from './effects.ts';
import { isLike } from './similar-discrepancies.ts';

/** What would follow from a decision, or from the same one on all that is like it; writes nothing. @throws AppError `decide.unknown` */
export async function weigh(
  desk: Desk,
  { discrepancy, keep, similar }: { readonly discrepancy: string; readonly keep: string; readonly similar: boolean },
): Promise<Effects> {
  const base = desk.readBase();
  const session = await openSession(desk, base);
  return session.alone(async () => {
    const before = await session.run(desk, base);
    const { discrepancies } = before.result;
    const found = discrepancies.find(({ id }) => id === discrepancy);
    if (!found) throw new AppError('decide.unknown', { discrepancy });
    const alike = similar ? discrepancies.filter((one) => isLike(one, found)) : [];
    const decided = [found, ...alike].filter((one) => isPossible(keep, sourcesOf(one)));
    if (decided.length === 0 || keep === 'wait') return { totals: [], figures: [], changed: 0, marked: 0 };
    const signature = signatureOf(desk);
    const decide = (one: SettledDiscrepancy): Decision => {
      const { type, digest } = one;
      return { type, dimensions: dimensionsOf(one), digest, keep, reason: '', ...signature };
    };
    const after = await session.suppose(desk, base, (facts) => ({
      ...facts,
      decisions: [...facts.decisions, ...decided.map(decide)],
    }));
    return effectsBetween(desk, before.result, after.result);
  });
}
