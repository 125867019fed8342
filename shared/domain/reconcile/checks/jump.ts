import type { Dimensions } from '#shared/domain/model/observation.ts';
import { codeAt } from '#shared/domain/reconcile/dictionary.ts';
import { dimensionKey } from '#shared/domain/reconcile/discrepancy.ts';
import { clean } from '#shared/domain/reconcile/facts.ts';
import { findingOf } from '#shared/domain/reconcile/findings.ts';
import type { Finding, Group, Side } from '#shared/domain/reconcile/group.ts';
import { cellsOf, departmentOf } from '#shared/domain/reconcile/sides.ts';
import type { View } from '#shared/domain/reconcile/views.ts';
import { dimensionsOfRow, seriesViews, subjectOf, wholeOf } from './series.ts';
import type { GroupCheck } from './types.ts';

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
  readonly row: number;
  readonly usual: number;
  readonly periods: number;
}

/** A figure far from all others of its series, on the logarithm: a digit too many, a wrong unit, or an event to explain. */
export const jump: GroupCheck = {
  type: 'jump',
  find(group) {
    const found = new Map<string, { at: Dimensions; sides: Map<string, Side>; usual: number; periods: number }>();
    for (const view of seriesViews(group)) {
      for (const event of eventsIn(group, view)) {
        const place = found.get(dimensionKey(event.at)) ?? { ...event, sides: new Map<string, Side>() };
        found.set(dimensionKey(event.at), place);
        if (!place.sides.has(event.side.source)) place.sides.set(event.side.source, event.side);
      }
    }
    return [...found.values()].map(({ at, sides, usual, periods }): Finding => {
      const params = { usual, periods };
      return findingOf(group, {
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

function eventsIn(group: Group, view: View): { at: Dimensions; side: Side; usual: number; periods: number }[] {
  const { cube } = group;
  const byTime = new Map<number, Jump[]>();
  for (const series of seriesOf(group, view)) {
    for (const found of jumpsIn(group, series)) {
      const time = cube.ids.time[found.row] ?? 0;
      byTime.set(time, [...(byTime.get(time) ?? []), found]);
    }
  }
  return [...byTime].flatMap(([time, jumps]) => {
    if (jumps.length <= MOST_APART) {
      return jumps.map(({ row, usual, periods }) => ({
        at: dimensionsOfRow(group, row),
        side: sideOf(group, view, [row]),
        usual,
        periods,
      }));
    }
    const rows = jumps.map(({ row }) => row);
    const usual = clean(jumps.reduce((sum, one) => sum + one.usual, 0));
    const periods = Math.min(...jumps.map((one) => one.periods));
    const at = wholeOf(group, codeAt(cube.dictionaries.time, time));
    return [{ at, side: sideOf(group, view, rows), usual, periods }];
  });
}

function seriesOf({ cube }: Group, view: View): number[][] {
  const series = new Map<string, number[]>();
  for (const row of view.rows) {
    if (!((cube.values[row] ?? Number.NaN) >= 0)) continue;
    const own = series.get(subjectOf(cube, row));
    if (own) own.push(row);
    else series.set(subjectOf(cube, row), [row]);
  }
  return [...series.values()].filter((rows) => rows.length > ENOUGH_HISTORY);
}

function jumpsIn({ cube }: Group, rows: readonly number[]): Jump[] {
  const logs = rows.map((row) => Math.log1p(cube.values[row] ?? 0));
  const sorted = [...logs].sort((a, b) => a - b);
  // What cannot be far from the middle of the whole series need not be judged against the others.
  const near = middleOf(sorted);
  return rows.flatMap((row, i): Jump[] => {
    const own = logs[i] ?? 0;
    if (Math.abs(own - near) < Math.log(FACTOR) / 2) return [];
    const others = logs.filter((_, other) => other !== i).sort((a, b) => a - b);
    const median = middleOf(others);
    const spread = MAD * middleOf(others.map((log) => Math.abs(log - median)).sort((a, b) => a - b));
    const far = Math.abs(own - median);
    const telling = Math.max(own, median) >= Math.log1p(TELLING);
    const isJump = telling && far >= Math.log(FACTOR) && far > SPREADS * spread;
    return isJump ? [{ row, usual: Math.round(Math.expm1(median)), periods: others.length }] : [];
  });
}

function middleOf(sorted: readonly number[]): number {
  const half = sorted.length / 2;
  const upper = sorted[Math.floor(half)] ?? 0;
  return Number.isInteger(half) ? ((sorted[half - 1] ?? 0) + upper) / 2 : upper;
}

function sideOf({ cube }: Group, view: View, rows: readonly number[]): Side {
  const department = departmentOf(cube, view);
  return {
    source: department,
    department,
    value: clean(rows.reduce((sum, row) => sum + (cube.values[row] ?? 0), 0)),
    rows,
    cells: cellsOf(cube, rows),
    statement: 0,
    coarseness: view.coarseness,
  };
}
