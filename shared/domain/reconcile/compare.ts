import { type Breakdown, commonBreakdowns } from './breakdown.ts';
import type { Cube } from './cube.ts';
import { codeAt } from './dictionary.ts';
import { keysIn, type Projection, project, type Radix, radixOf, rollUp } from './roll-up.ts';
import { TOTAL, type View } from './views.ts';

/** What a view says at one place of a comparison. */
export interface Entry {
  readonly view: View;
  readonly value: number;
  /** False: the value is a lower bound, because parts are missing or only some are listed. */
  readonly complete: boolean;
}

/** Two or more views side by side in a breakdown that all of them can be rolled up to. */
export interface Comparison {
  readonly breakdown: Breakdown;
  readonly views: readonly View[];
  /** Whether this is the finest breakdown that two of its views (by position) have in common. */
  meets(a: number, b: number): boolean;
  readonly radix: Radix;
  /** Keys that at least two views state, in order. */
  readonly keys: readonly number[];
  /** What the views say at a key, in order of view; `position` counts in `views`. */
  entries(key: number): readonly (Entry & { readonly position: number })[];
  /** The key of each row of a view, by position. */
  rowKeys(position: number): Float64Array;
  /** Whether the view is already in this breakdown, so that it states these figures itself. */
  isOwn(position: number): boolean;
}

/** Puts all views of a cube side by side, each pair at the finest breakdown that it has in common; from coarse to fine. */
export function compareViews(cube: Cube, views: readonly View[]): Comparison[] {
  const plans = new Map<string, { breakdown: Breakdown; pairs: Set<string>; members: Set<View> }>();
  for (const [i, a] of views.entries()) {
    for (const b of views.slice(i + 1)) {
      if (a.indicator !== 0 && b.indicator !== 0) continue;
      for (const breakdown of commonBreakdowns(cube, a, b)) {
        const plan = plans.get(breakdown.name) ?? { breakdown, pairs: new Set(), members: new Set() };
        plan.pairs.add(`${a.id}/${b.id}`);
        plan.members.add(a).add(b);
        plans.set(breakdown.name, plan);
      }
    }
  }
  const kinds = kindsStated(cube, views);
  return [...plans.values()]
    .sort((a, b) => b.breakdown.coarseness - a.breakdown.coarseness || (a.breakdown.name < b.breakdown.name ? -1 : 1))
    .map(({ breakdown, pairs, members }) => {
      const sorted = [...members].sort((a, b) => a.id - b.id);
      return compareAt(cube, breakdown, sorted, pairs, kinds);
    })
    .filter(({ keys }) => keys.length > 0);
}

/** Kinds of a closed list that some source tells apart: a source that leaves one out has not listed them all. */
export function kindsStated(cube: Cube, views: readonly View[]): Set<number> {
  if (!cube.family.indicator?.kinds.length) return new Set();
  const kinds = new Set(views.filter((view) => view.indicator === 0).flatMap((view) => [...view.members.kind]));
  kinds.delete(cube.dictionaries.kind.ids.get(TOTAL) ?? -1);
  return kinds;
}

function compareAt(
  cube: Cube,
  breakdown: Breakdown,
  views: readonly View[],
  pairs: ReadonlySet<string>,
  kinds: ReadonlySet<number>,
): Comparison {
  const projections = views.map((view) => project(cube, view, breakdown, kinds));
  const radix = radixOf(cube);
  const rolled = views.map((view, i) => rollUp(cube, view, projections[i] as Projection, radix));
  const seen = new Map<number, number>();
  for (const { slots } of rolled) for (const key of slots.keys()) seen.set(key, (seen.get(key) ?? 0) + 1);
  const keys = [...seen].filter(([, count]) => count > 1).map(([key]) => key);
  return {
    breakdown,
    views,
    radix,
    keys: keys.sort((a, b) => a - b),
    meets: (a, b) => a !== b && pairs.has(`${views[Math.min(a, b)]?.id}/${views[Math.max(a, b)]?.id}`),
    entries: (key) =>
      views.flatMap((view, position) => {
        const slot = rolled[position]?.slots.get(key);
        if (slot === undefined) return [];
        const value = rolled[position]?.sums[slot] ?? Number.NaN;
        return [{ view, position, value, complete: rolled[position]?.complete[slot] ?? false }];
      }),
    rowKeys: (position) => keysIn(cube, views[position] as View, projections[position] as Projection, radix),
    isOwn: (position) => isIdentity(projections[position] as Projection),
  };
}

function isIdentity({ to }: Projection): boolean {
  return Object.values(to).every((ids) => ids.every((target, id) => target === id || target === -1));
}

/** The dimensions of a key, as codes. */
export function codesOfKey(
  cube: Cube,
  ids: Readonly<Record<'time' | 'place' | 'counterpart' | 'population' | 'kind', number>>,
) {
  return {
    time: codeAt(cube.dictionaries.time, ids.time),
    place: codeAt(cube.dictionaries.place, ids.place),
    counterpart: codeAt(cube.dictionaries.counterpart, ids.counterpart),
    population: codeAt(cube.dictionaries.population, ids.population),
    kind: codeAt(cube.dictionaries.kind, ids.kind),
  };
}
