import { DIMENSION_NAMES, type Dimensions } from '#shared/domain/model/observation.ts';
import { type SourcedTotal, same } from '#shared/domain/reconcile/facts.ts';
import type { Group } from '#shared/domain/reconcile/group.ts';

/** Small numbers are equal by chance. */
const TELLING = 10;

/** The other period whose total a wrong one repeats: what is stated, or the sum of its parts, is that period's total. */
export function otherYearOf(
  { family }: Pick<Group, 'family'>,
  total: SourcedTotal & { readonly about: Dimensions },
): string | undefined {
  const rest = (at: Dimensions) => DIMENSION_NAMES.map((name) => (name === 'timePeriod' ? '' : at[name])).join('|');
  const periods = family.totals.flatMap((other) => {
    if (!other.about || other.department !== total.department || rest(other.about) !== rest(total.about)) return [];
    if (other.about.timePeriod === total.about.timePeriod) return [];
    const repeated = [other.stated, other.computed].some((value) =>
      [total.stated, total.computed].some((own) => Math.abs(own) >= TELLING && same(own, value)),
    );
    return repeated ? [other.about.timePeriod] : [];
  });
  return periods.sort()[0];
}
