import {
  ascii,
  EQUALS,
  GREATER,
  indexBetween,
  LESS,
  QUOTE,
  SLASH,
  startsAt,
  tagEnd,
  textEnd,
} from '#electron/reader/child/xml/scan-bytes.ts';

// The smaller pieces of a row of a worksheet, judged from their bytes; see scan-rows.ts.

export const ODD = -1;
export const LETTER_B = 0x62;
export const LETTER_C = 0x63;
export const LETTER_E = 0x65;
export const LETTER_S = 0x73;
export const LETTER_N = 0x6e;
const LETTER_V = 0x76;
const FORMULA_END = ascii('</f>');

/** Whether ` x="` stands there, x being the letter. */
export function isAttribute(bytes: Buffer, at: number, letter: number): boolean {
  return bytes[at] === 0x20 && bytes[at + 1] === letter && bytes[at + 2] === EQUALS && bytes[at + 3] === QUOTE;
}

/** Whether `<v>` stands there. Byte by byte: these two are asked for every cell. */
export function isValue(bytes: Buffer, at: number): boolean {
  return bytes[at] === LESS && bytes[at + 1] === LETTER_V && bytes[at + 2] === GREATER;
}

/** Whether `</v></c>` stands there. */
export function isUsualEnd(bytes: Buffer, at: number): boolean {
  return (
    bytes[at] === LESS &&
    bytes[at + 1] === SLASH &&
    bytes[at + 2] === LETTER_V &&
    bytes[at + 3] === GREATER &&
    bytes[at + 4] === LESS &&
    bytes[at + 5] === SLASH &&
    bytes[at + 6] === LETTER_C &&
    bytes[at + 7] === GREATER
  );
}

/** Types of a cell beside the letters of `t`. */
export const TYPE_TEXT = 1;
export const TYPE_INLINE = 2;
const TEXT_WORD = ascii('str"');
const INLINE_WORD = ascii('inlineStr"');

/** `n`, `s`, `b`, `e`, `str` and `inlineStr`; the others are odd. */
export function typeOf(bytes: Uint8Array, from: number, to: number): number {
  const letter = bytes[from];
  if (to === from + 1) {
    if (letter === LETTER_N) return 0;
    return letter === LETTER_S || letter === LETTER_B || letter === LETTER_E ? letter : ODD;
  }
  if (startsAt(bytes, from, TEXT_WORD)) return TYPE_TEXT;
  return startsAt(bytes, from, INLINE_WORD) ? TYPE_INLINE : ODD;
}

/** The column of a reference in capitals that lies in the row; -1 for any other. */
export function columnOf(bytes: Uint8Array, from: number, to: number, row: number): number {
  let at = from;
  let column = 0;
  for (; at < to; at++) {
    const letter = (bytes[at] ?? 0) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  if (at === from || at > from + 3 || indexBetween(bytes, at, to) !== row + 1) return ODD;
  return column - 1;
}

/** From after `<f`: the place after the formula, whose text is not wanted; -1 when it is odd. */
export function skipFormula(bytes: Buffer, from: number, to: number): number {
  const open = tagEnd(bytes, from, to);
  if (open < 0 || (bytes[from] !== 0x20 && bytes[from] !== GREATER && bytes[from] !== SLASH)) return ODD;
  if (bytes[open - 2] === SLASH) return open;
  const end = bytes[open] === LESS ? open : textEnd(bytes, open, to);
  return end >= 0 && startsAt(bytes, end, FORMULA_END) ? end + FORMULA_END.length : ODD;
}
