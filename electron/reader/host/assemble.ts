import { COLUMN_NAMES } from '#electron/reader/frames.ts';
import type { CellChunk, SheetEnd } from '#electron/reader/wire.ts';
import type { CellGrid } from '#shared/cells/grid.ts';
import { gridFromColumns } from '#shared/cells/grid-builder.ts';
import type { Sheet } from '#shared/cells/workbook.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { invariant } from '#shared/lib/assert.ts';
import { message } from '#shared/texts/message.ts';

/** Puts the runs of cells that a reader sends together into sheets. */
export interface SheetAssembly {
  /** Takes a run, which is copied. */
  add(chunk: CellChunk): void;
  /** The sheet that all cells since the last one belong to. Throws `file.damaged` when a place was given twice. */
  finish(end: SheetEnd): Sheet;
}

export function createSheetAssembly(): SheetAssembly {
  let sheet = createColumns();
  return {
    add: (chunk) => sheet.add(chunk),
    finish({ cellCount, ...end }) {
      invariant(sheet.size() === cellCount, 'every cell that was sent arrived');
      const grid = sheet.grid();
      sheet = createColumns();
      if (grid.size !== cellCount) {
        throw new AppError('file.damaged', { reason: message('reader.damage.twice', { sheet: end.name }) });
      }
      return { ...end, grid };
    },
  };
}

/** Cells beyond which no expectation is believed: room that is never used costs nothing, but must be had. */
const MOST_EXPECTED = 2 ** 24;
/** Room for a little more than what is expected, so that a small error costs no second room. */
const SLACK = 1.05;
/** How much more room where nothing is expected, or too little was. */
const GROWTH = 1.5;

/**
 * The columns of a sheet while its cells arrive: each run is copied to its place at once, so that a sheet is never held twice.
 * Memory that is given free is not left to the collector, which would let it grow to a multiple of the sheet.
 */
function createColumns() {
  let size = 0;
  let room = 0;
  let columns = makeColumns(0);
  const written = new Set<(typeof COLUMN_NAMES)[number]>();
  const texts: string[] = [];
  const formats: string[] = [];
  const indents: number[] = [];

  function widen(least: number, expected: number): void {
    room = Math.ceil(Math.max(least, Math.min(expected * SLACK, MOST_EXPECTED), room * GROWTH));
    const wider = makeColumns(room);
    for (const name of COLUMN_NAMES) {
      if (written.has(name)) wider[name].set(columns[name].subarray(0, size));
      release(columns[name]);
    }
    columns = wider;
  }

  /** New memory holds zeros, and takes no place until it is written to: few sheets have formulas or many formats. */
  function write(name: (typeof COLUMN_NAMES)[number], run: CellChunk[typeof name]): void {
    if (!written.has(name) && run.every((item) => item === 0)) return;
    written.add(name);
    columns[name].set(run, size);
  }

  return {
    size: () => size,
    add(chunk: CellChunk): void {
      if (size + chunk.size > room) widen(size + chunk.size, chunk.expected);
      for (const name of COLUMN_NAMES) write(name, chunk[name]);
      size += chunk.size;
      for (const text of chunk.newTexts) texts.push(text);
      for (const format of chunk.newFormats) formats.push(format);
      for (const indent of chunk.newIndents) indents.push(indent);
    },
    grid(): CellGrid {
      if (formats.length === 0) formats.push('General');
      return gridFromColumns({ size, ...columns, texts, formats, indents });
    },
  };
}

function makeColumns(room: number) {
  return {
    rows: new Uint32Array(room),
    columns: new Uint16Array(room),
    kinds: new Uint8Array(room),
    numbers: new Float64Array(room),
    textIds: new Int32Array(room),
    formatIds: new Uint16Array(room),
    formulas: new Uint8Array(room),
  };
}

/** Gives memory free at once; whoever still holds a view of it sees it empty. */
function release({ buffer }: { readonly buffer: ArrayBuffer }): void {
  buffer.transfer(0);
}
