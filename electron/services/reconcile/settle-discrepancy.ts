import { deed, journaled } from '#electron/db/journal/write.ts';
import { insertDecision } from '#electron/db/queries/decisions.ts';
import { type Desk, signatureOf } from '#electron/services/desk.ts';
import type { DecideOutput } from '#shared/contract/reconcile.ts';
import type { SettledDiscrepancy } from '#shared/domain/model/discrepancy.ts';
import { isPossible } from '#shared/domain/reconcile/choice.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { invariant } from '#shared/lib/assert.ts';
import { dimensionsOf, sourcesOf } from './bind-decisions.ts';
import { compute, derive } from './derive.ts';
import { discrepancyIndex } from './discrepancy-index.ts';
import { describeDiscrepancy } from './reconcile-base.ts';
import { isLike } from './similar-discrepancies.ts';

export interface NewDecision {
  readonly discrepancy: string;
  readonly keep: string;
  readonly reason: string;
  /** The values that it was decided on; '' or absent for whatever they are. */
  readonly values?: string;
  /** Whether all open discrepancies of the same type, indicator and departments are settled in the same way. */
  readonly similar: boolean;
  /** Of these only those that an officer was shown, by number; all of them where none is named. */
  readonly among?: readonly number[];
}

/** Units of what is counted one by one: half of one is a slip of the hand. */
const COUNTED: ReadonlySet<string> = new Set(['persons', 'centres', 'posts', 'projects', 'sessions', 'studies']);

/**
 * Takes one decision on the values that a discrepancy has now, or the same one on all that are like it; a reason is
 * mandatory. Each has a journal entry of its own, so that each can be undone alone.
 * @throws AppError `decide.unknown`, `decide.changed`, `decide.keep`, `decide.whole`, `decide.similar_value`
 */
export async function decide(
  desk: Desk,
  { discrepancy, keep, reason, similar, values = '', among = [] }: NewDecision,
): Promise<DecideOutput> {
  const base = desk.base();
  const { discrepancies } = await compute(desk);
  const found = discrepancies.find(({ id }) => id === discrepancy);
  if (!found) throw new AppError('decide.unknown', { discrepancy });
  if (values !== '' && values !== found.digest) throw new AppError('decide.changed');
  const sources = sourcesOf(found);
  if (!isPossible(keep, sources)) {
    throw new AppError('decide.keep', { keep, allowed: [...sources, 'sum', 'max', 'not-comparable', 'wait'] });
  }
  if (isTyped(keep, sources) && COUNTED.has(found.unit) && !/^\d+$/.test(keep)) {
    throw new AppError('decide.whole', { keep: Number(keep) });
  }
  if (similar && isTyped(keep, sources)) throw new AppError('decide.similar_value', { keep });
  const { byNumber } = discrepancyIndex(desk);
  const named = new Set(among.map((number) => byNumber.get(number)?.line.id));
  const isWanted = (one: SettledDiscrepancy) =>
    isLike(one, found) && isPossible(keep, sourcesOf(one)) && (named.size === 0 || named.has(one.id));
  const others = similar ? discrepancies.filter(isWanted) : [];
  const { author, office, at } = signatureOf(desk);
  const settle = (one: SettledDiscrepancy) =>
    journaled(base, { author, office, at }, (number) => {
      const { type, digest } = one;
      insertDecision(base, number, { type, dimensions: dimensionsOf(one), digest, keep, reason, author, office, at });
      return deed('decided', { discrepancy: one.id, keep, reason });
    });
  const { entry, alike } = base.transaction(() => ({
    entry: settle(found),
    alike: others.map((one) => ({ entry: settle(one), discrepancy: one.id })),
  }));
  const after = (await derive(desk)).discrepancies.find(({ id }) => id === discrepancy);
  invariant(after, 'a decided discrepancy is still listed');
  return { entry, discrepancy: describeDiscrepancy(after), similar: alike };
}

/** A value that somebody typed is true of one figure only. */
function isTyped(keep: string, sources: readonly string[]): boolean {
  return /^-?\d/.test(keep) && !sources.includes(keep);
}
