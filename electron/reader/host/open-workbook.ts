import type { Workbook } from '#shared/cells/workbook.ts';
import { forkReader } from './fork-reader.ts';
import { DEFAULT_MEMORY_BYTES, type ReadOptions, readOne } from './read-one.ts';
import type { ReaderProcess, StartReader } from './reader-process.ts';

export interface OpenOptions extends ReadOptions {
  /** How readers are started: as children of Node unless stated. */
  readonly start?: StartReader;
}

/** Readers that are kept between files, since starting one costs about 0.15 s. */
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
  const idle = new Set<ReaderProcess>();
  let closed = false;

  function take(): ReaderProcess | undefined {
    const [reader] = idle;
    if (reader) idle.delete(reader);
    return reader;
  }

  function keep(reader: ReaderProcess): void {
    idle.add(reader);
    reader.onExit(() => idle.delete(reader));
  }

  return {
    async open(path, options) {
      const reader = take() ?? start({ memoryBytes: options.memoryBytes ?? memoryBytes });
      try {
        const workbook = await readOne(reader, path, options);
        // A reader that heard a password does not live on with it.
        if (closed || options.password !== undefined) reader.kill();
        else keep(reader);
        return workbook;
      } catch (error) {
        // A reader that met a bad file is not trusted with the next one.
        reader.kill();
        throw error;
      }
    },
    close() {
      closed = true;
      for (const reader of idle) reader.kill();
      idle.clear();
    },
  };
}
