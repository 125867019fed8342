import * as xlsx from '@e965/xlsx';

/** A record of BIFF: its type, then 16-bit words, or bytes as they are. */
export function record(type: number, ...words: (number | Buffer)[]): Buffer {
  const body = Buffer.concat(
    words.map((word) => (typeof word === 'number' ? Buffer.from(Uint16Array.of(word).buffer) : word)),
  );
  return Buffer.concat([Buffer.from(Uint16Array.of(type, body.length).buffer), body]);
}

export const real = (value: number) => Buffer.from(Float64Array.of(value).buffer);
export const long = (value: number) => Buffer.from(Uint32Array.of(value).buffer);
export const bof = (kind: number) => record(0x809, 0x600, kind, 0, 0, 0, 0, 0, 0);
export const EOF = record(0x0a);
export const GLOBALS = 0x05;
export const WORKSHEET = 0x10;
export const number = (row: number, column: number, value: number) => record(0x203, row, column, 0, real(value));

export interface MadeXlsSheet {
  readonly name: string;
  /** Hidden in the low byte and the type in the high one. */
  readonly flags?: number;
  readonly records: readonly Buffer[];
}

/** A BIFF8 stream with these sheets. */
export function stream(sheets: readonly MadeXlsSheet[], globals: readonly Buffer[] = []): Buffer {
  return streamOf(
    sheets.map(({ name, flags = 0, records }) => ({ name, flags, make: () => Buffer.concat(records) })),
    globals,
  );
}

interface LaidSheet {
  readonly name: string;
  readonly flags: number;
  /** Its records, when it is known where in the stream the first of them begins. */
  make(start: number): Buffer;
}

function streamOf(sheets: readonly LaidSheet[], globals: readonly Buffer[]): Buffer {
  const listed = (positions: readonly number[]) =>
    sheets.map(({ name, flags }, i) =>
      record(0x85, long(positions[i] ?? 0), flags, Buffer.from([name.length, 0]), Buffer.from(name, 'latin1')),
    );
  const head = (positions: readonly number[]) =>
    Buffer.concat([bof(GLOBALS), ...globals, record(0x42, 1200), ...listed(positions), EOF]);
  let next = head([]).length;
  const positions: number[] = [];
  const bodies = sheets.map(({ make }) => {
    const start = bof(WORKSHEET);
    positions.push(next);
    const body = Buffer.concat([start, make(next + start.length), EOF]);
    next += body.length;
    return body;
  });
  return Buffer.concat([head(positions), ...bodies]);
}

export function compound(workbook: Buffer): Buffer {
  const file = xlsx.CFB.utils.cfb_new();
  xlsx.CFB.utils.cfb_add(file, '/Workbook', workbook);
  return Buffer.from(xlsx.CFB.write(file, { type: 'buffer' }) as Buffer);
}

type Value = number | string | boolean;

/**
 * A stream as Excel writes it: shared texts with their index, rows with their bounds in blocks of 32, an index of the blocks,
 * the extent of the sheet, whole numbers as RK.
 */
export function excelStream(name: string, lines: readonly (readonly Value[])[]): Buffer {
  const texts = [...new Set(lines.flat().filter((value) => typeof value === 'string'))];
  const labels = lines.flat().filter((value) => typeof value === 'string').length;
  const width = Math.max(...lines.map((line) => line.length));
  const looks = Array.from({ length: 16 }, () => record(0xe0, ...Array.from({ length: 10 }, () => 0)));
  const table = record(0xfc, long(labels), long(texts.length), ...texts.map(sharedText));
  const globals = [record(0x31, 200, 0, 0x7fff, 400, 0, 0, 0, Buffer.from([0, 0])), ...looks, table];
  const make = (start: number) => {
    const extent = record(0x200, long(0), long(lines.length), 0, width, 0);
    const blocks: Buffer[][] = [];
    for (let at = 0; at < lines.length; at += 32) blocks.push(rowBlock(lines.slice(at, at + 32), at, texts));
    const index = (places: readonly number[]) =>
      record(0x20b, long(0), long(0), long(lines.length), long(0), ...places.map(long));
    const places: number[] = [];
    let next = start + index(blocks.map(() => 0)).length + extent.length;
    for (const block of blocks) {
      const size = block.reduce((sum, { length }) => sum + length, 0);
      next += size;
      places.push(next - (block.at(-1)?.length ?? 0));
    }
    return Buffer.concat([index(places), extent, ...blocks.flat()]);
  };
  return streamOf([{ name, flags: 0, make }], globals);
}

function sharedText(text: string): Buffer {
  const wide = /[^\0-\xFF]/.test(text);
  const head = Buffer.from([text.length & 255, text.length >> 8, wide ? 1 : 0]);
  return Buffer.concat([head, Buffer.from(text, wide ? 'utf16le' : 'latin1')]);
}

/** The rows, their cells, and the DBCELL that leads back to them. */
function rowBlock(lines: readonly (readonly Value[])[], top: number, texts: readonly string[]): Buffer[] {
  const rows = lines.map((line, i) => record(0x208, top + i, 0, line.length, 255, 0, 0, 0x100, 0x0f));
  const cells = lines.map((line, i) =>
    Buffer.concat(line.map((value, column) => cellRecord(top + i, column, value, texts))),
  );
  const size = [...rows, ...cells].reduce((sum, { length }) => sum + length, 0);
  // From behind the first row to the first cells, then from row to row.
  const offsets = cells.map((_cell, i) =>
    i === 0 ? rows.slice(1).reduce((sum, { length }) => sum + length, 0) : (cells[i - 1]?.length ?? 0),
  );
  return [...rows, ...cells, record(0xd7, long(size), ...offsets)];
}

function cellRecord(row: number, column: number, value: Value, texts: readonly string[]): Buffer {
  if (typeof value === 'string') return record(0xfd, row, column, 15, long(texts.indexOf(value)));
  if (typeof value === 'boolean') return record(0x205, row, column, 15, Buffer.from([value ? 1 : 0, 0]));
  if (Number.isInteger(value) && Math.abs(value) < 2 ** 29)
    return record(0x27e, row, column, 15, Buffer.from(Int32Array.of((value << 2) | 2).buffer));
  return record(0x203, row, column, 15, real(value));
}
