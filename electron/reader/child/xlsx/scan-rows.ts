import type { SheetFacts } from '#electron/reader/child/sheet-facts.ts';
import type { SheetSink } from '#electron/reader/child/sheet-sink.ts';
import { createByteTexts } from '#electron/reader/child/xml/byte-texts.ts';
import {
  ascii,
  EQUALS,
  GREATER,
  indexBetween,
  LESS,
  numberBetween,
  QUOTE,
  SLASH,
  skipBlanks,
  startsAt,
  textBetween,
  textEnd,
  valueEnd,
  ZERO,
} from '#electron/reader/child/xml/scan-bytes.ts';
import { LAST_COLUMN, LAST_ROW } from '#shared/cells/address.ts';
import {
  columnOf,
  isAttribute,
  isUsualEnd,
  isValue,
  LETTER_B,
  LETTER_C,
  LETTER_E,
  LETTER_N,
  LETTER_S,
  ODD,
  skipFormula,
  TYPE_INLINE,
  TYPE_TEXT,
  typeOf,
} from './cell-bytes.ts';
import { type CellWriter, EMPTY_CELL, type RawCell } from './cell-writer.ts';
import { isHiddenTag } from './row-tag.ts';

// Most rows of most workbooks are written in the same few ways. They are read here from their bytes, ten times as fast as by
// the XML parser. Every step accepts only what is certainly well-formed and understood; anything else makes the row odd, and
// an odd row leaves nothing behind: the XML parser reads it from its beginning.

const ROW = ascii('<row');
const ROW_END = ascii('</row>');
const CELL_END = ascii('</c>');
const VALUE = ascii('<v>');
const VALUE_END = ascii('</v>');
const FORMULA = ascii('<f');
const INLINE = ascii('<is><t');
const PRESERVE = ascii(' xml:space="preserve"');
const INLINE_END = ascii('</t></is>');

const LETTER_A = 0x41;
const LETTER_Z = 0x5a;
const LETTER_R = 0x72;
const LETTER_T = 0x74;

/** The row that was read last, counted from 0; shared with the reader of odd rows. */
export interface RowState {
  row: number;
}

/** Reads the row that begins at `at`; answers where it ends, or -1 for an odd row, of which nothing is kept. */
export type RowScanner = (bytes: Buffer, at: number, to: number) => number;

export function createRowScanner(state: RowState, writer: CellWriter, sink: SheetSink, facts: SheetFacts): RowScanner {
  const texts = createByteTexts((bytes, from, to) => writer.textId(textBetween(bytes, from, to)));
  const other: RawCell = { ...EMPTY_CELL };
  let column = -1;
  let style = 0;
  /** 0 for a number, else the letter of `t`; the two long types have codes of their own. */
  let type = 0;
  /** Where the open row states its number, and with how many digits; none when it does not. */
  let rowStart = 0;
  let rowDigits = 0;

  /** The attributes of a cell as nearly all are written: `r`, then `s` and `t` or none; -1 for any other way. */
  function usualTag(bytes: Buffer, from: number): number {
    if (!isAttribute(bytes, from, LETTER_R)) return ODD;
    let at = from + 4;
    let stated = 0;
    for (let letter = bytes[at] ?? 0; letter >= LETTER_A && letter <= LETTER_Z; letter = bytes[++at] ?? 0)
      stated = stated * 26 + letter - LETTER_A + 1;
    if (stated === 0 || stated > LAST_COLUMN + 1) return ODD;
    for (let i = 0; i < rowDigits; i++) if (bytes[at + i] !== bytes[rowStart + i]) return ODD;
    at += rowDigits;
    if (rowDigits === 0 || bytes[at] !== QUOTE) return ODD;
    at += 1;
    style = 0;
    type = 0;
    if (isAttribute(bytes, at, LETTER_S)) {
      const start = at + 4;
      at = start;
      for (let digit = (bytes[at] ?? 0) - ZERO; digit >= 0 && digit <= 9; digit = (bytes[++at] ?? 0) - ZERO)
        style = style * 10 + digit;
      if (at === start || at > start + 9 || bytes[at] !== QUOTE) return ODD;
      at += 1;
    }
    if (isAttribute(bytes, at, LETTER_T)) {
      const letter = bytes[at + 4];
      if ((letter !== LETTER_S && letter !== LETTER_N) || bytes[at + 5] !== QUOTE) return ODD;
      type = letter === LETTER_S ? LETTER_S : 0;
      at += 6;
    }
    if (bytes[at] !== GREATER && bytes[at] !== SLASH) return ODD;
    column = stated - 1;
    return at;
  }

  /** The attributes of a cell; answers the place after its tag's `>`, or -1. */
  function cellTag(bytes: Buffer, from: number, to: number, row: number): number {
    const usual = usualTag(bytes, from);
    if (usual >= 0) return usual;
    let at = from;
    let seen = 0;
    style = 0;
    type = 0;
    let stated = -1;
    while (bytes[at] === 0x20) {
      const name = bytes[at + 1];
      if (bytes[at + 2] !== EQUALS || bytes[at + 3] !== QUOTE) return ODD;
      const start = at + 4;
      const end = valueEnd(bytes, start, to);
      if (end < 0) return ODD;
      const flag = name === LETTER_R ? 1 : name === LETTER_S ? 2 : name === LETTER_T ? 4 : 0;
      if (flag === 0 || (seen & flag) !== 0) return ODD;
      seen |= flag;
      if (flag === 1) stated = columnOf(bytes, start, end, row);
      else if (flag === 2) style = indexBetween(bytes, start, end);
      else type = typeOf(bytes, start, end);
      if ((flag === 1 && stated < 0) || style < 0 || type < 0) return ODD;
      at = end + 1;
    }
    column = (seen & 1) === 0 ? column + 1 : stated;
    return column > LAST_COLUMN ? ODD : at;
  }

  /** A cell from after `<c`; answers the place after `</c>` or `/>`, or -1. */
  function cell(bytes: Buffer, from: number, to: number, row: number): number {
    let at = cellTag(bytes, from, to, row);
    if (at < 0) return ODD;
    if (bytes[at] === SLASH) return bytes[at + 1] === GREATER ? at + 2 : ODD;
    if (bytes[at] !== GREATER) return ODD;
    at += 1;
    if (isValue(bytes, at)) {
      const digits = shortDigits(bytes, at + 3, row, 0);
      if (digits > 0) return isUsualEnd(bytes, digits) ? digits + 8 : ODD;
    }
    let formula: 0 | 1 = 0;
    if (startsAt(bytes, at, FORMULA)) {
      at = skipFormula(bytes, at + FORMULA.length, to);
      if (at < 0) return ODD;
      formula = 1;
    }
    if (startsAt(bytes, at, VALUE)) {
      const start = at + VALUE.length;
      const end = textEnd(bytes, start, to);
      if (end <= start || !startsAt(bytes, end, VALUE_END)) return ODD;
      if (!value(bytes, start, end, row, formula)) return ODD;
      at = end + VALUE_END.length;
    } else if (type === TYPE_INLINE && formula === 0 && startsAt(bytes, at, INLINE)) {
      at += INLINE.length;
      if (startsAt(bytes, at, PRESERVE)) at += PRESERVE.length;
      if (bytes[at] !== GREATER) return ODD;
      const end = textEnd(bytes, at + 1, to);
      if (end < 0 || !startsAt(bytes, end, INLINE_END)) return ODD;
      writer.text(row, column, style, texts.idOf(bytes, at + 1, end), 0);
      at = end + INLINE_END.length;
    } else return ODD;
    return startsAt(bytes, at, CELL_END) ? at + CELL_END.length : ODD;
  }

  /** Writes a cell whose value is a few digits (a number, or the number of a text); answers where they end, -1 for any other. */
  function shortDigits(bytes: Buffer, from: number, row: number, formula: 0 | 1): number {
    if (type !== 0 && type !== LETTER_S) return ODD;
    let at = from;
    let value = 0;
    for (let digit = (bytes[at] ?? 0) - ZERO; digit >= 0 && digit <= 9; digit = (bytes[++at] ?? 0) - ZERO)
      value = value * 10 + digit;
    if (bytes[at] !== LESS || at === from || at > from + 9) return ODD;
    if (type === 0) writer.number(row, column, style, value, formula);
    else writer.shared(row, column, style, value, formula);
    return at;
  }

  function value(bytes: Buffer, from: number, to: number, row: number, formula: 0 | 1): boolean {
    if (type === 0) {
      const number = numberBetween(bytes, from, to);
      if (Number.isNaN(number)) return false;
      writer.number(row, column, style, number, formula);
    } else if (type === LETTER_S) {
      const index = indexBetween(bytes, from, to);
      if (index < 0) return false;
      writer.shared(row, column, style, index, formula);
    } else if (type === TYPE_TEXT) {
      writer.text(row, column, style, texts.idOf(bytes, from, to), formula);
    } else if (type === LETTER_B || type === LETTER_E) {
      other.row = row;
      other.column = column;
      other.style = style;
      other.type = type === LETTER_B ? 'b' : 'e';
      other.value = textBetween(bytes, from, to);
      other.formula = formula === 1;
      writer.write(other);
    } else return false;
    return true;
  }

  function row(bytes: Buffer, from: number, to: number): number {
    const close = bytes.indexOf(GREATER, from);
    if (close < 0 || close >= to) return ODD;
    const empty = bytes[close - 1] === SLASH;
    let at = from + ROW.length;
    let row = state.row + 1;
    rowDigits = 0;
    if (isAttribute(bytes, at, LETTER_R)) {
      rowStart = at + 4;
      const end = valueEnd(bytes, rowStart, to);
      rowDigits = end - rowStart;
      row = indexBetween(bytes, rowStart, end) - 1;
      at = end + 1;
    }
    if (row < 0 || row > LAST_ROW || at > close) return ODD;
    const hidden = at === close ? false : isHiddenTag(bytes.toString('latin1', at, empty ? close - 1 : close));
    if (hidden === undefined) return ODD;
    column = -1;
    at = close + 1;
    while (!empty) {
      if (bytes[at] !== LESS) at = skipBlanks(bytes, at);
      if (bytes[at] !== LESS || bytes[at + 1] !== LETTER_C) {
        if (!startsAt(bytes, at, ROW_END)) return ODD;
        at += ROW_END.length;
        break;
      }
      at = cell(bytes, at + 2, to, row);
      if (at < 0) return ODD;
    }
    if (at > to) return ODD;
    state.row = row;
    if (hidden) facts.hideRows(row, row);
    return at;
  }

  return (bytes, at, to) => {
    const mark = sink.mark();
    const end = row(bytes, at, to);
    if (end < 0) sink.rollBack(mark);
    return end;
  };
}
