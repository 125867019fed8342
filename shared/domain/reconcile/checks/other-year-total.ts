import { findingOf } from '#shared/domain/reconcile/findings.ts';
import { periodLabel } from '#shared/domain/reconcile/labels.ts';
import { otherYearOf } from './other-year.ts';
import type { TotalCheck } from './types.ts';
import { byFigure, sidesOf, stateCell, wrongTotals } from './wrong-total.ts';

/** A total that is not the sum of its parts, but the total of another period. */
export const otherYearTotal: TotalCheck = {
  type: 'other_year_total',
  find: (group) =>
    byFigure(wrongTotals(group).filter((total) => otherYearOf(group, total) !== undefined)).map((totals) => {
      const [total] = totals;
      const other = periodLabel(otherYearOf(group, total) ?? '');
      const params = {
        department: total.department,
        stated: total.stated,
        sum: total.computed,
        other,
        cell: stateCell(total),
      };
      return findingOf(group, {
        type: 'other_year_total',
        at: total.about,
        sides: sidesOf(totals),
        effect: 'list',
        sentence: 'reconcile.otherYearTotal',
        params,
      });
    }),
};
