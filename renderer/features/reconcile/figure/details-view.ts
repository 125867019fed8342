import type { Side } from '#shared/contract/unfolded.ts';

/** Two columns side by side: what stands in the same place of both. */
export interface Pair {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

/** The cells of sides, put together by what they are about; `nameOf` puts it into words. */
export function pairsOf(sides: readonly Side[], nameOf: (cell: Side['cells'][number]) => string): Pair[] {
  const names = new Map<string, (number | null)[]>();
  sides.forEach(({ cells }, i) => {
    for (const cell of cells) {
      const name = nameOf(cell);
      const values = names.get(name) ?? sides.map(() => null);
      values[i] = (values[i] ?? 0) + (cell.value ?? 0);
      names.set(name, values);
    }
  });
  return [...names].map(([name, values]) => ({ name, values }));
}

/** A span of days on an axis, as shares of its length. */
export interface Bar {
  readonly source: string;
  readonly start: number;
  readonly width: number;
  /** Part of it that it shares with the first of the bars. */
  readonly common: { readonly start: number; readonly width: number } | undefined;
}

const DAY = 86_400_000;

/** Sides as spans of days; the first free interval is the one that the others are held against. */
export function barsOf(sides: readonly Pick<Side, 'source' | 'from' | 'to'>[]): Bar[] {
  const spans = sides
    .filter(({ from, to }) => from !== '' && to !== '')
    .map(({ source, from, to }) => ({ source, start: Date.parse(from), end: Date.parse(to) + DAY }));
  const [low, high] = [Math.min(...spans.map(({ start }) => start)), Math.max(...spans.map(({ end }) => end))];
  const shortest = spans.toSorted((a, b) => a.end - a.start - (b.end - b.start))[0];
  const share = (from: number, to: number) => ({
    start: (from - low) / (high - low),
    width: (to - from) / (high - low),
  });
  return spans.map(({ source, start, end }) => {
    const [from, to] = [Math.max(start, shortest?.start ?? start), Math.min(end, shortest?.end ?? end)];
    return { source, ...share(start, end), common: from < to ? share(from, to) : undefined };
  });
}
