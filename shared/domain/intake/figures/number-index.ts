/** Where each number was first met, for millions of them: tables of numbers instead of a Map's objects. */
export interface NumberIndex {
  /** The place that was noted first for this number; -1 if this is the first time, and it is noted then. */
  first(number: number, place: number): number;
}

/** For whole numbers from 0 to 2^53 and places from 0 to 2^31 - 1. */
export function createNumberIndex(): NumberIndex {
  let room = 1024;
  let used = 0;
  let numbers = new Float64Array(room);
  let places = new Int32Array(room).fill(-1);

  /** Slot of a number, or the free one where it belongs. */
  const slotOf = (number: number): number => {
    const low = number % WORD;
    const mixed = Math.imul(low ^ Math.imul((number - low) / WORD, 0x9e37_79b1), 0x85eb_ca6b);
    let slot = (mixed ^ (mixed >>> 15)) & (room - 1);
    while (places[slot] !== -1 && numbers[slot] !== number) slot = (slot + 1) & (room - 1);
    return slot;
  };

  const grow = (): void => {
    const [oldNumbers, oldPlaces] = [numbers, places];
    room *= 2;
    numbers = new Float64Array(room);
    places = new Int32Array(room).fill(-1);
    oldPlaces.forEach((place, slot) => {
      if (place !== -1) put(oldNumbers[slot] ?? 0, place);
    });
  };

  const put = (number: number, place: number): void => {
    const slot = slotOf(number);
    numbers[slot] = number;
    places[slot] = place;
  };

  return {
    first(number, place) {
      if (used * 2 >= room) grow();
      const earlier = places[slotOf(number)] ?? -1;
      if (earlier !== -1) return earlier;
      put(number, place);
      used += 1;
      return -1;
    },
  };
}

const WORD = 2 ** 32;

/** Below this two whole numbers make one that a double holds exactly. */
const HALF = 2 ** 26;

/** Two whole numbers below 2^26 as one: different for different pairs. */
export function joined(a: number, b: number): number {
  return a * HALF + b;
}

/** Numbers pairs of small whole numbers in the order in which they come, from 0. */
export function pairNumbers(): (a: number, b: number) => number {
  const known = createPairTable();
  let size = 0;
  return (a, b) => {
    const number = known.get(a, b);
    if (number !== undefined) return number;
    known.set(a, b, size);
    size += 1;
    return size - 1;
  };
}

/** A number for each pair of small whole numbers, in arrays: no key has to be made to look one up. */
export interface PairTable {
  get(a: number, b: number): number | undefined;
  set(a: number, b: number, number: number): void;
}

export function createPairTable(): PairTable {
  const rows: (number[] | undefined)[] = [];
  return {
    get: (a, b) => rows[a]?.[b],
    set(a, b, number) {
      const row = rows[a] ?? [];
      rows[a] = row;
      row[b] = number;
    },
  };
}
