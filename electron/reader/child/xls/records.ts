import { encrypted, incoherent } from '#electron/reader/child/problems.ts';
import { extend } from '#electron/reader/child/sheet-facts.ts';
import type { Doubt, Span } from '#shared/cells/workbook.ts';
import { createSheetCheck } from './check-sheet.ts';
import { checkSharedTexts, type Piece } from './check-texts.ts';
import { createDoubts, type Doubts } from './doubts.ts';
import { BOUNDSHEET, CONTINUE, EXTSST, FILEPASS, FORMULA, MULRK, ROW, SST, VALUES, XF } from './record-types.ts';
import { strangeText } from './strange-text.ts';
import { nextSubstream, walkSubstream } from './walk-substream.ts';

/** What the records of one sheet say, read apart from SheetJS: what it leaves out, and what its answer is checked against. */
export interface BiffSheet {
  /** Where its records begin in the stream. */
  readonly start: number;
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
  /** Points by which a text is indented, by place. */
  readonly indents: ReadonlyMap<number, number>;
}

export interface BiffBook {
  readonly sheets: readonly BiffSheet[];
  /** Excel 2 to 4 hold one sheet, which has no name. */
  readonly named: boolean;
  readonly macros: boolean;
  readonly links: boolean;
  readonly doubts: readonly Doubt[];
}

const EXTERNAL_BOOK = 0x1ae;
const MACRO_PROJECT = 0xd3;
const COLUMN_INFO = 0x7d;
const FILTER_MODE = 0x9b;
/** What the first BOF says where sheets follow. */
const GLOBALS = 0x05;

interface MutableSheet {
  readonly start: number;
  type: number;
  hidden: boolean;
  hiddenRows: Span[];
  hiddenColumns: Span[];
  filtered: boolean;
  places: number[];
  formulas: Set<number>;
  readonly indents: Map<number, number>;
}

interface ListedSheet {
  readonly position: number;
  readonly type: number;
  readonly hidden: boolean;
  readonly name: string;
}

/** What the records before the sheets say. */
interface Globals {
  readonly version: 8 | 5 | 4;
  readonly listed: ListedSheet[];
  readonly texts: Piece[];
  places: Piece | undefined;
  looks: number;
  /** Points by which texts of a look are indented, by its number. */
  readonly indents: Map<number, number>;
  macros: boolean;
  links: boolean;
}

/**
 * Walks the records of a BIFF stream. Throws when it is encrypted, when a sheet that it lists is not there or one is there that
 * it does not list, and when a record contradicts itself; what is merely odd is a doubt.
 */
export function walkRecords(stream: Buffer): BiffBook {
  const doubts = createDoubts();
  const globals = readGlobals(stream);
  const { listed, version, macros, links } = globals;
  const used = new Set<number>();
  const book = { version, looks: globals.looks, useText: (index: number) => used.add(index) };
  const walk = (sheet: MutableSheet, name: string, start: number) => {
    const check = createSheetCheck(stream, book, doubts, name);
    const checked = sheet.type === 0;
    walkSubstream(stream, start, (type, at, size) => {
      if (checked) check.take(type, at, size);
      takeRecord(sheet, stream, type, at, size);
      if (globals.indents.size > 0) takeIndent(sheet, globals.indents, stream, type, at, size);
    });
    if (checked) {
      check.finish();
      tellDoubles(sheet, name, doubts);
    }
    return sheet;
  };
  if (listed.length === 0) {
    if (version !== 4 && stream.readUInt16LE(6) === GLOBALS) throw incoherent('list of sheets');
    const only = walk(newSheet(0, bofType(stream, 0), false), '', 0);
    return { sheets: [only], named: false, macros, links, doubts: doubts.found };
  }
  const texts = checkSharedTexts(stream, globals.texts, globals.places, doubts);
  checkSequence(stream, listed);
  if (version === 8 && listed.some(({ name }) => strangeText(name))) doubts.add('text', '');
  const sheets = listed.map(({ position, type, hidden, name }) =>
    walk(newSheet(position, type, hidden), name, position),
  );
  for (const index of used) if (index >= texts && texts > 0) doubts.add('texts', '');
  if (used.size < texts) doubts.add('texts', '');
  return { sheets, named: true, macros, links, doubts: doubts.found };
}

function readGlobals(stream: Buffer): Globals {
  const stated = stream.length >= 8 && stream.readUInt16LE(0) === 0x809 ? stream.readUInt16LE(4) : 0;
  const version = stated === 0x600 ? 8 : stated === 0x500 ? 5 : 4;
  const globals: Globals = {
    version,
    listed: [],
    texts: [],
    places: undefined,
    looks: 0,
    indents: new Map(),
    macros: false,
    links: false,
  };
  let before = 0;
  walkSubstream(stream, 0, (type, at, size) => {
    if (type === FILEPASS) throw encrypted();
    if (type === BOUNDSHEET) globals.listed.push(listedSheet(stream, at, size, version));
    else if (type === MACRO_PROJECT) globals.macros = true;
    else if (type === EXTERNAL_BOOK && size > 4) globals.links = true;
    else if (type === XF) {
      const indent = version === 8 && size === 20 ? indentOf(stream, at) : 0;
      if (indent > 0) globals.indents.set(globals.looks, indent);
      globals.looks += 1;
    } else if (type === SST || (type === CONTINUE && before === SST)) globals.texts.push({ at, end: at + size });
    else if (type === EXTSST) globals.places = { at, end: at + size };
    if (type !== CONTINUE) before = type;
  });
  return globals;
}

function listedSheet(stream: Buffer, at: number, size: number, version: Globals['version']): ListedSheet {
  if (size < 7) throw incoherent('list of sheets');
  const [visibility = 0, type = 0, length = 0, wide = 0] = stream.subarray(at + 4, at + 8);
  if (visibility > 3 || ![0, 1, 2, 6].includes(type)) throw incoherent('list of sheets');
  const start = at + (version === 8 ? 8 : 7);
  if (version === 8 ? wide > 1 || size !== 8 + length * (wide + 1) : size !== 7 + length)
    throw incoherent('list of sheets');
  const name = stream.toString(version === 8 && wide === 1 ? 'utf16le' : 'latin1', start, at + size);
  return { position: stream.readUInt32LE(at), type, hidden: (visibility & 3) !== 0, name };
}

/** The substreams follow each other without a gap, one for each sheet of the list. */
function checkSequence(stream: Buffer, listed: readonly ListedSheet[]): void {
  const starts = new Set<number>();
  for (let at = nextSubstream(stream, 0); at !== undefined; at = nextSubstream(stream, at)) starts.add(at);
  const positions = new Set(listed.map(({ position }) => position));
  if (positions.size !== listed.length || starts.size !== positions.size) throw incoherent('list of sheets');
  for (const position of positions) if (!starts.has(position)) throw incoherent('list of sheets');
}

function tellDoubles({ places }: MutableSheet, name: string, doubts: Doubts): void {
  if (new Set(places).size < places.length) doubts.add('twice', name);
}

function newSheet(start: number, type: number, hidden: boolean): MutableSheet {
  return {
    start,
    type,
    hidden,
    hiddenRows: [],
    hiddenColumns: [],
    filtered: false,
    places: [],
    formulas: new Set(),
    indents: new Map(),
  };
}

/** 0 for a worksheet, by the second word of the BOF record. */
function bofType(stream: Buffer, at: number): number {
  const kind = stream.length >= at + 8 ? stream.readUInt16LE(at + 6) : 0;
  return kind === 0x20 ? 2 : kind === 0x40 ? 1 : 0;
}

function takeRecord(sheet: MutableSheet, stream: Buffer, type: number, at: number, size: number): void {
  if (type === FILTER_MODE) sheet.filtered = true;
  else if (type === FILEPASS) throw encrypted();
  if (size < 2) return;
  const row = stream.readUInt16LE(at);
  const column = size >= 4 ? stream.readUInt16LE(at + 2) : 0;
  const place = row * 16_384 + column;
  if (VALUES.has(type)) sheet.places.push(place);
  else if (FORMULA.has(type)) {
    sheet.places.push(place);
    sheet.formulas.add(place);
  } else if (type === MULRK) {
    for (let i = 0; i < (size - 6) / 6; i++) sheet.places.push(place + i);
  } else if (ROW.has(type)) {
    const hidden = size >= 16 && (stream.readUInt16LE(at + 12) & 0x20) !== 0;
    if (hidden) extend(sheet.hiddenRows, row, row);
  } else if (type === COLUMN_INFO && size >= 10) {
    const width = stream.readUInt16LE(at + 4);
    if ((stream.readUInt16LE(at + 8) & 1) !== 0 || width === 0) extend(sheet.hiddenColumns, row, column);
  }
}

/** A step of the button that indents is as wide as three blanks. */
const STEP_POINTS = 9;

/** Only what stands at the left, by itself or as said, is indented as an outline is. */
function indentOf(stream: Buffer, at: number): number {
  return ((stream[at + 6] ?? 0) & 7) <= 1 ? ((stream[at + 8] ?? 0) & 15) * STEP_POINTS : 0;
}

function takeIndent(
  sheet: MutableSheet,
  indents: ReadonlyMap<number, number>,
  stream: Buffer,
  type: number,
  at: number,
  size: number,
): void {
  if (size < 6 || !(VALUES.has(type) || FORMULA.has(type))) return;
  const indent = indents.get(stream.readUInt16LE(at + 4));
  if (indent !== undefined) sheet.indents.set(stream.readUInt16LE(at) * 16_384 + stream.readUInt16LE(at + 2), indent);
}
