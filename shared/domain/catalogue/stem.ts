import { unaccent } from '#shared/lib/fold.ts';

/** Words that carry no meaning of their own in titles and headings, French and English. */
const EMPTY_WORDS = new Set(
  'a l d s n y m au aux de des du la le les en et ou un une par pour sur dans chez avec sans selon entre vers the of by and in to for from on at with leur leurs ses son sa ce ces cette qui que dont y compris afin lors'.split(
    ' ',
  ),
);

/**
 * The part of a word that plural and feminine leave alone, so that `refoulées`, `refoulé` and `REFOULES` are one.
 * `stem('maliennes') // 'malien'`
 */
export function stem(word: string): string {
  let text = word;
  // English: a returnee is a person, a return is not.
  if (/^returnees?$/.test(text)) return 'returnee';
  if (text.length > 3) text = text.replace(/[sx]$/, '');
  if (text.length > 4) text = text.replace(/e+$/, '');
  if (text.length > 5) text = text.replace(/nn$/, 'n').replace(/ll$/, 'l');
  if (text.length > 4) text = text.replace(/if$/, 'iv');
  if (text.length > 5) text = text.replace(/au$/, 'al');
  return text;
}

/** A word that means something, and whether a comma, `et`, `/` or the like stands before it. */
export interface TextWord {
  readonly stem: string;
  readonly joined: boolean;
}

/** The words that mean something, in order, with the marks of enumeration between them. */
export function wordsOf(text: string): TextWord[] {
  const words: TextWord[] = [];
  let joined = false;
  for (const part of unaccent(text).match(/[\p{L}\p{N}]+|[,;/+&]/gu) ?? []) {
    if (/^(?:[,;/+&]|et|ou|and|or)$/.test(part)) joined = words.length > 0;
    else if (!EMPTY_WORDS.has(part)) {
      words.push({ stem: stem(part), joined });
      joined = false;
    }
  }
  return words;
}

/** Stems of the words that mean something, in order: `'Nombre de Maliens refoulés'` gives `nombr malien refoul`. */
export function stems(text: string): string[] {
  return wordsOf(text).map((word) => word.stem);
}
