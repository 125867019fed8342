import type { Sheet, Workbook } from '#shared/cells/workbook.ts';
import { AppError, fromWire } from '#shared/errors/app-error.ts';
import { createSheetAssembly } from './assemble.ts';
import type { ReaderProcess } from './reader-process.ts';

export interface ReadOptions {
  /** The name that sentences use, usually without the folder. */
  readonly fileName: string;
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
/** The watch is close at first, when a bomb grows fastest, and then saves the machine's time. */
const WATCH_MS = 150;
const MB = 2 ** 20;

/**
 * Lets a running reader read one file, under watch. The reader stays alive after a success and after a failure that it
 * reported itself; in every other case it was killed, and `alive` says so.
 */
export function readOne(
  reader: ReaderProcess,
  path: string,
  options: ReadOptions,
): { readonly workbook: Promise<Workbook>; readonly alive: () => boolean } {
  const {
    fileName,
    deadlineMs = DEFAULT_DEADLINE_MS,
    memoryBytes = DEFAULT_MEMORY_BYTES,
    signal,
    onProgress,
  } = options;
  const assembly = createSheetAssembly();
  const sheets: Sheet[] = [];
  let alive = true;
  const workbook = new Promise<Workbook>((resolve, reject) => {
    const stop = (error: unknown) => {
      alive = false;
      reader.kill();
      reject(withFile(error, fileName));
    };
    const cancel = () => stop(new AppError('file.cancelled'));
    const deadline = setTimeout(
      () => stop(new AppError('file.deadline', { seconds: Math.ceil(deadlineMs / 1000) })),
      deadlineMs,
    );
    const watch = setInterval(() => {
      void reader.memory().then((bytes) => {
        if (bytes !== undefined && bytes > memoryBytes) stop(memoryFailure(memoryBytes));
      });
    }, WATCH_MS);
    const rest = () => {
      clearTimeout(deadline);
      clearInterval(watch);
      signal?.removeEventListener('abort', cancel);
      reader.onMessage(() => undefined);
      reader.onExit(() => undefined);
    };
    resolve = andThen(rest, resolve);
    reject = andThen(rest, reject);
    signal?.addEventListener('abort', cancel, { once: true });
    reader.onExit(() => stop(new AppError('file.unreadable')));
    reader.onMessage((message) => {
      try {
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
            resolve({ format: message.format, leftOut: message.leftOut, sheets });
            return;
          case 'failed':
            reject(withFile(fromWire(message.error), fileName));
        }
      } catch (error) {
        stop(error);
      }
    });
    if (signal?.aborted) cancel();
    else reader.send({ path, fileName });
  });
  return { workbook, alive: () => alive };
}

function andThen<T>(before: () => void, then: (value: T) => void): (value: T) => void {
  return (value) => {
    before();
    then(value);
  };
}

function memoryFailure(memoryBytes: number): AppError {
  return new AppError('file.memory', { limit: Math.round(memoryBytes / MB) });
}

function withFile(error: unknown, file: string): unknown {
  return error instanceof AppError ? new AppError(error.code, { file, ...error.details }) : error;
}
