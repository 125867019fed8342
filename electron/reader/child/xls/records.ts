import { damaged, encrypted } from '#electron/reader/child/problems.ts';
import { extend } from '#electron/reader/child/sheet-facts.ts';
import type { Span } from '#shared/cells/workbook.ts';

/** What the records of one sheet say, read apart from SheetJS: what it leaves out, and what its answer is checked against. */
export interface BiffSheet {
  /** 0 worksheet, 1 macro sheet, 2 chart, 6 Visual Basic module. */
  readonly type: number;
  readonly hidden: boolean;
  readonly hiddenRows: readonly Span[];
  readonly hiddenColumns: readonly Span[];
  /** Whether a filter hides rows. */
  readonly filtered: boolean;
  /** Places (row * 16384 + column) of all cells with a value, formulas among them. */
  readonly places: readonly number[];
  readonly formulas: ReadonlySet<number>;
}

export interface BiffBook {
  readonly sheets: readonly BiffSheet[];
  readonly macros: boolean;
  readonly links: boolean;
}

const BOF = new Set([0x0009, 0x0209, 0x0409, 0x0809]);
const EOF = 0x0a;
const FILEPASS = 0x2f;
const BOUNDSHEET = 0x85;
const EXTERNAL_BOOK = 0x1ae;
const MACRO_PROJECT = 0xd3;
const ROW = new Set([0x08, 0x208]);
const COLUMN_INFO = 0x7d;
const FILTER_MODE = 0x9b;
const MULTIPLE_NUMBERS = 0xbd;
/** INTEGER, NUMBER, LABEL, BOOLERR of BIFF2; NUMBER, LABEL, BOOLERR, RK, LABELSST, RSTRING of the later ones. */
const VALUES = new Set([0x02, 0x03, 0x04, 0x05, 0x203, 0x204, 0x205, 0x27e, 0xfd, 0xd6]);
const FORMULA = new Set([0x06, 0x206, 0x406]);

/** Sheets of these formats end at column IV. */
const LAST_BIFF_COLUMN = 255;

interface MutableSheet {
  type: number;
  hidden: boolean;
  hiddenRows: Span[];
  hiddenColumns: Span[];
  filtered: boolean;
  places: number[];
  formulas: Set<number>;
}

/** Walks the records of a BIFF stream. Throws when it is encrypted, or when a sheet that it lists is not there. */
export function walkRecords(stream: Buffer): BiffBook {
  const listed: { position: number; type: number; hidden: boolean }[] = [];
  let macros = false;
  let links = false;
  const first = newSheet(bofType(stream, 0), false);
  walkSubstream(stream, 0, (type, at, size) => {
    if (type === FILEPASS) throw encrypted();
    if (type === BOUNDSHEET && size >= 6)
      listed.push({
        position: stream.readUInt32LE(at),
        hidden: ((stream[at + 4] ?? 0) & 3) !== 0,
        type: stream[at + 5] ?? 0,
      });
    else if (type === MACRO_PROJECT) macros = true;
    else if (type === EXTERNAL_BOOK && size > 4) links = true;
    else takeRecord(first, stream, type, at, size);
  });
  // BIFF2 to BIFF4 hold one sheet and no list.
  if (listed.length === 0) return { sheets: [first], macros, links };
  const sheets = listed.map(({ position, type, hidden }) => {
    const sheet = newSheet(type, hidden);
    walkSubstream(stream, position, (record, at, size) => takeRecord(sheet, stream, record, at, size));
    return sheet;
  });
  return { sheets, macros, links };
}

function newSheet(type: number, hidden: boolean): MutableSheet {
  return { type, hidden, hiddenRows: [], hiddenColumns: [], filtered: false, places: [], formulas: new Set() };
}

/** 0 for a worksheet, by the second word of the BOF record. */
function bofType(stream: Buffer, at: number): number {
  const kind = stream.length >= at + 8 ? stream.readUInt16LE(at + 6) : 0;
  return kind === 0x20 ? 2 : kind === 0x40 ? 1 : 0;
}

function isCell(type: number): boolean {
  return VALUES.has(type) || FORMULA.has(type) || type === MULTIPLE_NUMBERS;
}

/** Calls back for each record between a BOF and its EOF, embedded charts left out. */
function walkSubstream(stream: Buffer, start: number, take: (type: number, at: number, size: number) => void): void {
  if (start + 4 > stream.length || !BOF.has(stream.readUInt16LE(start))) throw damaged('binary');
  let depth = 0;
  let at = start;
  while (at + 4 <= stream.length) {
    const type = stream.readUInt16LE(at);
    const size = stream.readUInt16LE(at + 2);
    if (at + 4 + size > stream.length) throw damaged('truncated');
    if (BOF.has(type)) depth += 1;
    else if (type === EOF) depth -= 1;
    else if (depth === 1) take(type, at + 4, size);
    if (depth === 0) return;
    at += 4 + size;
  }
  throw damaged('truncated');
}

function takeRecord(sheet: MutableSheet, stream: Buffer, type: number, at: number, size: number): void {
  if (type === FILTER_MODE) sheet.filtered = true;
  else if (type === FILEPASS) throw encrypted();
  if (size < 2) return;
  const row = stream.readUInt16LE(at);
  const column = size >= 4 ? stream.readUInt16LE(at + 2) : 0;
  const place = row * 16_384 + column;
  if (isCell(type) && column > LAST_BIFF_COLUMN) throw damaged('binary');
  if (VALUES.has(type)) sheet.places.push(place);
  else if (FORMULA.has(type)) {
    sheet.places.push(place);
    sheet.formulas.add(place);
  } else if (type === MULTIPLE_NUMBERS) {
    for (let i = 0; i < (size - 6) / 6; i++) sheet.places.push(place + i);
  } else if (ROW.has(type)) {
    const hidden = size >= 16 && (stream.readUInt16LE(at + 12) & 0x20) !== 0;
    if (hidden) extend(sheet.hiddenRows, row, row);
  } else if (type === COLUMN_INFO && size >= 10) {
    const width = stream.readUInt16LE(at + 4);
    if ((stream.readUInt16LE(at + 8) & 1) !== 0 || width === 0) extend(sheet.hiddenColumns, row, column);
  }
}
