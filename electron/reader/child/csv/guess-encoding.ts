import { ENCODINGS, type Encoding } from './encodings.ts';

// A text of eight-bit bytes does not say what it is written in. French in Windows-1252 shows itself by accents that stand alone
// between plain letters; everything else is a guess, which a person must confirm.

export interface Guess {
  /** The likeliest first. */
  readonly ranked: readonly { readonly encoding: Encoding; readonly text: string }[];
  /** Whether nothing else can be meant. */
  readonly certain: boolean;
}

/** Bytes that are looked at, from the first line with an eighth bit on. */
const SAMPLE = 2 ** 16;

const FRENCH = 'éèêëàâäçîïôöùûüÿœæÉÈÊËÀÂÄÇÎÏÔÖÙÛÜŒÆ';
const SIGNS = '«»‹›‘’“”–—…•€£°ºª²³±×·§½¼¾\u00A0\u00AD™®©';
/** Letters of names from elsewhere: São Tomé, Peña. */
const WESTERN = 'ñÑãÃõÕáÁíÍóÓúÚßåÅøØìòÌÒ';
const PLAIN_WESTERN = new RegExp(`^[\\0-\\x7F${FRENCH}${WESTERN}${SIGNS}]*$`);
/** French has no three accented letters in a row, and no accented capital behind a small letter. */
const UNLIKE_FRENCH = new RegExp(`[${FRENCH}${WESTERN}]{3}|[a-zéèêëàâäçîïôöùûü][ÉÈÊËÀÂÄÇÎÏÔÖÙÛÜŒÆÑÃÕÁÍÓÚÅØÌÒ]`);
/** One letter in five may be from elsewhere. */
const MOST = 0.8;

/** For bytes that are neither marked, nor UTF-16, nor UTF-8. */
export function guessEncoding(bytes: Buffer): Guess {
  const windows = new TextDecoder('windows-1252').decode(bytes);
  const [first] = ENCODINGS;
  if (first && isFrench(windows)) return { ranked: [{ encoding: first, text: windows }], certain: true };
  const sample = sampleOf(bytes);
  const high = sample.reduce((count, byte) => count + (byte > 127 ? 1 : 0), 0);
  const ranked = ENCODINGS.flatMap((encoding, order) => {
    const text = encoding.decode(sample);
    return text === undefined ? [] : [{ encoding, text, order, score: scoreOf(text, sample, encoding) / high }];
  });
  ranked.sort((a, b) => b.score - a.score || a.order - b.order);
  return { ranked, certain: false };
}

function isFrench(text: string): boolean {
  if (!PLAIN_WESTERN.test(text) || UNLIKE_FRENCH.test(text)) return false;
  let french = 0;
  let western = 0;
  for (const letter of text) {
    if (letter < '\u0080') continue;
    if (FRENCH.includes(letter)) french += 1;
    else if (WESTERN.includes(letter)) western += 1;
  }
  return french >= MOST * (french + western);
}

function sampleOf(bytes: Buffer): Buffer {
  const first = Math.max(
    0,
    bytes.findIndex((byte) => byte > 127),
  );
  const line = bytes.lastIndexOf(0x0a, first) + 1;
  return bytes.subarray(line, line + SAMPLE);
}

function scoreOf(text: string, bytes: Uint8Array, { common }: Encoding): number {
  return common ? scorePairs(text, bytes, common) : scoreLetters(text);
}

/** Two bytes a character: most characters of real texts are among the commonest. */
function scorePairs(text: string, bytes: Uint8Array, [first, last]: readonly [number, number]): number {
  let score = 0;
  /** Where the pair before ended: its second byte can look like a letter. */
  let free = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 128) continue;
    score += byte >= first && byte <= last ? 5 : -2;
    if ((at > free && isPlainLetter(bytes[at - 1])) || isPlainLetter(bytes[at + 2])) score -= 6;
    at += 1;
    free = at + 1;
  }
  // Katakana of half width are what other alphabets look like in Shift JIS.
  score -= 6 * (text.match(/[\uFF61-\uFF9F]/g)?.length ?? 0);
  return score + 7 * (text.match(/[\u3041-\u30FA]/g)?.length ?? 0);
}

function isPlainLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a));
}

const LETTER = /\p{L}/u;
const ALIEN = /[^\p{L}\p{N}\p{P}\p{Zs}\p{M}€£°²³±×\n\r\t]|[\u0080-\u009F]/u;

/** One byte a character: letters should stand among letters of their own script, capitals not behind small ones. */
function scoreLetters(text: string): number {
  let score = 0;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] ?? '';
    if (letter < '\u0080') continue;
    score += scoreLetter(letter, text[at - 1] ?? '', text[at + 1] ?? '');
  }
  return score;
}

function scoreLetter(letter: string, before: string, after: string): number {
  if (SIGNS.includes(letter)) return 1;
  if (letter === '\uFFFD' || ALIEN.test(letter)) return -3;
  if (!LETTER.test(letter)) return -1;
  const script = scriptOf(letter);
  const beside = [before, after].filter((other) => LETTER.test(other));
  if (beside.some((other) => scriptOf(other) !== script)) return -2;
  if (isCapital(letter) && before !== '' && LETTER.test(before) && !isCapital(before)) return -2;
  if (script === 'latin') {
    if (FRENCH.includes(letter)) return beside.some((other) => other < '\u0080') || beside.length === 0 ? 3 : 0;
    if (beside.length === 0) return 0;
    return beside.some((other) => other < '\u0080') ? 1 : -1;
  }
  return beside.length > 0 ? 2 : 0;
}

function scriptOf(letter: string): string {
  if (/\p{Script=Arabic}/u.test(letter)) return 'arabic';
  if (/\p{Script=Cyrillic}/u.test(letter)) return 'cyrillic';
  return /\p{Script=Latin}/u.test(letter) ? 'latin' : 'other';
}

function isCapital(letter: string): boolean {
  return letter !== letter.toLowerCase();
}
