/** A list as it stood when it was asked for: nothing moves in it until the officer asks for it anew. */
export interface Snapshot {
  /** What was asked for. */
  readonly key: string;
  readonly numbers: readonly number[];
}

/** The snapshot to be shown when the list is `fresh` now: the one at hand, unless something else was asked for. */
export function heldSnapshot(held: Snapshot | undefined, fresh: Snapshot): Snapshot {
  if (held?.key !== fresh.key) return fresh;
  // An empty list holds nothing still.
  return held.numbers.length === 0 && fresh.numbers.length > 0 ? fresh : held;
}

/** How many there are now that the snapshot does not show. */
export function arrivals(held: Snapshot, fresh: Snapshot): number {
  if (held.key !== fresh.key || held.numbers === fresh.numbers) return 0;
  const shown = new Set(held.numbers);
  return fresh.numbers.reduce((count, number) => (shown.has(number) ? count : count + 1), 0);
}

/** The number that stands `step` places further; the first or last where there is none. `undefined` in an empty list. */
export function neighbour(numbers: readonly number[], from: number | undefined, step: 1 | -1): number | undefined {
  const at = from === undefined ? -1 : numbers.indexOf(from);
  if (at < 0) return step > 0 ? numbers[0] : numbers.at(-1);
  return numbers[Math.min(Math.max(at + step, 0), numbers.length - 1)];
}

/** The next one that is still to be decided, from the place of `from` on, round the end; undefined where none is left. */
export function nextToSettle(
  numbers: readonly number[],
  from: number | undefined,
  toSettle: ReadonlySet<number>,
): number | undefined {
  const at = from === undefined ? -1 : numbers.indexOf(from);
  const around = [...numbers.slice(at + 1), ...numbers.slice(0, Math.max(at, 0))];
  return around.find((number) => toSettle.has(number) && number !== from);
}
