import { type Breakdown, commonBreakdowns } from './breakdown.ts';
import { TOTAL } from './coarseness.ts';
import type { Cube } from './cube.ts';
import { codeAt, idOf } from './dictionary.ts';
import { keyIndex } from './key-index.ts';
import { keysOf, type Projection, project, type Radix, type RolledUp, radixOf, rollUp } from './roll-up.ts';
import type { View } from './views.ts';

/** What a view says at one place of a comparison. */
export interface Entry {
  readonly view: View;
  /** Counts in the views of the comparison. */
  readonly position: number;
  readonly value: number;
  /** False: the value is a lower bound, because parts are missing or only some are listed. */
  readonly complete: boolean;
}

/** Two or more views side by side in a breakdown that all of them can be rolled up to. Places are counted from 0. */
export interface Comparison {
  readonly breakdown: Breakdown;
  readonly views: readonly View[];
  /** Whether this is the finest breakdown that two of its views (by position) have in common. */
  meets(a: number, b: number): boolean;
  readonly radix: Radix;
  /** Key of each place that at least two views state, in order. */
  readonly keys: Float64Array;
  /** What the views say at a place, in order of view. */
  entries(place: number): readonly Entry[];
  /** Views (by position) that say all of it at a place, the same list for the same views; those of other indicators never do. */
  wholes(place: number): readonly number[];
  /** False where every view says all of it everywhere, and of the same indicator. */
  readonly hasParts: boolean;
  value(position: number, place: number): number;
  /** The place of each row of a view, by position; -1 for none. */
  rowPlaces(position: number): Int32Array;
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
  const { frame } = cube.family;
  if (frame) return new Set(frame.kindsStated.map((code) => idOf(cube.dictionaries.kind, code)));
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
  const projections: readonly Projection[] = views.map((view) => project(cube, view, breakdown, kinds));
  const radix = radixOf(cube);
  const rolled = views.map((view, i) => rollUp(cube, view, projections[i] as Projection, radix));
  const keys = sharedKeys(rolled, radix);
  const places = keyIndex(keysOf(radix), keys.length);
  for (const key of keys) places.add(key);
  // For each view and place the slot of its sum, -1 where it says nothing.
  const slotPlaces = rolled.map(({ keys: own }) => Int32Array.from(own, places.find));
  const placesOfRows: Int32Array[] = [];
  const slots = slotPlaces.map((placeOfSlot) => {
    const slotAt = new Int32Array(keys.length).fill(-1);
    placeOfSlot.forEach((place, slot) => {
      if (place >= 0) slotAt[place] = slot;
    });
    return slotAt;
  });
  const wholes = groupsOfPositions(keys.length);
  let hasParts = false;
  slots.forEach((slotAt, position) => {
    const { complete } = rolled[position] as RolledUp;
    const isSame = views[position]?.indicator === 0;
    slotAt.forEach((slot, place) => {
      if (slot < 0) return;
      if (isSame && complete[slot] === 1) wholes.add(place, position);
      else hasParts = true;
    });
  });
  const met = views.map((a) =>
    views.map((b) => a !== b && pairs.has(`${Math.min(a.id, b.id)}/${Math.max(a.id, b.id)}`)),
  );
  const own = projections.map((projection) => isIdentity(projection));
  const value = (position: number, place: number) =>
    rolled[position]?.sums[slots[position]?.[place] ?? -1] ?? Number.NaN;
  return {
    breakdown,
    views,
    radix,
    keys,
    hasParts,
    meets: (a, b) => met[a]?.[b] ?? false,
    wholes: wholes.at,
    value,
    entries: (place) =>
      views.flatMap((view, position) => {
        const slot = slots[position]?.[place] ?? -1;
        if (slot < 0) return [];
        return [{ view, position, value: value(position, place), complete: rolled[position]?.complete[slot] === 1 }];
      }),
    rowPlaces(position) {
      const known = placesOfRows[position];
      if (known) return known;
      const { slotOfRow } = rolled[position] as RolledUp;
      const placeOfSlot = slotPlaces[position] as Int32Array;
      const found = new Int32Array(slotOfRow.length);
      for (let i = 0; i < found.length; i++) found[i] = placeOfSlot[slotOfRow[i] ?? -1] ?? -1;
      placesOfRows[position] = found;
      return found;
    },
    isOwn: (position) => own[position] ?? false,
  };
}

/** A list of positions for each place: there are few different lists, and each is kept once. */
function groupsOfPositions(places: number) {
  const groupAt = new Int32Array(places);
  const groups: (readonly number[])[] = [[]];
  const longer = new Map<string, number>();
  return {
    at: (place: number) => groups[groupAt[place] ?? 0] ?? [],
    add(place: number, position: number) {
      const group = groupAt[place] ?? 0;
      const name = `${group}+${position}`;
      let next = longer.get(name);
      if (next === undefined) {
        next = groups.push([...(groups[group] ?? []), position]) - 1;
        longer.set(name, next);
      }
      groupAt[place] = next;
    },
  };
}

/** Keys that at least two views state, in order. */
function sharedKeys(rolled: readonly RolledUp[], radix: Radix): Float64Array {
  const size = rolled.reduce((sum, { keys }) => sum + keys.length, 0);
  const seen = keyIndex(keysOf(radix), size);
  const counts: number[] = [];
  for (const { keys } of rolled) {
    for (const key of keys) {
      const slot = seen.add(key);
      counts[slot] = (counts[slot] ?? 0) + 1;
    }
  }
  return Float64Array.from(seen.keys.filter((_, slot) => (counts[slot] ?? 0) > 1)).sort();
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
