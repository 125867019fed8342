import type { HeaderAlias } from '#shared/domain/model/catalogue.ts';
import { nameKey } from './names.ts';
import { stems } from './stem.ts';

/** What a heading says its column or row holds. */
export interface HeaderMatch {
  /** `refArea`, `counterpartArea`, `timePeriod`, `sex`, `value`, `rank`, `personal` ... as in the catalogue. */
  readonly dimension: string;
  /** Level or code: `region`, `year`, `M`; '' when it only names the dimension. */
  readonly code: string;
  /** The alias that was met. */
  readonly alias: string;
  /** 1 when the whole heading is the alias; otherwise the share of its words that the alias explains. */
  readonly share: number;
}

interface Alias {
  readonly dimension: string;
  readonly code: string;
  readonly alias: string;
  readonly stems: readonly string[];
}

export interface HeaderIndex {
  readonly exact: ReadonlyMap<string, readonly Alias[]>;
  /** By first stem, for headings that hold more than the alias. */
  readonly byFirstStem: ReadonlyMap<string, readonly Alias[]>;
}

/** Headings that only count as a whole: within a longer one they mean nothing. */
const SHORTEST = 3;

export function indexHeaders(headers: readonly HeaderAlias[]): HeaderIndex {
  const exact = new Map<string, Alias[]>();
  const byFirstStem = new Map<string, Alias[]>();
  for (const { dimension, code, variants } of headers) {
    for (const alias of variants) {
      const entry = { dimension, code, alias, stems: stems(alias) };
      const key = nameKey(alias) || alias.trim();
      push(exact, key, entry);
      if (key.length >= SHORTEST) push(byFirstStem, entry.stems[0] ?? '', entry);
    }
  }
  return { exact, byFirstStem };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/**
 * What a heading may mean, best first: the whole heading, or the longest aliases that it contains
 * (`Pays de provenance des migrants` holds `Pays de provenance`). Empty when nothing is known of it.
 */
export function findHeaders(text: string, index: HeaderIndex): HeaderMatch[] {
  const whole = index.exact.get(nameKey(text) || text.trim());
  if (whole) return distinct(whole.map(({ dimension, code, alias }) => ({ dimension, code, alias, share: 1 })));
  const words = stems(text);
  const found: HeaderMatch[] = [];
  words.forEach((word, at) => {
    for (const alias of index.byFirstStem.get(word) ?? []) {
      if (!alias.stems.every((part, offset) => words[at + offset] === part)) continue;
      // An alias at the head of the heading says more of it than one further on.
      const share = alias.stems.length / words.length;
      found.push({ ...pick(alias), share: at === 0 ? share : share * 0.75 });
    }
  });
  return distinct(found.sort((a, b) => b.share - a.share));
}

function pick({ dimension, code, alias }: Alias): Omit<HeaderMatch, 'share'> {
  return { dimension, code, alias };
}

function distinct(matches: readonly HeaderMatch[]): HeaderMatch[] {
  const seen = new Set<string>();
  return matches.filter(({ dimension, code }) => {
    const key = `${dimension}|${code}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
