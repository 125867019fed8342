import { fold } from '#shared/lib/fold.ts';

/** A title as what tells it from others: its words without endings, and its numbers apart. */
export interface TitleWords {
  readonly words: ReadonlySet<string>;
  /** Numbers other than years, Roman ones among them: session 1 is not session 2. */
  readonly numbers: string;
}

const LITTLE =
  'le la les l un une de des du d et ou en a au aux dans par pour sur sous avec sans ce cette ces son sa ses leur leurs qui que dont ' +
  'the of and or in at to for on with by from a an its their';
const LITTLE_WORDS = new Set(LITTLE.split(' '));

/** Letters by which two forms of a word are the same: `formations`, `formation`, `formateurs`. */
const STEM = 5;

/** `beneficiaries`: how many people it reached, NaN where that is not told; the same number in the title tells no more. */
export function titleWords(title: string, beneficiaries = Number.NaN): TitleWords {
  const words = new Set<string>();
  const numbers: string[] = [];
  for (const word of fold(title).split(' ')) {
    if (/^(\d+|[ivx]{1,4})$/.test(word)) {
      if (!/^(19|20)\d\d$/.test(word) && Number(word) !== beneficiaries) numbers.push(word);
    } else if (word.length > 1 && !LITTLE_WORDS.has(word)) words.add(word.slice(0, STEM));
  }
  return { words, numbers: numbers.sort().join(' ') };
}

/** How much a word tells: rare words more than those of many titles. */
export type WordWeights = (word: string) => number;

export function wordWeights(titles: readonly TitleWords[]): WordWeights {
  const counts = new Map<string, number>();
  for (const { words } of titles) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => Math.log(1 + titles.length / (counts.get(word) ?? 1));
}

/** Share of what both titles tell that they have in common, 0 to 1; 0 where their numbers differ. */
export function similarity(a: TitleWords, b: TitleWords, weight: WordWeights): number {
  if (a.numbers !== b.numbers) return 0;
  let common = 0;
  let all = 0;
  for (const word of new Set([...a.words, ...b.words])) {
    all += weight(word);
    if (a.words.has(word) && b.words.has(word)) common += weight(word);
  }
  return all === 0 ? 0 : common / all;
}

/** Pairs of titles that have a telling word in common, each once; words of more titles than `most` lead to nothing new. */
export function* candidatePairs(titles: readonly TitleWords[], most: number): Generator<[number, number]> {
  const holders = new Map<string, number[]>();
  titles.forEach(({ words }, i) => {
    for (const word of words) {
      const known = holders.get(word);
      if (known) known.push(i);
      else holders.set(word, [i]);
    }
  });
  const seen = new Set<number>();
  for (const members of holders.values()) {
    if (members.length > most) continue;
    for (const [position, a] of members.entries()) {
      for (const b of members.slice(position + 1)) {
        const pair = a * titles.length + b;
        if (seen.has(pair)) continue;
        seen.add(pair);
        yield [a, b];
      }
    }
  }
}
