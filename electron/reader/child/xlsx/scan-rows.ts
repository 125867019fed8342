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
  tagEnd,
  textBetween,
  textEnd,
  valueEnd,
} from '#electron/reader/child/xml/scan-bytes.ts';
import { LAST_COLUMN, LAST_ROW } from '#shared/cells/address.ts';
import { type CellWriter, EMPTY_CELL, type RawCell } from './cell-writer.ts';
import { isHiddenTag } from './row-tag.ts';

// Most rows of most workbooks are written in the same few ways. They are read here from their bytes, ten times as fast as by
// the XML parser. Every step accepts only what is certainly well-formed and understood; anything else makes the row odd, and
// an odd row leaves nothing behind: the XML parser reads it from its beginning.

const ROW = ascii('<row');
const ROW_END = ascii('</row>');
const CELL = ascii('<c');
const CELL_END = ascii('</c>');
const VALUE = ascii('<v>');
const VALUE_END = ascii('</v>');
const FORMULA = ascii('<f');
const FORMULA_END = ascii('</f>');
const INLINE = ascii('<is><t');
const PRESERVE = ascii(' xml:space="preserve"');
const INLINE_END = ascii('</t></is>');

const ODD = -1;
const LETTER_B = 0x62;
const LETTER_E = 0x65;
const LETTER_R = 0x72;
const LETTER_S = 0x73;
const LETTER_T = 0x74;
const LETTER_N = 0x6e;

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

  /** The attributes of a cell; answers the place after its tag's `>`, or -1. */
  function cellTag(bytes: Buffer, from: number, to: number, row: number): number {
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
    if (bytes[at] === 0x20 && bytes[at + 1] === LETTER_R && bytes[at + 2] === EQUALS && bytes[at + 3] === QUOTE) {
      const end = valueEnd(bytes, at + 4, to);
      row = indexBetween(bytes, at + 4, end) - 1;
      at = end + 1;
    }
    if (row < 0 || row > LAST_ROW || at > close) return ODD;
    const hidden = isHiddenTag(bytes.toString('latin1', at, empty ? close - 1 : close));
    if (hidden === undefined) return ODD;
    column = -1;
    at = close + 1;
    while (!empty) {
      at = skipBlanks(bytes, at);
      if (startsAt(bytes, at, ROW_END)) {
        at += ROW_END.length;
        break;
      }
      if (!startsAt(bytes, at, CELL)) return ODD;
      at = cell(bytes, at + CELL.length, to, row);
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

const TYPE_TEXT = 1;
const TYPE_INLINE = 2;
const TEXT_WORD = ascii('str"');
const INLINE_WORD = ascii('inlineStr"');

/** `n`, `s`, `b`, `e`, `str` and `inlineStr`; the others are odd. */
function typeOf(bytes: Uint8Array, from: number, to: number): number {
  const letter = bytes[from];
  if (to === from + 1) {
    if (letter === LETTER_N) return 0;
    return letter === LETTER_S || letter === LETTER_B || letter === LETTER_E ? letter : ODD;
  }
  if (startsAt(bytes, from, TEXT_WORD)) return TYPE_TEXT;
  return startsAt(bytes, from, INLINE_WORD) ? TYPE_INLINE : ODD;
}

/** The column of a reference in capitals that lies in the row; -1 for any other. */
function columnOf(bytes: Uint8Array, from: number, to: number, row: number): number {
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
function skipFormula(bytes: Buffer, from: number, to: number): number {
  const open = tagEnd(bytes, from, to);
  if (open < 0 || (bytes[from] !== 0x20 && bytes[from] !== GREATER && bytes[from] !== SLASH)) return ODD;
  if (bytes[open - 2] === SLASH) return open;
  const end = bytes[open] === LESS ? open : textEnd(bytes, open, to);
  return end >= 0 && startsAt(bytes, end, FORMULA_END) ? end + FORMULA_END.length : ODD;
}
