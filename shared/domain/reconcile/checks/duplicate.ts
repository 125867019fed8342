import type { Dimensions } from '#shared/domain/model/observation.ts';
import { axes } from '#shared/domain/reconcile/columns.ts';
import { codesOfKey } from '#shared/domain/reconcile/compare.ts';
import type { Statement } from '#shared/domain/reconcile/cube.ts';
import { dimensionKey, dimensionsAt } from '#shared/domain/reconcile/discrepancy.ts';
import { findingOf } from '#shared/domain/reconcile/findings.ts';
import type { Finding, Side } from '#shared/domain/reconcile/group.ts';
import { departmentOf, distinctStatements, referencesOf } from '#shared/domain/reconcile/sides.ts';
import type { GroupCheck } from './types.ts';

/** The same figure stated twice by a department, in two files or two tables: it is counted once, and said so. Both count where somebody decides so. */
export const duplicate: GroupCheck = {
  type: 'duplicate',
  find(group) {
    const { cube, family, views } = group;
    const rows = new Set(cube.restated.filter((row) => isRepeated(cube.statements(row))));
    const places = new Map<string, { at: Dimensions; sides: Side[] }>();
    for (const view of rows.size === 0 ? [] : views.filter(({ indicator }) => indicator === 0)) {
      for (const row of view.rows.filter((candidate) => rows.has(candidate))) {
        const at = dimensionsAt(
          family.code,
          codesOfKey(
            cube,
            axes((axis) => cube.ids[axis][row] ?? 0),
          ),
        );
        const place = places.get(dimensionKey(at)) ?? { at, sides: [] };
        const department = departmentOf(cube, view);
        // One side for each statement: who decides that they are different people keeps their sum.
        for (const { value, entries } of cube.statements(row).filter((said) => !Number.isNaN(said.value))) {
          const cells = referencesOf(family.facts.table, entries);
          const own = { source: department, department, value, rows: [row], cells };
          place.sides.push({ ...own, statement: 0, coarseness: view.coarseness });
        }
        places.set(dimensionKey(at), place);
      }
    }
    return [...places.values()].map(({ at, sides }): Finding => {
      const params = {
        cells: sides.flatMap(({ cells }) => cells),
        department: [...new Set(sides.map(({ source }) => source))],
      };
      return findingOf(group, {
        type: 'duplicate',
        at,
        sides,
        effect: 'ask',
        sentence: 'reconcile.duplicate',
        params,
      });
    });
  },
};

function isRepeated(statements: readonly Statement[]): boolean {
  const stated = statements.filter(({ value }) => !Number.isNaN(value)).length;
  return stated > 1 && distinctStatements(statements).length === 1;
}
