import type { SizeSpan } from '#shared/cells/looks.ts';
import type { Span } from '#shared/cells/workbook.ts';

/** Rows, or columns, of a sheet with their places in pixels: worked out from spans, however many there are. */
export interface Axis {
  readonly count: number;
  /** Pixels of all together. */
  readonly total: number;
  startOf(index: number): number;
  sizeOf(index: number): number;
  /** The one at a place in pixels, the last one beyond the end. */
  at(pixels: number): number;
  isHidden(index: number): boolean;
}

export interface AxisPlan {
  readonly count: number;
  readonly usual: number;
  readonly sizes: readonly SizeSpan[];
  readonly hidden: readonly Span[];
  /** What is too small to be seen or too large to be useful is held to this. */
  readonly least: number;
  readonly most: number;
  /** Size of what is hidden in the file. */
  readonly folded: number;
}

/** A run of rows that are all of one size. */
interface Run {
  readonly first: number;
  readonly last: number;
  readonly size: number;
  readonly hidden: boolean;
  /** Pixels before the first of them. */
  readonly start: number;
}

export function makeAxis({ count, usual, sizes, hidden, least, most, folded }: AxisPlan): Axis {
  const runs: Run[] = [];
  const edges = new Set([0, count]);
  for (const { first, last } of [...sizes, ...hidden]) {
    if (first < count) edges.add(first);
    if (last + 1 < count) edges.add(last + 1);
  }
  const inOrder = [...edges].sort((a, b) => a - b);
  const hiddenAt = spanFinder(hidden);
  const sizeAt = spanFinder(sizes);
  let start = 0;
  for (let i = 0; i + 1 < inOrder.length; i++) {
    const first = inOrder[i] ?? 0;
    const last = (inOrder[i + 1] ?? 0) - 1;
    const isHidden = hiddenAt(first) !== undefined;
    const size = isHidden ? folded : Math.min(most, Math.max(least, sizeAt(first)?.size ?? usual));
    runs.push({ first, last, size, hidden: isHidden, start });
    start += size * (last - first + 1);
  }
  const runOf = (index: number) => runs[lastWhere(runs, (run) => run.first <= index)];
  return {
    count,
    total: start,
    startOf(index) {
      const run = runOf(index);
      return run ? run.start + (index - run.first) * run.size : 0;
    },
    sizeOf: (index) => runOf(index)?.size ?? usual,
    at(pixels) {
      const run = runs[lastWhere(runs, (one) => one.start <= pixels)];
      if (!run) return 0;
      if (run.size === 0) return run.last;
      return Math.min(run.last, run.first + Math.floor((pixels - run.start) / run.size));
    },
    isHidden: (index) => runOf(index)?.hidden ?? false,
  };
}

/** Those of an axis that are seen between two places, and as many pixels of the others before and behind. */
export function seen(axis: Axis, from: number, pixels: number, beyond: number): { first: number; last: number } {
  if (axis.count === 0) return { first: 0, last: -1 };
  return { first: axis.at(Math.max(0, from - beyond)), last: axis.at(from + pixels + beyond) };
}

/** The next that is not hidden in a direction; the same where there is none. */
export function step(axis: Axis, from: number, by: number): number {
  const direction = Math.sign(by);
  let at = from;
  for (let left = Math.abs(by); left > 0; left--) {
    let next = at + direction;
    while (next >= 0 && next < axis.count && axis.isHidden(next)) next += direction;
    if (next < 0 || next >= axis.count) return at;
    at = next;
  }
  return at;
}

/** Index of the last item for which it holds, where it holds for those before; -1 for none. */
function lastWhere<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let low = 0;
  let high = items.length - 1;
  let found = -1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && holds(item)) {
      found = middle;
      low = middle + 1;
    } else high = middle - 1;
  }
  return found;
}

function spanFinder<T extends Span>(spans: readonly T[]): (at: number) => T | undefined {
  const inOrder = [...spans].sort((a, b) => a.first - b.first);
  return (at) => {
    const span = inOrder[lastWhere(inOrder, ({ first }) => first <= at)];
    return span && at <= span.last ? span : undefined;
  };
}
