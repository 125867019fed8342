import { invariant } from '#shared/lib/assert.ts';
import { type Breakdown, OTHERS } from './breakdown.ts';
import { TOTAL } from './coarseness.ts';
import { AXES, type Axes, type Axis, axes } from './columns.ts';
import type { Cube } from './cube.ts';
import { codeAt, idOf } from './dictionary.ts';
import { clean } from './facts.ts';
import { keyIndex } from './key-index.ts';
import { holds, type Period, parsePeriod, partsOf, periodAt } from './periods.ts';
import { placeAt, placesComplete } from './places.ts';
import { coversPopulation, includesPopulation } from './populations.ts';
import type { View } from './views.ts';

/** Where the codes of a view end up in a breakdown. */
export interface Projection {
  /** Id to id of the coarser code, -1 where it belongs to none; indexed by id. */
  readonly to: Axes<Int32Array>;
  /** Coarser codes for which the view does not list all the parts: what is added up there is only a lower bound. */
  readonly incomplete: Axes<ReadonlySet<number>>;
}

/** Figures of a view added up to a breakdown: one slot for each key. */
export interface RolledUp {
  readonly keys: readonly number[];
  readonly sums: Float64Array;
  /** 0 where a part is missing or not listed: the sum is a lower bound; else 1. */
  readonly complete: Uint8Array;
  /** In the order of the rows of the view; -1 for what belongs to none. */
  readonly slotOfRow: Int32Array;
}

/** Sizes of the axes, for making one number of five ids. */
export type Radix = Axes<number>;

export function radixOf(cube: Cube): Radix {
  const radix = axes((axis) => cube.dictionaries[axis].codes.length);
  invariant(keysOf(radix) <= Number.MAX_SAFE_INTEGER, 'too many codes to number their combinations');
  return radix;
}

/** How many keys there can be. */
export function keysOf(radix: Radix): number {
  return AXES.reduce((size, axis) => size * radix[axis], 1);
}

export function keyOf(ids: Axes<number>, radix: Radix): number {
  const place = ids.time * radix.place + ids.place;
  return ((place * radix.counterpart + ids.counterpart) * radix.population + ids.population) * radix.kind + ids.kind;
}

/** The ids that a key was made of. */
export function idsOf(key: number, radix: Radix): Axes<number> {
  let rest = key;
  const take = (axis: Axis) => {
    const id = rest % radix[axis];
    rest = (rest - id) / radix[axis];
    return id;
  };
  const kind = take('kind');
  const population = take('population');
  const counterpart = take('counterpart');
  const place = take('place');
  return { time: rest, place, counterpart, population, kind };
}

/**
 * Finds where each code of a view belongs; codes of the breakdown that the cube does not know yet are added to it.
 * `listed` are the codes by which it is judged whether all parts are there: those of the view, or of several that go together.
 */
export function project(
  cube: Cube,
  view: View,
  breakdown: Breakdown,
  kindsElsewhere: ReadonlySet<number>,
  listed: View['members'] = view.members,
): Projection {
  const find = targetsIn(cube, breakdown);
  const to = axes((axis) => {
    const target = new Int32Array(cube.dictionaries[axis].codes.length).fill(-1);
    for (const id of view.members[axis]) {
      const found = find[axis](id);
      if (found !== undefined) target[id] = idOf(cube.dictionaries[axis], found);
    }
    return target;
  });
  const judged = { ...view, members: listed };
  const incomplete = axes((axis) => {
    const parts = new Map<number, number[]>();
    for (const id of listed[axis]) {
      const found = find[axis](id);
      const target = found === undefined ? -1 : (cube.dictionaries[axis].ids.get(found) ?? -1);
      if (target >= 0) parts.set(target, [...(parts.get(target) ?? []), id]);
    }
    const missing = [...parts].filter(
      ([target, ids]) =>
        !(ids.length === 1 && ids[0] === target) &&
        !COMPLETE[axis]({ cube, view: judged, breakdown, target, ids, kindsElsewhere }),
    );
    return new Set(missing.map(([target]) => target));
  });
  return { to, incomplete };
}

/** Where codes belong in a breakdown, by axis and id; undefined where they belong to none. */
export function targetsIn(cube: Cube, breakdown: Breakdown): Axes<(id: number) => string | undefined> {
  const code = (axis: Axis, id: number) => codeAt(cube.dictionaries[axis], id);
  const intervals = breakdown.intervals.map((interval) => ({ interval, days: parsePeriod(interval) }));
  return {
    time: (id) => timeTarget(cube, id, breakdown.time, intervals),
    place: (id) => placeAt(code('place', id), breakdown.place, cube.gazetteer),
    counterpart: (id) => counterpartTarget(cube, code('counterpart', id), breakdown),
    population: (id) => breakdown.populations.find((whole) => includesPopulation(whole, code('population', id))),
    kind: (id) => (breakdown.kind === 'kinds' ? code('kind', id) : TOTAL),
  };
}

function timeTarget(
  cube: Cube,
  id: number,
  time: Breakdown['time'],
  intervals: readonly { readonly interval: string; readonly days: Period }[],
): string | undefined {
  const own = codeAt(cube.dictionaries.time, id);
  if (time === 'opaque' || cube.family.indicator?.measure === 'stock') return own;
  const period = cube.period(id);
  if (intervals.length > 0) {
    // An interval is never a part of a longer one: others may share its days.
    const fits = period.level === 'interval' ? sameDays : holds;
    return intervals.find(({ days }) => fits(days, period))?.interval;
  }
  return period.level === time ? own : periodAt(period, time)?.code;
}

function sameDays(a: Period, b: Period): boolean {
  return a.start === b.start && a.end === b.end;
}

function counterpartTarget(cube: Cube, code: string, { counterpart, named }: Breakdown): string {
  if (counterpart === 'countries') return code;
  if (counterpart === 'named') return named.includes(code) ? code : OTHERS;
  return counterpart === 'groups' ? (cube.gazetteer.continent.get(code) ?? code) : TOTAL;
}

interface Question {
  readonly cube: Cube;
  readonly view: View;
  readonly breakdown: Breakdown;
  readonly target: number;
  readonly ids: readonly number[];
  readonly kindsElsewhere: ReadonlySet<number>;
}

/** Whether the codes that a view lists make up the whole, for each axis. A list of one is a scope, not a breakdown. */
const COMPLETE: Axes<(question: Question) => boolean> = {
  time: ({ cube, view, target }) => {
    const listed = [...view.members.time].map((id) => cube.period(id));
    const whole = cube.period(target);
    if (listed.some((period) => sameDays(period, whole))) return true;
    const expected = partsOf(whole, view.time);
    const codes = new Set(
      view.time === 'day' ? listed.map((day) => periodAt(day, 'month')?.code) : listed.map(({ code }) => code),
    );
    return expected?.every((code) => codes.has(code)) ?? false;
  },
  place: ({ cube, view, breakdown, target }) => {
    const listed = new Set([...view.members.place].map((id) => codeAt(cube.dictionaries.place, id)));
    return placesComplete(listed, codeAt(cube.dictionaries.place, target), breakdown.place, cube.gazetteer);
  },
  counterpart: ({ cube, target, ids }) => codeAt(cube.dictionaries.counterpart, target) !== TOTAL || ids.length > 1,
  population: ({ cube, view, target }) =>
    coversPopulation(codeAt(cube.dictionaries.population, target), view.populations),
  kind: ({ view, ids, kindsElsewhere }) =>
    ids.length > 1 && [...kindsElsewhere].every((kind) => view.members.kind.has(kind)),
};

/** Adds a view up to a breakdown. */
export function rollUp(cube: Cube, view: View, projection: Projection, radix: Radix): RolledUp {
  const { rows } = view;
  const index = keyIndex(keysOf(radix), rows.length);
  const slotOfRow = new Int32Array(rows.length);
  const { time, place, counterpart, population, kind } = cube.ids;
  const { to } = projection;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0;
    const t = to.time[time[row] ?? 0] ?? -1;
    const p = to.place[place[row] ?? 0] ?? -1;
    const c = to.counterpart[counterpart[row] ?? 0] ?? -1;
    const w = to.population[population[row] ?? 0] ?? -1;
    const k = to.kind[kind[row] ?? 0] ?? -1;
    const inside = t >= 0 && p >= 0 && c >= 0 && w >= 0 && k >= 0;
    slotOfRow[i] = inside ? index.add(keyOf({ time: t, place: p, counterpart: c, population: w, kind: k }, radix)) : -1;
  }
  const sums = new Float64Array(index.keys.length);
  const complete = Uint8Array.from(index.keys, (key) => (isComplete(key, projection, radix) ? 1 : 0));
  for (let i = 0; i < rows.length; i++) {
    const slot = slotOfRow[i] ?? -1;
    if (slot < 0) continue;
    const value = cube.values[rows[i] ?? 0] ?? Number.NaN;
    if (Number.isNaN(value)) complete[slot] = 0;
    else sums[slot] = (sums[slot] ?? 0) + value;
  }
  for (let slot = 0; slot < sums.length; slot++) sums[slot] = clean(sums[slot] ?? 0);
  return { keys: index.keys, sums, complete, slotOfRow };
}

function isComplete(key: number, { incomplete }: Projection, radix: Radix): boolean {
  if (AXES.every((axis) => incomplete[axis].size === 0)) return true;
  const ids = idsOf(key, radix);
  return AXES.every((axis) => !incomplete[axis].has(ids[axis]));
}
