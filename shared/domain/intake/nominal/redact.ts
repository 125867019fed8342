import { type CatalogueIndex, GEOGRAPHIES } from '#shared/domain/catalogue/lookup.ts';
import { nameKey } from '#shared/domain/catalogue/names.ts';
import { stem } from '#shared/domain/catalogue/stem.ts';
import { findCategory } from '#shared/domain/values/category-words.ts';
import { findCountry } from '#shared/domain/values/country-names.ts';
import { parsePeriod } from '#shared/domain/values/find-period.ts';
import { findPlace } from '#shared/domain/values/place-names.ts';
import { fold } from '#shared/lib/fold.ts';

/** Stands where a text was taken out. It is neither a figure nor a word. */
export const EMPTIED = '■';

const SHORTEST_NAME = 3;
const SHORTEST_NUMBER = 6;

/** Takes the names and numbers of listed persons out of a text; gives the very text where it holds none. */
export type Redact = (text: string) => string;

/** What the lists of a workbook name: texts of names, and numbers of papers and telephones. */
export interface Named {
  readonly names: Iterable<string>;
  readonly numbers: Iterable<string>;
}

/** Words that say what tables are about are never taken out, even where a person is called so (Kayes, Mai). */
export function redactor({ names, numbers }: Named, index: CatalogueIndex): Redact {
  const words = new Set<string>();
  for (const name of names)
    for (const word of fold(name).split(' ')) if (word.length >= SHORTEST_NAME && !/\d/.test(word)) words.add(word);
  for (const word of words) if (isSpoken(word, index)) words.delete(word);
  const digits = new Set<string>();
  for (const number of numbers) {
    const bare = bareNumber(number);
    if (bare.length >= SHORTEST_NUMBER && /\d{4}/.test(bare)) digits.add(bare);
  }
  if (words.size === 0 && digits.size === 0) return (text) => text;
  return (text) =>
    text
      .replace(/[\p{L}\p{M}][\p{L}\p{M}'’-]*/gu, (word) => (holds(words, word) ? EMPTIED : word))
      .replace(/[\p{L}+(]{0,4}\d[\p{L}\d\s.()/-]{3,}[\p{L}\d]/gu, (number) =>
        digits.has(bareNumber(number)) ? EMPTIED : number,
      );
}

/** `Traoré-Diallo` and `N’Diaye` may be listed whole or in parts. */
function holds(words: ReadonlySet<string>, word: string): boolean {
  const parts = fold(word).split(' ');
  return parts.some((part) => words.has(part)) || words.has(parts.join(''));
}

function bareNumber(text: string): string {
  return text.replace(/[^\p{L}\d]/gu, '').toUpperCase();
}

function isSpoken(word: string, index: CatalogueIndex): boolean {
  return (
    index.headers.exact.has(nameKey(word)) ||
    index.speaksOfIndicators(stem(word)) ||
    findCountry(word, index) !== undefined ||
    findCategory(word, index) !== undefined ||
    parsePeriod(word) !== undefined ||
    GEOGRAPHIES.some((geo) => findPlace(word, index, geo, 'any') !== undefined) ||
    index.catalogue.departments.some(({ code, short }) => fold(code) === word || fold(short) === word)
  );
}
