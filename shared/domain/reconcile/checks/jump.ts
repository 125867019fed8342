import type { Dimensions } from '#shared/domain/model/observation.ts';
import { dimensionKey } from '#shared/domain/reconcile/discrepancy.ts';
import { clean, sumOf } from '#shared/domain/reconcile/facts.ts';
import { seriesFinding } from '#shared/domain/reconcile/findings.ts';
import {
  cellsOfParts,
  type Flat,
  flatten,
  rowsByPart,
  type Series,
  type SeriesGroup,
  type SeriesSide,
} from '#shared/domain/reconcile/series.ts';
import { dimensionsOfRow, wholeOf } from './rows.ts';
import type { SeriesCheck } from './types.ts';

/** Other periods by which one is judged. */
const ENOUGH_HISTORY = 5;
/** How many times what is usual, or that part of it, a figure must be; and how far beyond what the series scatters. */
const FACTOR = 5;
const SPREADS = 6;
/** Below this both figure and habit are too small to tell. */
const TELLING = 50;
/** Makes the median of deviations comparable with a standard deviation. */
const MAD = 1.4826;
/** More series of a table that jump in the same period are one event, asked once. */
const MOST_APART = 2;

interface Jump {
  /** Position in the series. */
  readonly at: number;
  readonly usual: number;
  readonly periods: number;
}

/** What jumps in one period of one series. */
interface Event {
  readonly at: Dimensions;
  readonly side: SeriesSide;
  readonly usual: number;
  readonly periods: number;
}

/** A figure far from all others of its series, on the logarithm: a digit too many, a wrong unit, or an event to explain. */
export const jump: SeriesCheck<Event> = {
  type: 'jump',
  look: eventsIn,
  find(group, events) {
    const found = new Map<string, Omit<Event, 'side'> & { sides: Map<string, SeriesSide> }>();
    for (const { side, ...event } of events) {
      const place = found.get(dimensionKey(event.at)) ?? { ...event, sides: new Map<string, SeriesSide>() };
      found.set(dimensionKey(event.at), place);
      if (!place.sides.has(side.source)) place.sides.set(side.source, side);
    }
    return [...found.values()].map(({ at, sides, usual, periods }) => {
      const params = { usual, periods };
      return seriesFinding(group, {
        type: 'jump',
        at,
        sides: [...sides.values()],
        effect: 'mark',
        sentence: 'reconcile.jump',
        params,
        opposes: () => false,
      });
    });
  },
};

function eventsIn(group: SeriesGroup, series: Series): Event[] {
  const flat = flatten(series);
  const byTime = new Map<string, Jump[]>();
  for (const found of jumpsOf(flat)) {
    const time = flat.period[flat.time[found.at] ?? 0]?.code ?? '';
    byTime.set(time, [...(byTime.get(time) ?? []), found]);
  }
  return [...byTime].flatMap(([time, jumps]): Event[] => {
    const sideOf = (positions: readonly number[]) => sideAt(group, series, flat, positions);
    if (jumps.length <= MOST_APART) {
      return jumps.map(({ at: position, usual, periods }) => {
        const cube = group.cube(series.parts[flat.part[position] ?? 0]?.part ?? '');
        const at = dimensionsOfRow({ cube, family: group.family }, flat.row[position] ?? 0);
        return { at, side: sideOf([position]), usual, periods };
      });
    }
    const usual = clean(sumOf(jumps.map((one) => one.usual)));
    const periods = Math.min(...jumps.map((one) => one.periods));
    return [{ at: wholeOf(group, time), side: sideOf(jumps.map(({ at }) => at)), usual, periods }];
  });
}

/** Figures that jump, subject by subject. */
function jumpsOf({ size, subject, subjects, value }: Flat): Jump[] {
  const ends = new Int32Array(subjects + 1);
  for (let i = 0; i < size; i++) ends[(subject[i] ?? 0) + 1] = (ends[(subject[i] ?? 0) + 1] ?? 0) + 1;
  for (let s = 1; s <= subjects; s++) ends[s] = (ends[s] ?? 0) + (ends[s - 1] ?? 0);
  const order = new Int32Array(size);
  const next = ends.slice();
  for (let i = 0; i < size; i++) {
    const s = subject[i] ?? 0;
    const at = next[s] ?? 0;
    order[at] = i;
    next[s] = at + 1;
  }
  const found: Jump[] = [];
  for (let s = 0; s < subjects; s++) {
    const [from = 0, to = 0] = [ends[s], ends[s + 1]];
    if (to - from <= ENOUGH_HISTORY) continue;
    const members = order.subarray(from, to).filter((i) => (value[i] ?? -1) >= 0);
    if (members.length > ENOUGH_HISTORY) addJumps(found, members, value);
  }
  return found;
}

function addJumps(found: Jump[], members: Int32Array, values: Float64Array): void {
  let [least, most] = [Number.POSITIVE_INFINITY, 0];
  for (const i of members) {
    const value = values[i] ?? 0;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  // Where all lie close together none is far from the middle.
  if (Math.log1p(most) - Math.log1p(least) < Math.log(FACTOR) / 2) return;
  const logs = Float64Array.from(members, (i) => Math.log1p(values[i] ?? 0));
  // What cannot be far from the middle of the whole series need not be judged against the others.
  const near = middleOf(logs.slice().sort());
  logs.forEach((own, i) => {
    if (Math.abs(own - near) < Math.log(FACTOR) / 2) return;
    const others = logs.filter((_, other) => other !== i).sort();
    const median = middleOf(others);
    const spread = MAD * middleOf(others.map((log) => Math.abs(log - median)).sort());
    const far = Math.abs(own - median);
    const telling = Math.max(own, median) >= Math.log1p(TELLING);
    const isJump = telling && far >= Math.log(FACTOR) && far > SPREADS * spread;
    if (isJump) found.push({ at: members[i] ?? 0, usual: Math.round(Math.expm1(median)), periods: others.length });
  });
}

function middleOf(sorted: Float64Array): number {
  const half = sorted.length / 2;
  const upper = sorted[Math.floor(half)] ?? 0;
  return Number.isInteger(half) ? ((sorted[half - 1] ?? 0) + upper) / 2 : upper;
}

function sideAt(group: SeriesGroup, series: Series, flat: Flat, positions: readonly number[]): SeriesSide {
  const { department, coarseness } = series;
  const rows = rowsByPart(series, flat, positions);
  const value = clean(sumOf(positions.map((i) => flat.value[i] ?? 0)));
  return { source: department, department, value, rows, cells: cellsOfParts(group, rows), statement: 0, coarseness };
}
