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

/** Where a phrase was found: the places of its words among the stems, in order. */
export interface PhraseHit {
  readonly phrase: string;
  readonly places: readonly number[];
}

/** Words of one phrase lie near each other: at most so many other words among them, for each word of the phrase. */
const REACH = 3;

/** Reads the notation of the catalogue: `a/b` either word, `a*` any word that begins so, `-a` must be absent. */
export function compilePhrase(text: string): Phrase {
  const parts = unaccent(text).split(' ').filter(Boolean);
  const toWord = (part: string): Word => ({
    options: part
      .split('/')
      .map((option) =>
        option.endsWith('*') ? { text: beginning(option), open: true } : { text: stem(option), open: false },
      ),
  });
  return {
    text,
    words: parts.filter((part) => !part.startsWith('-')).map(toWord),
    forbidden: parts.filter((part) => part.startsWith('-')).map((part) => toWord(part.slice(1))),
  };
}

/** A beginning, with a doubled consonant written as stems write it: `install*` begins `installés`, whose stem is `instal`. */
function beginning(option: string): string {
  return option.slice(0, -1).replace(/(ll|nn)$/, ([letter]) => letter ?? '');
}

function placeOf(word: Word, stems: readonly string[]): number {
  return stems.findIndex((found) => isWord(word, found));
}

function isWord({ options }: Word, found: string): boolean {
  return options.some(({ text, open }) => found === text || (open && found.startsWith(text)));
}

/** Finds a phrase in the stems of a text (`stems`); all its words must be there, in any order, and none that it forbids. */
export function matchPhrase(phrase: Phrase, stems: readonly string[]): PhraseHit | undefined {
  const places: number[] = [];
  for (const word of phrase.words) {
    const place = placeOf(word, stems);
    if (place < 0) return undefined;
    places.push(place);
  }
  places.sort((a, b) => a - b);
  const span = (places.at(-1) ?? 0) - (places[0] ?? 0);
  if (places.length === 0 || span > places.length * (REACH + 1)) return undefined;
  if (phrase.forbidden.some((word) => placeOf(word, stems) >= 0)) return undefined;
  return { phrase: phrase.text, places };
}

/** Every word that phrases are made of, for telling at once that a text holds none of them. */
export function wordTester(phrases: readonly Phrase[]): (stem: string) => boolean {
  const options = phrases.flatMap(({ words }) => words.flatMap((word) => word.options));
  const whole = new Set(options.filter(({ open }) => !open).map(({ text }) => text));
  const beginnings = [...new Set(options.filter(({ open }) => open).map(({ text }) => text))];
  return (found) => whole.has(found) || beginnings.some((text) => found.startsWith(text));
}
