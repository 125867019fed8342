import { incoherent } from '#electron/reader/child/problems.ts';
import type { Doubts } from './doubts.ts';
import {
  AFTER_FORMULA,
  AMONG_CELLS,
  BLANKS,
  BOOLERR,
  DIMENSIONS,
  FIXED_SIZES,
  FORMULA,
  INDEX,
  isKnownType,
  LABEL,
  LABELSST,
  MULBLANK,
  MULRK,
  NUMBER,
  ROW,
  STRING,
  VALUES,
} from './record-types.ts';
import { createRowIndex } from './row-index.ts';
import { createNumberCheck } from './strange-numbers.ts';
import { strangeText } from './strange-text.ts';

// BIFF has no checksum, but it says many things twice: lengths and counts, the extent of a sheet and of its rows, the order
// of cells, an index of rows. In 131 sound workbooks of many programs none of what is refused here was ever met; what a few
// of them get wrong is a doubt, which is asked about.

/** What the cells of a sheet are checked against. */
export interface BookFacts {
  /** 8, 5, or 4 for that and all older versions. */
  readonly version: 8 | 5 | 4;
  /** Number of formats that cells can have; 0 in a book that states none. */
  readonly looks: number;
  /** Hears which shared text a cell shows. */
  useText(index: number): void;
}

export interface SheetCheck {
  take(type: number, at: number, size: number): void;
  finish(): void;
}

interface Extent {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

const LAST_BIFF_COLUMN = 255;
const ERROR_CODES = new Set([0x00, 0x07, 0x0f, 0x17, 0x1d, 0x24, 0x2a]);
export function createSheetCheck(stream: Buffer, book: BookFacts, doubts: Doubts, sheet: string): SheetCheck {
  const modern = book.version !== 4;
  const doubt = (reason: Parameters<Doubts['add']>[0]) => doubts.add(reason, sheet);
  const rowIndex = createRowIndex(stream, doubt);
  const numbers = createNumberCheck();
  const rows = new Map<number, readonly [number, number]>();
  let extent: Extent | undefined;
  let last = -1;
  /** Whether a record was met behind a cell that cannot stand among cells. */
  let stray = false;
  let awaitsText = false;

  function openExtent(at: number, size: number): void {
    const wide = book.version === 8;
    if (modern && size !== (wide ? 14 : 10)) throw incoherent('size of the extent');
    const row = (i: number) => (wide ? stream.readUInt32LE(at + 4 * i) : stream.readUInt16LE(at + 2 * i));
    const columns = at + (wide ? 8 : 4);
    extent = {
      top: row(0),
      bottom: row(1),
      left: stream.readUInt16LE(columns),
      right: stream.readUInt16LE(columns + 2),
    };
  }

  function takeRow(at: number, size: number): void {
    if (modern && size !== 16) throw incoherent('size of a row');
    const row = stream.readUInt16LE(at);
    if (rows.has(row)) doubt('order');
    rows.set(row, [stream.readUInt16LE(at + 2), stream.readUInt16LE(at + 4)]);
  }

  function takePlace(type: number, at: number, size: number): void {
    if (size < 4) throw incoherent('size of a cell');
    if (stray) throw incoherent('strange record among cells');
    const row = stream.readUInt16LE(at);
    const first = stream.readUInt16LE(at + 2);
    const columns = type === MULRK ? (size - 6) / 6 : type === MULBLANK ? (size - 6) / 2 : 1;
    const end = first + columns;
    if (!Number.isInteger(columns) || columns < 1 || end > LAST_BIFF_COLUMN + 1) throw incoherent('columns of a row');
    if (columns > 1 || type === MULRK || type === MULBLANK) {
      if (stream.readUInt16LE(at + size - 2) !== end - 1) throw incoherent('columns of a row');
    }
    const place = row * 256 + first;
    if (place <= last) doubt('order');
    last = row * 256 + end - 1;
    if (extent && (row < extent.top || row >= extent.bottom || first < extent.left || end > extent.right))
      doubt('extent');
    const bounds = rows.get(row);
    if (bounds ? first < bounds[0] || end > bounds[1] : rows.size > 0) doubt('rows');
  }

  function takeLook(type: number, at: number, size: number): void {
    if (type === MULRK || type === MULBLANK) {
      const step = type === MULRK ? 6 : 2;
      for (let look = at + 4; look < at + size - 2; look += step) checkLook(look);
    } else if (size >= 6) checkLook(at + 4);
    else throw incoherent('size of a cell');
  }

  function checkLook(at: number): void {
    if (book.looks > 0 && stream.readUInt16LE(at) >= book.looks) throw incoherent('format of a cell');
  }

  function takeValue(type: number, at: number, size: number): void {
    if ((FIXED_SIZES.get(type) ?? size) !== size) throw incoherent('size of a cell');
    if (type === LABELSST) book.useText(stream.readUInt32LE(at + 6));
    else if (type === LABEL) takeLabel(at, size);
    else if (type === BOOLERR) {
      const [value = 0, isError = 0] = stream.subarray(at + 6, at + 8);
      if (isError > 1 || (isError === 0 ? value > 1 : !ERROR_CODES.has(value))) throw incoherent('truth or error');
    } else if (type === NUMBER) {
      numbers.take(stream.readDoubleLE(at + 6));
    } else if (FORMULA.has(type) && book.version === 8) takeFormula(at, size);
  }

  function takeLabel(at: number, size: number): void {
    const length = size >= 8 ? stream.readUInt16LE(at + 6) : 0;
    if (book.version === 5) {
      if (size !== 8 + length) throw incoherent('length of a text');
      return;
    }
    const wide = stream[at + 8] ?? 0;
    if (wide > 1 || size !== 9 + length * (wide + 1)) throw incoherent('length of a text');
    if (strangeText(stream.toString(wide === 1 ? 'utf16le' : 'latin1', at + 9, at + size))) doubt('text');
  }

  function takeFormula(at: number, size: number): void {
    if (size < 22 || 22 + stream.readUInt16LE(at + 20) > size) throw incoherent('length of a formula');
    if (stream.readUInt16LE(at + 12) !== 0xffff) return;
    const kind = stream[at + 6] ?? 0;
    if (kind > 3) throw incoherent('kind of a formula');
    awaitsText = kind === 0;
  }

  return {
    take(type, at, size) {
      if (awaitsText && !AFTER_FORMULA.has(type)) {
        if (type !== STRING && type !== 0x07) throw incoherent('text of a formula');
        awaitsText = false;
      }
      if (book.version === 8) rowIndex.take(type, at, size);
      if (DIMENSIONS.has(type) && size >= 8) openExtent(at, size);
      else if (ROW.has(type)) takeRow(at, size);
      else if (type === INDEX && book.version === 8) rowIndex.open(at, size);
      else if (VALUES.has(type) || FORMULA.has(type) || BLANKS.has(type) || type === MULRK) {
        takePlace(type, at, size);
        if (modern) takeLook(type, at, size);
        if (modern) takeValue(type, at, size);
      } else if (modern && !isKnownType(type)) {
        stray = true;
        doubt('record');
      } else if (modern && last >= 0 && !AMONG_CELLS.has(type)) stray = true;
      if (last >= 0 && (type === INDEX || DIMENSIONS.has(type))) doubt('record');
    },
    finish() {
      if (awaitsText) throw incoherent('text of a formula');
      rowIndex.finish();
      if (numbers.strange()) doubt('number');
    },
  };
}
