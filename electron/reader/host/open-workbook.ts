import type { Workbook } from '#shared/cells/workbook.ts';
import { forkReader } from './fork-reader.ts';
import { DEFAULT_MEMORY_BYTES, type ReadOptions, readOne } from './read-one.ts';
import type { ReaderProcess, StartReader } from './reader-process.ts';

export interface OpenOptions extends ReadOptions {
  /** How readers are started: as children of Node unless stated. */
  readonly start?: StartReader;
}

/** Readers that are kept between files, since starting one costs about 0.1 s. */
export interface ReaderPool {
  /** As openWorkbook; files that are opened at the same time have a reader each. */
  open(path: string, options: ReadOptions): Promise<Workbook>;
  /** Ends the idle readers; those at work end with their file. */
  close(): void;
}

/**
 * Reads a foreign workbook in a process of its own, under limits of time and memory. Throws AppError with the sentence
 * for whatever is wrong with the file; nothing of the file but cells, merges, hidden flags and comments comes through.
 */
export async function openWorkbook(path: string, { start = forkReader, ...options }: OpenOptions): Promise<Workbook> {
  const pool = createReaderPool({ start });
  try {
    return await pool.open(path, options);
  } finally {
    pool.close();
  }
}

/** `memoryBytes` sizes the readers' heaps; the ceiling of each file is its own option. */
export function createReaderPool({
  start = forkReader,
  memoryBytes = DEFAULT_MEMORY_BYTES,
}: {
  readonly start?: StartReader;
  readonly memoryBytes?: number;
} = {}): ReaderPool {
  const idle: ReaderProcess[] = [];
  let closed = false;
  return {
    async open(path, options) {
      const reader = idle.pop() ?? start({ memoryBytes: options.memoryBytes ?? memoryBytes });
      const { workbook, alive } = readOne(reader, path, options);
      try {
        const result = await workbook;
        if (!closed) idle.push(reader);
        else reader.kill();
        return result;
      } catch (error) {
        // A reader that met a bad file is not trusted with the next one.
        if (alive()) reader.kill();
        throw error;
      }
    },
    close() {
      closed = true;
      for (const reader of idle.splice(0)) reader.kill();
    },
  };
}
