/** A name longer than this, in characters, may be broken. */
const LONG = 18;
/** A run of letters may be left to hyphenation up to this length. */
const LONG_WORD = 28;
const PIECE = 16;

/**
 * Cuts a text where a line may end within long names (`Retours_2021_final.xlsx`): after signs, and at last anywhere.
 * Joined again, the pieces are the text.
 */
export function breakWords(text: string): string[] {
  const pieces: string[] = [''];
  for (const part of text.split(/(?<=\s)/)) {
    const [first = '', ...rest] = isLong(part.trim()) ? cutName(part) : [part];
    pieces[pieces.length - 1] += first;
    pieces.push(...rest);
  }
  return pieces;
}

function isLong(word: string): boolean {
  return word.length > (/^[\p{L}\p{M}’'(]+[\p{P}]*$/u.test(word) ? LONG_WORD : LONG);
}

function cutName(name: string): string[] {
  return name.split(/(?<=[_/\\.\-@|:;,=)\]])(?=\S)/u).flatMap((piece) => piece.match(PIECES) ?? [piece]);
}

const PIECES = new RegExp(`.{1,${PIECE}}`, 'gsu');
