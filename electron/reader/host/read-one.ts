import type { ReaderMessage } from '#electron/reader/wire.ts';
import type { Sheet, Workbook } from '#shared/cells/workbook.ts';
import { AppError, fromWire } from '#shared/errors/app-error.ts';
import { createSheetAssembly } from './assemble.ts';
import type { ReaderProcess } from './reader-process.ts';
import { memoryFailure, watchReader } from './watch.ts';

export interface ReadOptions {
  /** The name that sentences use, without the folder. */
  readonly fileName: string;
  /** See ReadRequest.encoding. */
  readonly encoding?: string | undefined;
  /** See ReadRequest.password. */
  readonly password?: string | undefined;
  /** See ReadRequest.looks. */
  readonly looks?: boolean | undefined;
  /** Milliseconds after which the reader is stopped; 120 000 unless stated. */
  readonly deadlineMs?: number;
  /** Bytes of memory after which the reader is stopped; 1 GiB unless stated. */
  readonly memoryBytes?: number;
  readonly signal?: AbortSignal;
  /** Hears how much of the file was read, 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

export const DEFAULT_DEADLINE_MS = 120_000;
export const DEFAULT_MEMORY_BYTES = 2 ** 30;

/**
 * Lets a running reader read one file, under watch. Throws AppError for a file that cannot be read; the reader may then be
 * dead, and should not be used again.
 */
export async function readOne(reader: ReaderProcess, path: string, options: ReadOptions): Promise<Workbook> {
  const { fileName, deadlineMs = DEFAULT_DEADLINE_MS, memoryBytes = DEFAULT_MEMORY_BYTES, signal } = options;
  let endWatch: () => void = () => undefined;
  try {
    return await new Promise<Workbook>((resolve, reject) => {
      if (signal?.aborted) throw new AppError('file.cancelled');
      endWatch = watchReader(reader, { deadlineMs, memoryBytes, signal }, reject);
      reader.onExit((end) =>
        reject(end === 'out-of-memory' ? memoryFailure(memoryBytes) : new AppError('file.unreadable')),
      );
      reader.onMessage(guarded(receiver(options.onProgress, resolve), reject));
      reader.send({ path, fileName, encoding: options.encoding, password: options.password, looks: options.looks });
    });
  } catch (error) {
    throw error instanceof AppError ? new AppError(error.code, { file: fileName, ...error.details }) : error;
  } finally {
    endWatch();
    reader.onMessage(() => undefined);
    reader.onExit(() => undefined);
  }
}

/** Takes the messages about one file until it is complete. */
function receiver(onProgress: ReadOptions['onProgress'], resolve: (workbook: Workbook) => void) {
  const assembly = createSheetAssembly();
  const sheets: Sheet[] = [];
  return (message: ReaderMessage): void => {
    switch (message.type) {
      case 'cells':
        assembly.add(message.chunk);
        return;
      case 'sheet':
        sheets.push(assembly.finish(message.end));
        return;
      case 'progress':
        onProgress?.(message.share);
        return;
      case 'done':
        resolve({
          format: message.format,
          leftOut: message.leftOut,
          doubts: message.doubts ?? [],
          unlocked: message.unlocked ?? false,
          sheets,
        });
        return;
      case 'failed':
        throw fromWire(message.error);
    }
  };
}

function guarded<T>(take: (value: T) => void, reject: (error: unknown) => void): (value: T) => void {
  return (value) => {
    try {
      take(value);
    } catch (error) {
      reject(error);
    }
  };
}
