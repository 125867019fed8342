import type { FigureHistory } from '#shared/contract/unfolded.ts';

/** A point of a line, in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
  /** Position in time. */
  readonly at: number;
  readonly value: number;
  readonly whole: boolean;
}

export interface Line {
  readonly department: string;
  readonly name: FigureHistory['series'][number]['name'];
  readonly points: readonly Point[];
  /** Runs of points without a hole, as paths. */
  readonly paths: readonly string[];
}

export interface Chart {
  readonly lines: readonly Line[];
  /** Where the period in question stands; undefined where it is not among them. */
  readonly band: { readonly x: number; readonly width: number } | undefined;
  /** Each step upwards is as many times more, because values are of different orders. */
  readonly isSteep: boolean;
  /** Height of a value. */
  y(value: number): number;
}

export interface ChartSize {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly above: number;
  readonly below: number;
}

/** Ratio of the highest to the lowest value from which steps are multiples. */
const STEEP = 50;

/** Half of the widest band, in pixels. */
const WIDEST = 26;

/** Share of the highest value below which the axis need not begin at nothing. */
const NEAR = 0.6;

/** Lays a history out: one line a department, holes left open, the axis from nothing unless all values lie close together. */
export function chartOf(history: FigureHistory, size: ChartSize, also: readonly number[] = []): Chart {
  const { width, height, left, right, above, below } = size;
  const values = [...history.series.flatMap((one) => one.values.flatMap((value) => value ?? [])), ...also];
  const top = Math.max(...values, 0);
  const least = Math.min(...values, top);
  const bottom = least > NEAR * top ? least - (top - least || top) * 0.25 : Math.min(least, 0);
  const count = history.times.length;
  const step = count > 1 ? (width - left - right) / (count - 1) : 0;
  const xOf = (at: number) => (count > 1 ? left + at * step : (left + width - right) / 2);
  const isSteep = least > 0 && top / least > STEEP;
  const scaled = isSteep ? Math.log : (value: number) => value;
  const [high, low] = isSteep ? [scaled(top), scaled(least / 2)] : [top, bottom];
  const y = (value: number) =>
    above + (high === low ? 0.5 : (high - scaled(value)) / (high - low)) * (height - above - below);
  const lines = history.series.map(({ department, name, values: own, whole }): Line => {
    const points = own.flatMap((value, at) =>
      value === null ? [] : [{ x: xOf(at), y: y(value), at, value, whole: whole[at] ?? true }],
    );
    return { department, name, points, paths: pathsOf(points) };
  });
  const half = Math.min(Math.max(6, step / 2), WIDEST);
  const [from, to] = [Math.max(0, xOf(history.at) - half), Math.min(width, xOf(history.at) + half)];
  const band = history.at < 0 ? undefined : { x: from, width: to - from };
  return { lines, band, isSteep, y };
}

function pathsOf(points: readonly Point[]): string[] {
  const runs: Point[][] = [];
  for (const point of points) {
    const last = runs.at(-1);
    if (last && last.at(-1)?.at === point.at - 1) last.push(point);
    else runs.push([point]);
  }
  const place = ({ x, y }: Point) => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
  return runs.filter(({ length }) => length > 1).map((run) => `M${run.map(place).join('L')}`);
}
