import { AppError } from '#shared/errors/app-error.ts';
import type { ReaderProcess } from './reader-process.ts';

export interface Limits {
  readonly deadlineMs: number;
  readonly memoryBytes: number;
  readonly signal: AbortSignal | undefined;
}

const WATCH_MS = 150;
const MB = 2 ** 20;

/** Calls `stop`, once at most, when a reader oversteps its limits or the signal asks for it; answers how to end the watch. */
export function watchReader(reader: ReaderProcess, limits: Limits, stop: (reason: AppError) => void): () => void {
  const { deadlineMs, memoryBytes, signal } = limits;
  let over = false;
  let asking = false;
  const stopOnce = (reason: AppError) => {
    if (!over) stop(reason);
  };
  const cancel = () => stopOnce(new AppError('file.cancelled'));
  const late = () => stopOnce(new AppError('file.deadline', { seconds: Math.ceil(deadlineMs / 1000) }));
  const deadline = setTimeout(late, deadlineMs);
  const watch = setInterval(() => {
    // Where asking takes longer than the interval, one question at a time is enough.
    if (asking) return;
    asking = true;
    reader.memory().then(
      (bytes) => {
        asking = false;
        if (bytes !== undefined && bytes > memoryBytes) stopOnce(memoryFailure(memoryBytes));
      },
      () => {
        asking = false;
      },
    );
  }, WATCH_MS);
  signal?.addEventListener('abort', cancel, { once: true });
  return () => {
    over = true;
    clearTimeout(deadline);
    clearInterval(watch);
    signal?.removeEventListener('abort', cancel);
  };
}

export function memoryFailure(memoryBytes: number): AppError {
  return new AppError('file.memory', { limit: Math.round(memoryBytes / MB) });
}
