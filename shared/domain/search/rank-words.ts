import { distance } from 'fastest-levenshtein';
import { byKeys } from '#shared/lib/compare.ts';
import { fold } from '#shared/lib/fold.ts';

/** Something that can be found: its title counts more than the other words by which it is known. */
export interface Searchable<Value> {
  readonly value: Value;
  /** Words of the title, folded. */
  readonly title: readonly string[];
  readonly others: readonly string[];
}

export function searchable<Value>(value: Value, title: string, others: readonly string[]): Searchable<Value> {
  return { value, title: wordsOf(title), others: [...new Set(others.flatMap(wordsOf))] };
}

/** What was found, and how far it is from what was looked for: 0 is the same. */
export interface Ranked<Value> {
  readonly value: Value;
  readonly cost: number;
}

/** `"Côte d’Ivoire"` gives `cote d ivoire`. */
export function wordsOf(text: string): string[] {
  return fold(text)
    .split(' ')
    .filter((word) => word !== '');
}

/**
 * What matches every word that is looked for, the best first: whole words before beginnings, titles before other words, near
 * spellings last (one letter of five, two of nine). Equal ones keep their order.
 */
export function rankWords<Value>(entries: readonly Searchable<Value>[], looked: string, most: number): Ranked<Value>[] {
  const words = wordsOf(looked);
  if (words.length === 0) return [];
  const found: (Ranked<Value> & { readonly at: number })[] = [];
  for (const [at, entry] of entries.entries()) {
    const cost = costOf(entry, words);
    if (cost !== undefined) found.push({ value: entry.value, cost, at });
  }
  return found
    .sort(
      byKeys(
        ({ cost }) => cost,
        ({ at }) => at,
      ),
    )
    .slice(0, most);
}

/** How far an entry is from what is looked for; undefined where a word of it has no like. */
function costOf<Value>({ title, others }: Searchable<Value>, words: readonly string[]): number | undefined {
  let cost = title.length / 100;
  for (const word of words) {
    const nearest = Math.min(nearestOf(title, word), nearestOf(others, word) + 1);
    if (nearest === Number.POSITIVE_INFINITY) return undefined;
    cost += nearest;
  }
  return cost;
}

const WHOLE = 0;
const BEGINS = 1;
const WITHIN = 4;
const NEAR = 6;

function nearestOf(words: readonly string[], looked: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (const word of words) {
    const cost = costOfWord(word, looked);
    if (cost < best) best = cost;
    if (best === WHOLE) return best;
  }
  return best;
}

function costOfWord(word: string, looked: string): number {
  if (word === looked) return WHOLE;
  if (word.startsWith(looked)) return BEGINS;
  if (looked.length >= 3 && word.includes(looked)) return WITHIN;
  const steps = looked.length >= 9 ? 2 : looked.length >= 5 ? 1 : 0;
  if (steps === 0 || Math.abs(word.length - looked.length) > steps) return Number.POSITIVE_INFINITY;
  return distance(word, looked) <= steps ? NEAR : Number.POSITIVE_INFINITY;
}
