import type { Dimensions } from '#shared/domain/model/observation.ts';
import { type Comparison, codesOfKey, type Entry } from './compare.ts';
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

export type Placed = Entry & { readonly position: number };

interface Raw {
  readonly at: Dimensions;
  readonly sayings: Saying[];
  /** Ids of the views that were compared. */
  readonly pairs: Set<string>;
  coarseness: number;
}

export interface Mismatches {
  readonly list: readonly Mismatch[];
  /** Keys of each comparison at which sources differ; at the others they agree. */
  readonly disputed: ReadonlyMap<Comparison, { has(key: number): boolean }>;
}

/** All mismatches of an indicator, from coarse to fine. What several comparisons find at the same place is one mismatch. */
export function findMismatches(group: Group): Mismatches {
  const found = new Map<string, Raw>();
  const disputed = new Map<Comparison, ReadonlyMap<number, unknown>>();
  for (const comparison of group.comparisons) {
    const differing = new Map<number, Placed[]>();
    for (const key of comparison.keys) {
      const facing = facingEntries(comparison, key);
      if (facing.length > 1 && differ(group, comparison, facing)) differing.set(key, facing);
    }
    disputed.set(comparison, differing);
    const rows = rowsBehind(comparison, differing);
    for (const [key, facing] of differing) addTo(found, group, comparison, key, facing, rows.get(key) ?? new Map());
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

/** What is whole at a key and has something whole to be compared with there. */
export function facingEntries(comparison: Comparison, key: number): Placed[] {
  const whole = comparison.entries(key).filter(({ complete, view }) => complete && view.indicator === 0);
  return whole.filter((a) => whole.some((b) => a !== b && comparison.meets(a.position, b.position)));
}

function differ(group: Group, comparison: Comparison, facing: readonly Placed[]): boolean {
  const { rules } = group.setting;
  return facing.some((a, i) =>
    facing
      .slice(i + 1)
      .filter((b) => comparison.meets(a.position, b.position))
      .some((b) => {
        const departments = [departmentOf(group.cube, a.view), departmentOf(group.cube, b.view)];
        return !same(a.value, b.value) || areAddedUp(rules, group.family.code, departments);
      }),
  );
}

/** Rows of each view (by position) at the given keys. */
export function rowsBehind(
  comparison: Comparison,
  keys: { has(key: number): boolean; readonly size: number },
): Map<number, Map<number, number[]>> {
  const behind = new Map<number, Map<number, number[]>>();
  if (keys.size === 0) return behind;
  comparison.views.forEach((view, position) => {
    comparison.rowKeys(position).forEach((key, i) => {
      if (!keys.has(key)) return;
      const places = behind.get(key) ?? new Map<number, number[]>();
      const rows = places.get(position) ?? [];
      rows.push(view.rows[i] ?? 0);
      behind.set(key, places.set(position, rows));
    });
  });
  return behind;
}

function addTo(
  found: Map<string, Raw>,
  { cube, family }: Group,
  comparison: Comparison,
  key: number,
  facing: readonly Placed[],
  rows: ReadonlyMap<number, readonly number[]>,
): void {
  const at = dimensionsAt(family.code, codesOfKey(cube, idsOf(key, comparison.radix)));
  const id = dimensionKey(at);
  const raw = found.get(id) ?? { at, sayings: [], pairs: new Set(), coarseness: comparison.breakdown.coarseness };
  found.set(id, raw);
  for (const { view, value, position } of facing) {
    for (const other of facing) {
      if (comparison.meets(position, other.position)) raw.pairs.add(`${view.id}/${other.view.id}`);
    }
    if (raw.sayings.some(({ views }) => views.includes(view))) continue;
    const said = {
      department: departmentOf(cube, view),
      value,
      rows: rows.get(position) ?? [],
      statement: 0,
      views: [view],
    };
    raw.sayings.push(said);
  }
}
