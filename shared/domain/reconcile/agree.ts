import { byKeys } from '#shared/lib/compare.ts';
import type { Comparison } from './compare.ts';
import { departmentRank, type Group } from './group.ts';
import { facingEntries, type Placed } from './mismatches.ts';
import { precedenceRank } from './rules/precedence.ts';
import { departmentOf } from './sides.ts';
import type { Standing } from './standing.ts';

/** Views that say the same at a key: one is kept, the others support it. */
interface Agreement {
  readonly winner: number;
  /** Positions of the views that give way. */
  readonly yielding: ReadonlySet<number>;
  /** Departments that say the same, by position. */
  readonly departments: ReadonlyMap<number, string>;
}

/**
 * Where sources agree, publishes one of them: the department that a rule prefers, else the finest breakdown, so that one
 * series comes from one source as far as can be. Another department's breakdown of the same figure gives way;
 * a second breakdown of the same department stands beside the first, unless it is nothing but a total of it.
 */
export function applyAgreements(
  group: Group,
  comparison: Comparison,
  disputed: { has(key: number): boolean },
  standing: Standing,
): void {
  const agreements = new Map<number, Agreement>();
  for (const key of comparison.keys) {
    if (disputed.has(key)) continue;
    const facing = facingEntries(comparison, key);
    if (facing.length > 1) agreements.set(key, agreementOf(group, comparison, facing));
  }
  if (agreements.size === 0) return;
  const kept = keepWinners(comparison, agreements, standing);
  comparison.views.forEach((view, position) => {
    const own = comparison.isOwn(position);
    comparison.rowKeys(position).forEach((key, i) => {
      const agreement = agreements.get(key);
      const row = view.rows[i] ?? 0;
      const winners = kept.get(key);
      if (!agreement?.departments.has(position) || !winners || position === agreement.winner) return;
      const department = departmentOf(group.cube, view);
      const same = own && comparison.isOwn(agreement.winner) && standing.isAlive(row) ? row : undefined;
      if (department !== agreement.departments.get(agreement.winner))
        for (const winner of winners) {
          standing.mark(winner, 'agreed', '');
          standing.support(winner, department, same);
        }
      if (agreement.yielding.has(position)) standing.drop(row, { state: 'agreed', discrepancy: '' });
    });
  });
}

function agreementOf(group: Group, comparison: Comparison, facing: readonly Placed[]): Agreement {
  const { setting, cube, family } = group;
  const order = byKeys<Placed>(
    ({ view }) => precedenceRank(setting.rules, family.code, departmentOf(cube, view)),
    ({ view }) => view.coarseness,
    ({ view }) => departmentRank(setting, departmentOf(cube, view)),
    ({ position }) => position,
  );
  const [winner, ...others] = [...facing].sort(order) as [Placed, ...Placed[]];
  const met = others.filter(({ position }) => comparison.meets(position, winner.position));
  const gives = ({ view, position }: Placed) =>
    view.department !== winner.view.department || comparison.isOwn(position);
  return {
    winner: winner.position,
    yielding: new Set(met.filter(gives).map(({ position }) => position)),
    departments: new Map([winner, ...met].map(({ position, view }) => [position, departmentOf(group.cube, view)])),
  };
}

/** Rows of the winners that still stand, by key. */
function keepWinners(
  comparison: Comparison,
  agreements: ReadonlyMap<number, Agreement>,
  standing: Standing,
): Map<number, number[]> {
  const kept = new Map<number, number[]>();
  comparison.views.forEach((view, position) => {
    comparison.rowKeys(position).forEach((key, i) => {
      const row = view.rows[i] ?? 0;
      if (agreements.get(key)?.winner !== position || !standing.isAlive(row)) return;
      const rows = kept.get(key);
      if (rows) rows.push(row);
      else kept.set(key, [row]);
    });
  });
  return kept;
}
