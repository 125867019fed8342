/** Numbers keys in the order in which they come. */
export interface KeyIndex {
  /** By number. */
  readonly keys: number[];
  /** The number of a key, which is added when it is new. */
  add(key: number): number;
  /** The number of a key, -1 where it was never added. */
  find(key: number): number;
}

/** A plain table is quicker than a map where it is small, or not much larger than what it holds. */
const SMALL = 16_384;
const ROOM = 16;

/** `possible`: how many different keys there can be, all of them below that number; `expected`: how many will come, at most. */
export function keyIndex(possible: number, expected: number): KeyIndex {
  return possible <= Math.max(SMALL, ROOM * expected) ? denseIndex(possible) : sparseIndex();
}

function denseIndex(possible: number): KeyIndex {
  const keys: number[] = [];
  // Numbers from 1 on: 0 is what a new table holds.
  const numbers = new Int32Array(possible);
  return {
    keys,
    add(key) {
      const known = numbers[key] ?? 0;
      if (known > 0) return known - 1;
      numbers[key] = keys.push(key);
      return keys.length - 1;
    },
    find: (key) => (numbers[key] ?? 0) - 1,
  };
}

function sparseIndex(): KeyIndex {
  const keys: number[] = [];
  const numbers = new Map<number, number>();
  return {
    keys,
    add(key) {
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, keys.length);
      return keys.push(key) - 1;
    },
    find: (key) => numbers.get(key) ?? -1,
  };
}
