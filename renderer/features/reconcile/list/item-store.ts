import type { DiscrepancyItem } from '#shared/contract/discrepancies.ts';

/** Items by number, asked for together as they come into view; each row hears of its own only. */
export interface ItemStore {
  /** Undefined until it is known; null where there is none any more. */
  get(number: number): DiscrepancyItem | null | undefined;
  /** Asks for an item where it is not known, and hears of it. Gives the function that ends it. */
  hear(number: number, changed: () => void): () => void;
  /** Something was done: what is in view is asked for again, and stays shown meanwhile. */
  refresh(): void;
  /** Notes items that came with another answer. */
  note(items: readonly DiscrepancyItem[]): void;
}

/** What one answer holds at most. */
const MOST = 200;

export function createItemStore(
  fetch: (numbers: number[]) => Promise<readonly (DiscrepancyItem | null)[]>,
  later: (work: () => void) => void,
): ItemStore {
  const items = new Map<number, DiscrepancyItem | null>();
  const hearing = new Map<number, Set<() => void>>();
  const wanted = new Set<number>();
  let isAsking = false;
  const put = (number: number, item: DiscrepancyItem | null) => {
    const before = items.get(number);
    if (before && item && isSame(before, item)) return;
    items.set(number, item);
    for (const changed of hearing.get(number) ?? []) changed();
  };
  const ask = () => {
    isAsking = false;
    // Rows that were scrolled past meanwhile need not be known.
    const numbers = [...wanted].filter((number) => hearing.has(number));
    wanted.clear();
    for (let from = 0; from < numbers.length; from += MOST) {
      const some = numbers.slice(from, from + MOST);
      fetch(some).then(
        (found) => {
          some.forEach((number, i) => {
            put(number, found[i] ?? null);
          });
        },
        () => undefined,
      );
    }
  };
  const want = (number: number) => {
    wanted.add(number);
    if (isAsking) return;
    isAsking = true;
    later(ask);
  };
  return {
    get: (number) => items.get(number),
    hear(number, changed) {
      const own = hearing.get(number) ?? new Set();
      hearing.set(number, own.add(changed));
      if (!items.has(number)) want(number);
      return () => {
        own.delete(changed);
        if (own.size === 0) hearing.delete(number);
      };
    },
    refresh() {
      for (const number of items.keys()) if (!hearing.has(number)) items.delete(number);
      for (const number of hearing.keys()) want(number);
    },
    note(found) {
      for (const item of found) put(item.number, item);
    },
  };
}

function isSame(a: DiscrepancyItem, b: DiscrepancyItem): boolean {
  return a.standing === b.standing && a.kept === b.kept && JSON.stringify(a.sayings) === JSON.stringify(b.sayings);
}
