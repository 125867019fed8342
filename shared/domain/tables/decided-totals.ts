import type { SettledDiscrepancy } from '#shared/domain/model/discrepancy.ts';
import { same } from '#shared/domain/reconcile/facts.ts';
import type { Sum } from './board.ts';
import type { Context } from './context.ts';
import type { Place } from './place.ts';

const TOTAL_TYPES: ReadonlySet<string> = new Set(['wrong_total', 'other_year_total']);

/** Whether a discrepancy is about a total that a table states, which is no leaf of the consolidated base. */
export function isOfTotal({ type }: Pick<SettledDiscrepancy, 'type'>): boolean {
  return TOTAL_TYPES.has(type);
}

/** What somebody decided that a total is; undefined where the sum of its parts stands. */
export function decidedTotal({ state, kept, candidates }: SettledDiscrepancy): number | undefined {
  if (state !== 'decided' || isSum(kept)) return undefined;
  const named = candidates.find(({ source }) => source === kept);
  if (named) return named.value;
  if (kept === 'max') return Math.max(...candidates.map(({ value }) => value));
  return /^-?\d+(\.\d+)?$/.test(kept) ? Number(kept) : undefined;
}

/** `sum`, or `DGME:2:sum` where several totals of the figure are wrong. */
export function isSum(kept: string): boolean {
  return kept === 'sum' || kept.endsWith(':sum');
}

/** Whether what is published at the place is the very sum that the decision was taken on, and no other source's. */
export function isAbout(sum: Pick<Sum, 'value'>, { candidates }: SettledDiscrepancy): boolean {
  return candidates.some(({ source, value }) => isSum(source) && same(value, sum.value));
}

/** Total that was decided for the very place of a sum, in the unit of the board; undefined where none was. */
export function decidedAt(
  context: Context,
  { indicator, unit }: { readonly indicator: string; readonly unit: string },
  where: Place,
): readonly SettledDiscrepancy[] {
  return context
    .disputesAt(indicator, where)
    .filter((found) => isOfTotal(found) && found.unit === unit && decidedTotal(found) !== undefined);
}

/** A sum as it is published: the total that somebody decided on in its place, where there is one. */
export function withDecided(
  context: Context,
  board: { readonly indicator: string; readonly unit: string },
  where: Place,
  sum: Sum | undefined,
): Sum | undefined {
  if (!sum || Number.isNaN(sum.value)) return sum;
  const found = decidedAt(context, board, where).find((one) => isAbout(sum, one));
  const value = found && decidedTotal(found);
  return value === undefined ? sum : { ...sum, value, state: 'decided', complete: true, retained: found?.id ?? '' };
}
