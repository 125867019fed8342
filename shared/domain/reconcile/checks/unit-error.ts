import { findingOf } from '#shared/domain/reconcile/findings.ts';
import { natureOf, unitFactor } from './nature.ts';
import type { GroupCheck } from './types.ts';

/** Two sources whose values differ by a factor of 1 000 or a million: one of them is in another unit than it says. */
export const unitError: GroupCheck = {
  type: 'unit_error',
  find: (group, mismatches) =>
    mismatches
      .filter((mismatch) => natureOf(mismatch) === 'unit_error')
      .map(({ at, sides, opposes, coarseness }) =>
        findingOf(group, {
          type: 'unit_error',
          at,
          sides,
          effect: 'choose',
          coarseness,
          opposes,
          sentence: 'reconcile.unitError',
          params: { factor: unitFactor(sides) ?? 0 },
        }),
      ),
};
