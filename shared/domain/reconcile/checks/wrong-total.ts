import { cellName } from '#shared/cells/address.ts';
import type { Dimensions } from '#shared/domain/model/observation.ts';
import { dimensionKey } from '#shared/domain/reconcile/discrepancy.ts';
import { cellReference, type SourcedTotal } from '#shared/domain/reconcile/facts.ts';
import { findingOf } from '#shared/domain/reconcile/findings.ts';
import type { Group, Side } from '#shared/domain/reconcile/group.ts';
import { otherYearOf } from './other-year.ts';
import type { TotalCheck } from './types.ts';

export type WrongTotal = SourcedTotal & { readonly about: Dimensions };

/** Totals that are not the sum of their parts, both numbers being known. */
export function wrongTotals({ family }: Pick<Group, 'family'>): WrongTotal[] {
  return family.totals.filter(
    (total): total is WrongTotal =>
      total.about !== undefined && !total.agrees && !Number.isNaN(total.stated) && !Number.isNaN(total.computed),
  );
}

/** A total that is not the sum of its parts. */
export const wrongTotal: TotalCheck = {
  type: 'wrong_total',
  find: (group) =>
    byFigure(wrongTotals(group).filter((total) => otherYearOf(group, total) === undefined)).map((totals) => {
      const [{ about, stated, computed, department }] = totals;
      return findingOf(group, {
        type: 'wrong_total',
        at: about,
        sides: sidesOf(totals),
        effect: 'list',
        sentence: stated > computed ? 'reconcile.wrongTotal.above' : 'reconcile.wrongTotal.below',
        params: { department, stated, sum: computed, gap: Math.abs(stated - computed), cell: stateCell(totals[0]) },
      });
    }),
};

/** Totals of the same figure together: two tables may state it, each wrongly. */
export function byFigure(totals: readonly WrongTotal[]): [WrongTotal, ...WrongTotal[]][] {
  const groups = new Map<string, [WrongTotal, ...WrongTotal[]]>();
  const order = (total: WrongTotal) => `${total.department} ${stateCell(total)}`;
  for (const total of [...totals].sort((a, b) => (order(a) < order(b) ? -1 : 1))) {
    const known = groups.get(dimensionKey(total.about));
    if (known) known.push(total);
    else groups.set(dimensionKey(total.about), [total]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

export function stateCell({ file, sheet, row, column }: SourcedTotal): string {
  return cellReference({ file, sheet, cell: cellName(row, column) });
}

/** `stated` and `sum`; with the department and a number where several totals of the same figure are wrong. */
export function sidesOf(totals: readonly WrongTotal[]): Side[] {
  return totals.flatMap((total, i) => {
    const { department, file, sheet, parts, stated, computed } = total;
    const name = totals.length === 1 ? '' : `${department}:${i + 1}:`;
    const side = { department, rows: [], statement: 0, coarseness: 0 };
    return [
      { ...side, source: `${name}stated`, value: stated, cells: [stateCell(total)] },
      {
        ...side,
        source: `${name}sum`,
        value: computed,
        cells: parts === '' ? [] : [cellReference({ file, sheet, cell: parts })],
      },
    ];
  });
}
