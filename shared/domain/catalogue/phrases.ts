import { unaccent } from '#shared/lib/fold.ts';
import { stem } from './stem.ts';

interface Word {
  readonly options: readonly { readonly text: string; readonly open: boolean }[];
}

/** A phrase of the catalogue made ready for matching. */
export interface Phrase {
  readonly text: string;
  readonly words: readonly Word[];
  readonly forbidden: readonly Word[];
}

/** Where a phrase was found: how many of its words, and the place of the first and last among the stems. */
export interface PhraseHit {
  readonly phrase: string;
  readonly words: number;
  readonly first: number;
  readonly last: number;
}

/** Reads the notation of the catalogue: `a/b` either word, `a*` any word that begins so, `-a` must be absent. */
export function compilePhrase(text: string): Phrase {
  const parts = unaccent(text).split(' ').filter(Boolean);
  const toWord = (part: string): Word => ({
    options: part
      .split('/')
      .map((option) =>
        option.endsWith('*') ? { text: option.slice(0, -1), open: true } : { text: stem(option), open: false },
      ),
  });
  return {
    text,
    words: parts.filter((part) => !part.startsWith('-')).map(toWord),
    forbidden: parts.filter((part) => part.startsWith('-')).map((part) => toWord(part.slice(1))),
  };
}

function placeOf(word: Word, stems: readonly string[]): number {
  return stems.findIndex((found) =>
    word.options.some(({ text, open }) => (open ? found.startsWith(text) : found === text)),
  );
}

/** Finds a phrase in the stems of a text (`stems`); all its words must be there, in any order, and none that it forbids. */
export function matchPhrase(phrase: Phrase, stems: readonly string[]): PhraseHit | undefined {
  let first = stems.length;
  let last = -1;
  for (const word of phrase.words) {
    const place = placeOf(word, stems);
    if (place < 0) return undefined;
    first = Math.min(first, place);
    last = Math.max(last, place);
  }
  if (last < 0 || phrase.forbidden.some((word) => placeOf(word, stems) >= 0)) return undefined;
  return { phrase: phrase.text, words: phrase.words.length, first, last };
}
