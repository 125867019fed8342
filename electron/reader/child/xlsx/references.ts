import { LAST_COLUMN, LAST_ROW } from '#shared/cells/address.ts';

/** Column and row of `B12` (either case) as one number, row * 16384 + column; -1 when it is no address of a sheet. */
export function placeOf(reference: string): number {
  let at = 0;
  let column = 0;
  for (; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) | 32;
    if (letter < 97 || letter > 122) break;
    column = column * 26 + letter - 96;
  }
  if (at === 0 || at > 3 || column > LAST_COLUMN + 1 || at === reference.length) return -1;
  let row = 0;
  for (; at < reference.length; at++) {
    const digit = reference.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    row = row * 10 + digit;
    if (row > LAST_ROW + 1) return -1;
  }
  return row === 0 ? -1 : (row - 1) * 16_384 + column - 1;
}

/** A count from 1 (`r` of a row, `min` of a column), or -1 when it is none. */
export function ordinal(text: string | undefined): number {
  return text !== undefined && /^\s*[1-9]\d{0,9}\s*$/.test(text) ? Number(text) : -1;
}
