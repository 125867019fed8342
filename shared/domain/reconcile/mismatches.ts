import type { Dimensions } from '#shared/domain/model/observation.ts';
import { type Comparison, codesOfKey } from './compare.ts';
import { dimensionKey, dimensionsAt } from './discrepancy.ts';
import { same } from './facts.ts';
import type { Group } from './group.ts';
import { idsOf } from './roll-up.ts';
import { areAddedUp } from './rules/complementary.ts';
import { departmentOf, type NamedSide, nameSides, type Saying } from './sides.ts';
import type { View } from './views.ts';

/** A place where sources that should say the same do not, or where a rule wants them added up though they agree. */
export interface Mismatch {
  readonly at: Dimensions;
  readonly sides: readonly NamedSide[];
  /** Whether two sources were compared with each other, rather than both with a third. */
  opposes(a: string, b: string): boolean;
  readonly coarseness: number;
}

interface Raw {
  readonly at: Dimensions;
  readonly sayings: Saying[];
  /** Ids of the views that were compared. */
  readonly pairs: Set<string>;
  coarseness: number;
}

export interface Mismatches {
  readonly list: readonly Mismatch[];
  /** Places of each comparison at which sources differ; at the others they agree. */
  readonly disputed: ReadonlyMap<Comparison, { has(place: number): boolean }>;
}

/** All mismatches of an indicator, from coarse to fine. What several comparisons find at the same place is one mismatch. */
export function findMismatches(group: Group): Mismatches {
  const found = new Map<string, Raw>();
  const disputed = new Map<Comparison, ReadonlySet<number>>();
  for (const comparison of group.comparisons) {
    const differing = differingPlaces(group, comparison);
    disputed.set(comparison, differing);
    const rows = rowsBehind(comparison, differing);
    for (const place of differing) addTo(found, group, comparison, place, rows.get(place) ?? new Map());
  }
  const list = [...found.values()].map(({ at, sayings, pairs, coarseness }): Mismatch => {
    const sides = nameSides(group.cube, sayings);
    const viewsOf = (source: string) => sides.find((side) => side.source === source)?.views ?? [];
    const faced = (x: View, y: View) => x === y || pairs.has(`${x.id}/${y.id}`);
    return {
      at,
      sides,
      coarseness,
      opposes: (a, b) => a !== b && viewsOf(a).some((x) => viewsOf(b).some((y) => faced(x, y))),
    };
  });
  return { list, disputed };
}

/** Positions of the views that say all of it at a place and have another such view to be compared with there. */
export function facingAt(comparison: Comparison): (place: number) => readonly number[] {
  const known = new Map<readonly number[], readonly number[]>();
  return (place) => {
    const wholes = comparison.wholes(place);
    const memo = known.get(wholes);
    if (memo) return memo;
    const facing = wholes.filter((a) => wholes.some((b) => comparison.meets(a, b)));
    known.set(wholes, facing);
    return facing;
  };
}

/** Places at which two sources that face each other differ, or are to be added up though they agree. */
function differingPlaces(group: Group, comparison: Comparison): Set<number> {
  const { rules } = group.setting;
  const facing = facingAt(comparison);
  const departments = comparison.views.map((view) => departmentOf(group.cube, view));
  const known = new Map<readonly number[], readonly (readonly [a: number, b: number, addedUp: boolean])[]>();
  const pairsOf = (positions: readonly number[]) => {
    const memo = known.get(positions);
    if (memo) return memo;
    const pairs = positions.flatMap((a, i) =>
      positions
        .slice(i + 1)
        .filter((b) => comparison.meets(a, b))
        .map((b) => {
          const two = [departments[a] ?? '', departments[b] ?? ''];
          return [a, b, areAddedUp(rules, group.family.code, two)] as const;
        }),
    );
    known.set(positions, pairs);
    return pairs;
  };
  const adds = rules.some(({ rule }) => rule === 'complementary');
  const differing = new Set<number>();
  for (let place = 0; place < comparison.keys.length; place++) {
    const positions = facing(place);
    const pairs = pairsOf(positions);
    if (pairs.length > positions.length && !adds && allEqual(comparison, positions, place)) continue;
    for (const [a, b, addedUp] of pairs) {
      if (!addedUp && same(comparison.value(a, place), comparison.value(b, place))) continue;
      differing.add(place);
      break;
    }
  }
  return differing;
}

/** Whether all say the very same number. */
function allEqual(comparison: Comparison, positions: readonly number[], place: number): boolean {
  const first = comparison.value(positions[0] ?? 0, place);
  for (const position of positions) if (comparison.value(position, place) !== first) return false;
  return true;
}

/** Rows of each view (by position) at the given places. */
export function rowsBehind(comparison: Comparison, places: ReadonlySet<number>): Map<number, Map<number, number[]>> {
  const behind = new Map<number, Map<number, number[]>>();
  if (places.size === 0) return behind;
  comparison.views.forEach((view, position) => {
    comparison.rowPlaces(position).forEach((place, i) => {
      if (place < 0 || !places.has(place)) return;
      const views = behind.get(place) ?? new Map<number, number[]>();
      const rows = views.get(position) ?? [];
      rows.push(view.rows[i] ?? 0);
      behind.set(place, views.set(position, rows));
    });
  });
  return behind;
}

function addTo(
  found: Map<string, Raw>,
  { cube, family }: Group,
  comparison: Comparison,
  place: number,
  rows: ReadonlyMap<number, readonly number[]>,
): void {
  const at = dimensionsAt(family.code, codesOfKey(cube, idsOf(comparison.keys[place] ?? 0, comparison.radix)));
  const id = dimensionKey(at);
  const raw = found.get(id) ?? { at, sayings: [], pairs: new Set(), coarseness: comparison.breakdown.coarseness };
  found.set(id, raw);
  const facing = facingAt(comparison)(place);
  for (const position of facing) {
    const view = comparison.views[position] as View;
    for (const other of facing) {
      if (comparison.meets(position, other)) raw.pairs.add(`${view.id}/${comparison.views[other]?.id}`);
    }
    if (raw.sayings.some(({ views }) => views.includes(view))) continue;
    raw.sayings.push({
      department: departmentOf(cube, view),
      value: comparison.value(position, place),
      rows: rows.get(position) ?? [],
      statement: 0,
      views: [view],
    });
  }
}
