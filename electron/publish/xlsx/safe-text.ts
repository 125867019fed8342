import type { Cell, CellStyle } from 'hucre';

/** Excel's limit for the text of one cell, in UTF-16 units. */
const LONGEST_TEXT = 32_767;

/** Excel reads a text that begins so as a formula once somebody edits the cell. */
const STARTS_FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** Texts that the writer would turn into error values. */
const ERROR_VALUE = /^#[A-Z/0-9_]+[!?]?$/;

/** `_x0041_` in a sheet means the letter A: what only looks like it must be escaped. */
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;

/**
 * A cell that holds the text as it stands and can never become a formula: the type is text, and where the first character
 * would begin one the format is "Text" too, which Excel keeps when the cell is edited. Text beyond Excel's limit ends in `…`.
 */
export function textCell(text: string, style: CellStyle): Partial<Cell> {
  const value = safeText(text);
  const safeStyle = STARTS_FORMULA.test(text) ? { ...style, numFmt: '@' } : style;
  if (ERROR_VALUE.test(text)) return { type: 'richText', value, richText: [{ text: value }], style: safeStyle };
  return { type: 'string', value, style: safeStyle };
}

/** The text as XML of a workbook can hold it: no half characters, no forbidden ones, LF line ends, within the limit. */
export function safeText(text: string): string {
  const whole = text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\uFFFE\uFFFF]/g, '\uFFFD')
    .replace(LOOKS_ESCAPED, '_x005F_');
  if (whole.length <= LONGEST_TEXT) return whole;
  return `${whole.slice(0, LONGEST_TEXT - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
