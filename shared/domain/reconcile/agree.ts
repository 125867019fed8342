import { byKeys } from '#shared/lib/compare.ts';
import type { Comparison } from './compare.ts';
import { departmentRank, type Group } from './group.ts';
import { facingAt } from './mismatches.ts';
import { precedenceRank } from './rules/precedence.ts';
import { departmentOf } from './sides.ts';
import type { Standing } from './standing.ts';
import type { View } from './views.ts';

/** Views (by position) that say the same: one is kept, the others support it. */
interface Agreement {
  readonly winner: number;
  /** Those that give way. */
  readonly yielding: ReadonlySet<number>;
  /** Those that were compared with the winner. */
  readonly met: ReadonlySet<number>;
}

/**
 * Where sources agree, publishes one of them: the department that a rule prefers, else the finest breakdown, so that one
 * series comes from one source as far as can be. Another department's breakdown of the same figure gives way;
 * a second breakdown of the same department stands beside the first, unless it is nothing but a total of it.
 */
export function applyAgreements(
  group: Group,
  comparison: Comparison,
  disputed: { has(place: number): boolean },
  standing: Standing,
): void {
  const agreements = agreementsAt(group, comparison, disputed);
  const kept = keepWinners(comparison, agreements, standing);
  if (!kept) return;
  const departments = comparison.views.map(({ department }) => department);
  comparison.views.forEach((view, position) => {
    const own = comparison.isOwn(position);
    const places = comparison.rowPlaces(position);
    for (let i = 0; i < places.length; i++) {
      const place = places[i] ?? -1;
      const agreement = place < 0 ? undefined : agreements[place];
      if (!agreement?.met.has(position)) continue;
      const winners = kept.rowsAt(place);
      if (winners.length === 0) continue;
      const row = view.rows[i] ?? 0;
      const sameFigure = own && comparison.isOwn(agreement.winner);
      if (departments[position] !== departments[agreement.winner]) {
        for (const winner of winners) {
          standing.mark(winner, 'agreed', '');
          standing.support(winner, view.department, sameFigure && standing.isAlive(row) ? row : undefined);
        }
      }
      if (agreement.yielding.has(position)) standing.drop(row, { state: 'agreed', discrepancy: '', sameFigure });
    }
  });
}

/** What agrees at each place of a comparison; few different agreements for many places. */
function agreementsAt(
  group: Group,
  comparison: Comparison,
  disputed: { has(place: number): boolean },
): (Agreement | undefined)[] {
  const facing = facingAt(comparison);
  const known = new Map<readonly number[], Agreement>();
  const agreements: (Agreement | undefined)[] = new Array(comparison.keys.length).fill(undefined);
  for (let place = 0; place < agreements.length; place++) {
    const positions = facing(place);
    if (positions.length < 2 || disputed.has(place)) continue;
    const agreement = known.get(positions) ?? agreementOf(group, comparison, positions);
    known.set(positions, agreement);
    agreements[place] = agreement;
  }
  return agreements;
}

function agreementOf(group: Group, comparison: Comparison, positions: readonly number[]): Agreement {
  const { setting, cube, family } = group;
  const view = (position: number) => comparison.views[position] as View;
  const department = (position: number) => departmentOf(cube, view(position));
  const order = byKeys<number>(
    (position) => precedenceRank(setting.rules, family.code, department(position)),
    (position) => view(position).coarseness,
    (position) => departmentRank(setting, department(position)),
    (position) => position,
  );
  const [winner = 0, ...others] = [...positions].sort(order);
  const met = others.filter((position) => comparison.meets(position, winner));
  const gives = (position: number) =>
    view(position).department !== view(winner).department || comparison.isOwn(position);
  return { winner, yielding: new Set(met.filter(gives)), met: new Set(met) };
}

interface KeptRows {
  /** Rows of the winner at a place that still stand. */
  rowsAt(place: number): readonly number[];
}

/** Rows of the winners that still stand; undefined where there are none. */
function keepWinners(
  comparison: Comparison,
  agreements: readonly (Agreement | undefined)[],
  standing: Standing,
): KeptRows | undefined {
  // A chain of rows for each place: the first one, and for each row the next.
  const first = new Int32Array(agreements.length).fill(-1);
  const last = new Int32Array(agreements.length).fill(-1);
  const rows: number[] = [];
  const next: number[] = [];
  const winners = new Set(agreements.map((agreement) => agreement?.winner ?? -1));
  comparison.views.forEach((view, position) => {
    if (!winners.has(position)) return;
    comparison.rowPlaces(position).forEach((place, i) => {
      const row = view.rows[i] ?? 0;
      if (place < 0 || agreements[place]?.winner !== position || !standing.isAlive(row)) return;
      const link = rows.push(row) - 1;
      next.push(-1);
      const before = last[place] ?? -1;
      if (before < 0) first[place] = link;
      else next[before] = link;
      last[place] = link;
    });
  });
  if (rows.length === 0) return undefined;
  return {
    rowsAt(place) {
      const found: number[] = [];
      for (let link = first[place] ?? -1; link >= 0; link = next[link] ?? -1) found.push(rows[link] ?? 0);
      return found;
    },
  };
}
