import type { Dimensions } from '#shared/domain/model/observation.ts';
import { axes } from '#shared/domain/reconcile/columns.ts';
import { codesOfKey } from '#shared/domain/reconcile/compare.ts';
import { dimensionKey, dimensionsAt } from '#shared/domain/reconcile/discrepancy.ts';
import { findingOf, spreadOf } from '#shared/domain/reconcile/findings.ts';
import type { Finding, Group } from '#shared/domain/reconcile/group.ts';
import type { Mismatch } from '#shared/domain/reconcile/mismatches.ts';
import { departmentOf, distinctStatements, nameSides, type Saying } from '#shared/domain/reconcile/sides.ts';
import { natureOf } from './nature.ts';
import type { GroupCheck } from './types.ts';

/** Two sources, or two tables of one department, that state different values of the same figure. */
export const conflict: GroupCheck = {
  type: 'conflict',
  find(group, mismatches) {
    const between = mismatches
      .filter((mismatch) => natureOf(mismatch) === 'conflict')
      .map((found) => findingAt(group, found));
    const known = new Set(mismatches.map(({ at }) => dimensionKey(at)));
    return [...between, ...withinDepartments(group, known)];
  },
};

function findingAt(group: Group, { at, sides, opposes, coarseness }: Mismatch): Finding {
  const departments = new Set(sides.map(({ department }) => department));
  const gap = spreadOf(sides);
  return findingOf(group, {
    type: 'conflict',
    at,
    sides,
    effect: 'choose',
    coarseness,
    opposes,
    sentence:
      gap === 0 ? 'reconcile.conflict.summed' : departments.size > 1 ? 'reconcile.conflict' : 'reconcile.conflict.own',
    params: { gap, department: sides[0]?.department ?? '' },
  });
}

/** Figures that several tables of a department state differently, unless another department disputes them already. */
function withinDepartments(group: Group, known: ReadonlySet<string>): Finding[] {
  const { cube, family, views } = group;
  const rows = new Set(cube.restated.filter((row) => distinctStatements(cube.statements(row)).length > 1));
  const places = new Map<string, { at: Dimensions; sayings: Saying[]; coarseness: number }>();
  for (const view of rows.size === 0 ? [] : views.filter(({ indicator }) => indicator === 0)) {
    for (const row of view.rows.filter((candidate) => rows.has(candidate))) {
      const at = dimensionsAt(
        family.code,
        codesOfKey(
          cube,
          axes((axis) => cube.ids[axis][row] ?? 0),
        ),
      );
      const id = dimensionKey(at);
      if (known.has(id)) continue;
      const place = places.get(id) ?? { at, sayings: [], coarseness: view.coarseness };
      const value = cube.values[row] ?? Number.NaN;
      place.sayings.push({ department: departmentOf(cube, view), value, rows: [row], statement: 0, views: [view] });
      places.set(id, place);
    }
  }
  return [...places.values()].map(({ at, sayings, coarseness }) => {
    const sides = nameSides(cube, sayings);
    const params = { gap: spreadOf(sides), department: sayings[0]?.department ?? '' };
    const sentence = 'reconcile.conflict.own';
    return findingOf(group, { type: 'conflict', at, sides, effect: 'choose', coarseness, sentence, params });
  });
}
