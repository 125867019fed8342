import { fold } from '#shared/lib/fold.ts';

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
  if (text.length > 3) text = text.replace(/[sx]$/, '');
  if (text.length > 4) text = text.replace(/e+$/, '');
  if (text.length > 5) text = text.replace(/nn$/, 'n').replace(/ll$/, 'l');
  if (text.length > 5) text = text.replace(/(i)v$/, '$1f').replace(/aux$|au$/, 'al');
  return text;
}

/** Stems of the words that mean something, in order: `'Nombre de Maliens refoulés'` gives `nombr malien refoul`. */
export function stems(text: string): string[] {
  return fold(text)
    .split(' ')
    .filter((word) => word !== '' && !EMPTY_WORDS.has(word))
    .map(stem);
}
