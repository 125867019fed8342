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
  let chunks: CellChunk[] = [];
  return {
    add: (chunk) => chunks.push(chunk),
    finish({ cellCount, ...end }) {
      invariant(total(chunks) === cellCount, 'every cell that was sent arrived');
      const grid = gridOfChunks(chunks);
      chunks = [];
      if (grid.size !== cellCount) {
        throw new AppError('file.damaged', { reason: message('reader.damage.twice', { sheet: end.name }) });
      }
      return { ...end, grid };
    },
  };
}

function gridOfChunks(chunks: readonly CellChunk[]): CellGrid {
  const size = total(chunks);
  return gridFromColumns({
    size,
    rows: joined(new Uint32Array(size), chunks, (chunk) => chunk.rows),
    columns: joined(new Uint16Array(size), chunks, (chunk) => chunk.columns),
    kinds: joined(new Uint8Array(size), chunks, (chunk) => chunk.kinds),
    numbers: joined(new Float64Array(size), chunks, (chunk) => chunk.numbers),
    textIds: joined(new Int32Array(size), chunks, (chunk) => chunk.textIds),
    formatIds: joined(new Uint16Array(size), chunks, (chunk) => chunk.formatIds),
    formulas: joined(new Uint8Array(size), chunks, (chunk) => chunk.formulas),
    texts: chunks.flatMap((chunk) => chunk.newTexts),
    formats: chunks.length === 0 ? ['General'] : chunks.flatMap((chunk) => chunk.newFormats),
  });
}

function total(chunks: readonly CellChunk[]): number {
  return chunks.reduce((sum, chunk) => sum + chunk.size, 0);
}

function joined<T extends { set(source: T, offset: number): void; readonly length: number }>(
  target: T,
  chunks: readonly CellChunk[],
  column: (chunk: CellChunk) => T,
): T {
  let at = 0;
  for (const chunk of chunks) {
    target.set(column(chunk), at);
    at += chunk.size;
  }
  return target;
}
