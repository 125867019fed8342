import { deed, journaled } from '#electron/db/journal/write.ts';
import { insertDecision, loadDecisions, type StoredDecision } from '#electron/db/queries/decisions.ts';
import { dimensionValues } from '#electron/db/queries/members.ts';
import { type Desk, signatureOf } from '#electron/services/desk.ts';
import type { SettledDiscrepancy } from '#shared/domain/model/discrepancy.ts';
import { DIMENSION_NAMES, type Dimensions } from '#shared/domain/model/observation.ts';
import { isPossible } from '#shared/domain/reconcile/choice.ts';
import { parsePeriod } from '#shared/domain/reconcile/periods.ts';
import { type Message, message } from '#shared/texts/say.ts';

export interface Binding {
  /** How many decisions took hold. */
  readonly bound: number;
  readonly warnings: readonly Message[];
}

/**
 * Decisions of a campaign file name a discrepancy before it is found. Once it is, each is bound to the values found; it is
 * bound only once, so that a value that changes later opens the discrepancy again.
 */
export function bindDecisions(desk: Desk, discrepancies: readonly SettledDiscrepancy[]): Binding {
  const base = desk.base();
  const all = loadDecisions(base);
  const warnings: Message[] = [];
  let bound = 0;
  for (const waiting of all.filter(({ digest }) => digest === '')) {
    if (all.some((other) => isBoundFrom(waiting, other))) continue;
    const { found, count } = findDiscrepancy(waiting, discrepancies);
    const { keep, reason } = waiting;
    const name = [waiting.type, ...dimensionValues(waiting.dimensions)].filter((part) => part !== '').join('|');
    if (!found) {
      const key = count === 0 ? 'deed.campaign.unused_decision' : 'deed.campaign.unclear_decision';
      warnings.push(message(key, count === 0 ? { discrepancy: name } : { discrepancy: name, count }));
    } else if (!isPossible(keep, sourcesOf(found))) {
      const params = { discrepancy: found.id, keep, allowed: sourcesOf(found) };
      warnings.push(message('deed.campaign.impossible_decision', params));
    } else {
      const { author, office, at } = signatureOf(desk);
      journaled(base, { author, office, at }, (entry) => {
        const { type, digest } = found;
        insertDecision(base, entry, {
          type,
          dimensions: dimensionsOf(found),
          digest,
          keep,
          reason,
          author,
          office,
          at,
        });
        return deed('decided', { discrepancy: found.id, keep, reason });
      });
      bound += 1;
    }
  }
  return { bound, warnings };
}

export function sourcesOf({ candidates }: Pick<SettledDiscrepancy, 'candidates'>): string[] {
  return candidates.map(({ source }) => source);
}

export function dimensionsOf(found: Dimensions): Dimensions {
  const { indicator, timePeriod, refArea, geo, counterpartArea, sex, age, kind } = found;
  return { indicator, timePeriod, refArea, geo, counterpartArea, sex, age, kind };
}

/** What a decision leaves out may be anything, but the total is meant where several would do. */
function findDiscrepancy(
  waiting: StoredDecision,
  discrepancies: readonly SettledDiscrepancy[],
): { readonly found: SettledDiscrepancy | undefined; readonly count: number } {
  const fitting = discrepancies.filter(
    (one) => one.type === waiting.type && DIMENSION_NAMES.every((name) => fits(waiting.dimensions, one, name)),
  );
  if (fitting.length <= 1) return { found: fitting[0], count: fitting.length };
  const totals = fitting.filter((one) =>
    DIMENSION_NAMES.every((name) => waiting.dimensions[name] !== '' || isTotal(one, name)),
  );
  return { found: totals.length === 1 ? totals[0] : undefined, count: fitting.length };
}

function fits(stated: Dimensions, found: Dimensions, name: keyof Dimensions): boolean {
  const code = stated[name];
  if (code === '' || code === found[name]) return true;
  return name === 'timePeriod' && parsePeriod(code).code === parsePeriod(found[name]).code;
}

function isTotal(found: Dimensions, name: keyof Dimensions): boolean {
  if (name === 'geo') return true;
  return found[name] === (name === 'refArea' ? 'ML' : '_T');
}

function isBoundFrom(waiting: StoredDecision, other: StoredDecision): boolean {
  return (
    other.digest !== '' &&
    other.type === waiting.type &&
    other.keep === waiting.keep &&
    other.reason === waiting.reason &&
    DIMENSION_NAMES.every((name) => fits(waiting.dimensions, other.dimensions, name))
  );
}
