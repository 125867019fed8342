import type { CellChunk, SheetEnd } from '#electron/reader/wire.ts';
import type { CellGrid } from '#shared/cells/grid.ts';
import { gridFromColumns } from '#shared/cells/grid-builder.ts';
import type { Sheet } from '#shared/cells/workbook.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { invariant } from '#shared/lib/assert.ts';
import { message } from '#shared/texts/say.ts';

/** Puts the runs of cells that a reader sends together into sheets. */
export interface SheetAssembly {
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

function createColumns() {
  let size = 0;
  const rows = createColumn<Uint32Array>((length) => new Uint32Array(length));
  const columns = createColumn<Uint16Array>((length) => new Uint16Array(length));
  const kinds = createColumn<Uint8Array>((length) => new Uint8Array(length));
  const numbers = createColumn<Float64Array>((length) => new Float64Array(length));
  const textIds = createColumn<Int32Array>((length) => new Int32Array(length));
  const formatIds = createColumn<Uint16Array>((length) => new Uint16Array(length));
  const formulas = createColumn<Uint8Array>((length) => new Uint8Array(length));
  const texts: string[] = [];
  const formats: string[] = [];
  return {
    size: () => size,
    add(chunk: CellChunk): void {
      size += chunk.size;
      rows.add(chunk.rows);
      columns.add(chunk.columns);
      kinds.add(chunk.kinds);
      numbers.add(chunk.numbers);
      textIds.add(chunk.textIds);
      formatIds.add(chunk.formatIds);
      formulas.add(chunk.formulas);
      for (const text of chunk.newTexts) texts.push(text);
      for (const format of chunk.newFormats) formats.push(format);
    },
    grid(): CellGrid {
      if (formats.length === 0) formats.push('General');
      return gridFromColumns({
        size,
        rows: rows.join(size),
        columns: columns.join(size),
        kinds: kinds.join(size),
        numbers: numbers.join(size),
        textIds: textIds.join(size),
        formatIds: formatIds.join(size),
        formulas: formulas.join(size),
        texts,
        formats,
      });
    },
  };
}

interface Column<T> {
  readonly length: number;
  set(source: T, offset: number): void;
}

/**
 * The runs of one column until they are joined. Each is copied out of its message, which holds all columns of a run in one
 * buffer, so that a column can be given free as soon as it is joined: the peak is one copy and one column, not two copies.
 */
function createColumn<T extends Column<T>>(make: (length: number) => T) {
  let runs: T[] = [];
  return {
    add(run: T): void {
      const own = make(run.length);
      own.set(run, 0);
      runs.push(own);
    },
    join(size: number): T {
      const whole = make(size);
      let at = 0;
      for (const run of runs) {
        whole.set(run, at);
        at += run.length;
      }
      runs = [];
      return whole;
    },
  };
}
