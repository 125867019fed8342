import { coarsenessOf, TOTAL } from './coarseness.ts';
import type { Cube } from './cube.ts';
import { codeAt } from './dictionary.ts';
import { holds, overlaps, TIME_LEVELS, type TimeLevel } from './periods.ts';
import { meetPlaces, type PlaceLevel } from './places.ts';
import { commonPopulations, type Population } from './populations.ts';
import type { View } from './views.ts';

/** Other countries, without a name: what they are depends on which countries the table names. */
export const OTHERS = '_XX';

/** A breakdown to which views can be rolled up, so that their figures stand side by side. */
export interface Breakdown {
  /** The same for the same breakdown. */
  readonly name: string;
  readonly time: TimeLevel;
  /** Intervals to which shorter periods are added up; empty at other levels. */
  readonly intervals: readonly string[];
  readonly place: PlaceLevel;
  /** `countries`; `named`: those of the list, all others as `_XX`; `groups` (continents); `_T`. */
  readonly counterpart: 'countries' | 'named' | 'groups' | '_T';
  readonly named: readonly string[];
  readonly populations: readonly Population[];
  readonly kind: 'kinds' | '_T';
  readonly coarseness: number;
}

type Cut = Omit<Breakdown, 'name' | 'coarseness'>;

const COUNTERPART_RANK = { countries: 0, named: 1, groups: 1, _T: 2 } as const;

export function breakdownOf(cut: Cut): Breakdown {
  const { time, intervals, place, counterpart, named, populations, kind } = cut;
  const name = [time, intervals, place, counterpart, named, populations, kind].join(' ');
  const ranks = { counterpart: COUNTERPART_RANK[counterpart], kind: kind === 'kinds' ? 0 : 1 };
  return { ...cut, name, coarseness: coarsenessOf({ time, place, ...ranks, populations: populations.length }) };
}

/**
 * The finest breakdowns to which both views can be rolled up: one, unless an interval of one overlaps others of its own;
 * none where they cannot be brought together (two definitions of a stock, a part of the population without a code).
 */
export function commonBreakdowns(cube: Cube, a: View, b: View): Breakdown[] {
  const populations = commonPopulations(a.populations, b.populations);
  const kind = commonKinds(cube, a, b);
  if (populations.length === 0 || kind === undefined) return [];
  const place = meetPlaces(a.place, b.place);
  const counterpart = commonCounterparts(cube, a, b);
  return commonTimes(cube, a, b).map((time) => breakdownOf({ ...time, place, ...counterpart, populations, kind }));
}

type TimeCut = Pick<Cut, 'time' | 'intervals'>;

function commonTimes(cube: Cube, a: View, b: View): TimeCut[] {
  const stock = cube.family.indicator?.measure === 'stock';
  if (a.time === 'opaque' || b.time === 'opaque') return a.time === b.time ? [{ time: 'opaque', intervals: [] }] : [];
  // A stock is never added up over time: it is compared at its date, whatever the level it is written in.
  if (stock) return [{ time: 'day', intervals: [] }];
  if ((a.time === 'interval') === (b.time === 'interval')) {
    return [
      { time: TIME_LEVELS[Math.max(...[a, b].map((view) => TIME_LEVELS.indexOf(view.time)))] ?? 'year', intervals: [] },
    ];
  }
  const [long, short] = a.time === 'interval' ? [a, b] : [b, a];
  return apart(cube, long, short).map((intervals) => ({ time: 'interval', intervals }));
}

/** Intervals that hold a period of the other view, in families that do not overlap among themselves. */
function apart(cube: Cube, long: View, short: View): string[][] {
  const families: number[][] = [];
  const shorter = [...short.members.time].map((id) => cube.period(id));
  const start = (id: number) => cube.period(id).start;
  for (const id of [...long.members.time].sort((x, y) => start(x) - start(y) || x - y)) {
    const interval = cube.period(id);
    if (!shorter.some((period) => holds(interval, period))) continue;
    const home = families.find((family) => family.every((other) => !overlaps(cube.period(other), interval)));
    if (home) home.push(id);
    else families.push([id]);
  }
  return families.map((family) => family.map((id) => codeAt(cube.dictionaries.time, id)));
}

function codesOf(cube: Cube, view: View, axis: 'counterpart' | 'kind'): Set<string> {
  return new Set([...view.members[axis]].map((id) => codeAt(cube.dictionaries[axis], id)));
}

function commonCounterparts(cube: Cube, a: View, b: View): Pick<Cut, 'counterpart' | 'named'> {
  if (!a.byCounterpart || !b.byCounterpart) return { counterpart: TOTAL, named: [] };
  const [left, right] = [codesOf(cube, a, 'counterpart'), codesOf(cube, b, 'counterpart')];
  const others = left.has(OTHERS) || right.has(OTHERS);
  const groups = [left, right].map((codes) => [...codes].filter(isGroup).length);
  const allGroups = [left, right].map((codes, i) => groups[i] === codes.size - (codes.has(OTHERS) ? 1 : 0));
  if (groups[0] !== 0 || groups[1] !== 0) {
    if (allGroups[0] && allGroups[1]) return { counterpart: 'countries', named: [] };
    const rollable = !others && [left, right].every((_codes, i) => groups[i] === 0 || allGroups[i]);
    return { counterpart: rollable ? 'groups' : TOTAL, named: [] };
  }
  const named = [...left].filter((code) => right.has(code) && code !== OTHERS).sort();
  if (!others || (left.size === right.size && [...left].every((code) => right.has(code))))
    return { counterpart: 'countries', named: [] };
  return named.length === 0 ? { counterpart: TOTAL, named: [] } : { counterpart: 'named', named };
}

function isGroup(code: string): boolean {
  return code.startsWith('_') && code !== OTHERS && code !== TOTAL && code !== '_U';
}

function commonKinds(cube: Cube, a: View, b: View): Breakdown['kind'] | undefined {
  if (a.byKind !== b.byKind) return cube.family.indicator?.measure === 'stock' ? undefined : TOTAL;
  if (!a.byKind) return TOTAL;
  if (cube.family.indicator?.kinds.length || cube.family.indicator?.measure === 'stock') return 'kinds';
  // Free words are only comparable where one list is contained in the other.
  const [left, right] = [codesOf(cube, a, 'kind'), codesOf(cube, b, 'kind')];
  const common = [...left].filter((code) => right.has(code)).length;
  return common === Math.min(left.size, right.size) ? 'kinds' : TOTAL;
}
