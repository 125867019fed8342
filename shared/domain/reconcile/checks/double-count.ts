import type { Dimensions } from '#shared/domain/model/observation.ts';
import { codeAt } from '#shared/domain/reconcile/dictionary.ts';
import { dimensionKey } from '#shared/domain/reconcile/discrepancy.ts';
import { clean } from '#shared/domain/reconcile/facts.ts';
import { findingOf } from '#shared/domain/reconcile/findings.ts';
import type { Finding, Group, Side } from '#shared/domain/reconcile/group.ts';
import { subsetsOf } from '#shared/domain/reconcile/rules/subset.ts';
import { departmentOfSource } from '#shared/domain/reconcile/rules/types.ts';
import { cellsOf, departmentOf } from '#shared/domain/reconcile/sides.ts';
import type { View } from '#shared/domain/reconcile/views.ts';
import { rowsByTime, seriesViews, subjectOf, wholeOf } from './rows.ts';
import type { GroupCheck } from './types.ts';

/**
 * Figures that would be added up though their sources are declared to share people: a department that is a part of another
 * states countries, places or kinds that the other leaves out, in the same table and period.
 */
export const doubleCount: GroupCheck = {
  type: 'double_count',
  find(group) {
    const { family, setting, cube } = group;
    const views = seriesViews(group);
    const found = new Map<string, { at: Dimensions; sides: Map<string, Side> }>();
    for (const { part, whole } of subsetsOf(setting.rules, family.code)) {
      const of = (department: string) => views.filter((view) => departmentOf(cube, view) === department);
      for (const inner of of(part)) {
        for (const outer of of(whole).filter((view) => sameCut(view, inner))) addBeside(found, group, inner, outer);
      }
    }
    return [...found.values()].map(({ at, sides }): Finding => {
      const departments = [...sides.values()].map(({ department }) => department);
      return findingOf(group, {
        type: 'double_count',
        at,
        sides: [...sides.values()],
        effect: 'mark',
        sentence: 'reconcile.doubleCount',
        params: { departments: [...new Set(departments)].sort() },
        opposes: (a, b) => departmentOfSource(a) !== departmentOfSource(b),
      });
    });
  },
};

function sameCut(a: View, b: View): boolean {
  const cut = ({ time, place, byCounterpart, byKind, populations }: View) =>
    JSON.stringify([time, place, byCounterpart, byKind, populations]);
  return cut(a) === cut(b);
}

function addBeside(
  found: Map<string, { at: Dimensions; sides: Map<string, Side> }>,
  group: Group,
  inner: View,
  outer: View,
): void {
  const { cube } = group;
  const wholes = rowsByTime(cube, outer);
  for (const [time, rows] of rowsByTime(cube, inner)) {
    const known = wholes.get(time);
    if (!known) continue;
    const listed = new Set(known.map((row) => subjectOf(cube, row)));
    const beside = rows.filter((row) => !listed.has(subjectOf(cube, row)));
    if (beside.length === 0) continue;
    const at = wholeOf(group, codeAt(cube.dictionaries.time, time));
    const place = found.get(dimensionKey(at)) ?? { at, sides: new Map<string, Side>() };
    found.set(dimensionKey(at), place);
    for (const side of [sideOf(group, inner, beside, false), sideOf(group, outer, known, true)]) {
      if (!place.sides.has(side.source)) place.sides.set(side.source, side);
    }
  }
}

function sideOf({ cube }: Group, view: View, rows: readonly number[], aside: boolean): Side {
  const department = departmentOf(cube, view);
  return {
    source: department,
    department,
    value: clean(rows.reduce((sum, row) => sum + (cube.values[row] ?? 0), 0)),
    rows,
    cells: cellsOf(cube, rows),
    statement: 0,
    coarseness: view.coarseness,
    aside,
  };
}
