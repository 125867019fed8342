import { strictNumber } from '#electron/reader/child/values/clean-text.ts';

// Pieces of UTF-8 XML, judged byte by byte. "Odd" is whatever the quick reader leaves to the full XML parser, right or wrong.

export const LESS = 0x3c;
export const GREATER = 0x3e;
export const SLASH = 0x2f;
export const QUOTE = 0x22;
export const EQUALS = 0x3d;
const AMPERSAND = 0x26;
const MINUS = 0x2d;
const DOT = 0x2e;
export const ZERO = 0x30;

/** The first place from `at` that is no blank. */
export function skipBlanks(bytes: Uint8Array, at: number): number {
  let next = at;
  while (isBlank(bytes[next])) next += 1;
  return next;
}

export function isBlank(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

export function startsAt(bytes: Uint8Array, at: number, word: Uint8Array): boolean {
  for (let i = 0; i < word.length; i++) if (bytes[at + i] !== word[i]) return false;
  return true;
}

export function ascii(word: string): Uint8Array {
  return Uint8Array.from(word, (letter) => letter.charCodeAt(0));
}

/** The end of the text that begins at `from`, which is the place of the next `<`; -1 when the text is odd. */
export function textEnd(bytes: Uint8Array, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === LESS) return at;
    if (byte === GREATER || (byte < 0x20 && byte !== 0x0a && byte !== 0x09)) return -1;
    if (byte === AMPERSAND && !isReference(bytes, at)) return -1;
    // U+FFFE and U+FFFF are no characters of XML.
    if (byte === 0xef && bytes[at + 1] === 0xbf && (bytes[at + 2] ?? 0) >= 0xbe) return -1;
  }
  return -1;
}

const ENTITIES = ['&amp;', '&lt;', '&gt;', '&quot;', '&apos;'].map(ascii);
const NUMBER_SIGN = 0x23;
const SEMICOLON = 0x3b;
const REFERENCE = /&(?:#(\d+)|(\w+));/g;
const CHARACTERS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** One of the five named entities, or a decimal reference to a character from U+0020 to U+D7FF. */
function isReference(bytes: Uint8Array, at: number): boolean {
  if (bytes[at + 1] !== NUMBER_SIGN) return ENTITIES.some((entity) => startsAt(bytes, at, entity));
  let end = at + 2;
  while (end < at + 8 && bytes[end] !== SEMICOLON) end += 1;
  const point = bytes[end] === SEMICOLON ? indexBetween(bytes, at + 2, end) : -1;
  return point >= 0x20 && point < 0xd800;
}

/** The text between two places that textEnd approved. */
export function textBetween(bytes: Buffer, from: number, to: number): string {
  const text = bytes.toString('utf8', from, to);
  return text.includes('&')
    ? text.replace(REFERENCE, (_all, point: string | undefined, name: string) =>
        point === undefined ? (CHARACTERS[name] ?? '') : String.fromCharCode(Number(point)),
      )
    : text;
}

/** Powers of ten that doubles hold exactly; a short decimal divided by one of them is rounded as Number() rounds it. */
const POWERS = Array.from({ length: 23 }, (_, exponent) => 10 ** exponent);
const EXACT_DIGITS = 15;

/** The number between two places; NaN when they hold none, see strictNumber. */
export function numberBetween(bytes: Buffer, from: number, to: number): number {
  let at = from;
  const negative = bytes[at] === MINUS;
  if (negative) at += 1;
  let value = 0;
  let digits = 0;
  let point = -1;
  for (; at < to; at++) {
    const digit = (bytes[at] ?? 0) - ZERO;
    if (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
      digits += 1;
    } else if (bytes[at] === DOT && point < 0 && digits > 0) point = digits;
    else break;
  }
  if (at < to || digits === 0 || digits > EXACT_DIGITS) return strictNumber(bytes.toString('latin1', from, to));
  const number = point < 0 ? value : value / (POWERS[digits - point] ?? 1);
  return negative ? -number : number;
}

/** The count between two places, digits only; -1 when it is none. */
export function indexBetween(bytes: Uint8Array, from: number, to: number): number {
  if (to <= from || to - from > 9) return -1;
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = (bytes[at] ?? 0) - ZERO;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** The place of the quote that ends an attribute's value; -1 when the value is odd. */
export function valueEnd(bytes: Uint8Array, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === QUOTE) return at;
    if (byte <= 0x20 || byte === LESS || byte === AMPERSAND || byte >= 0x7f) return -1;
  }
  return -1;
}

/** The place after the `>` or `/>` of a tag whose attributes begin at `from`; -1 when they are odd. Their values are not wanted. */
export function tagEnd(bytes: Uint8Array, from: number, to: number): number {
  let inValue = false;
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === LESS || byte === AMPERSAND || byte < 0x20 || byte >= 0x7f) return -1;
    if (byte === QUOTE) inValue = !inValue;
    else if (byte === GREATER) return inValue ? -1 : at + 1;
  }
  return -1;
}
