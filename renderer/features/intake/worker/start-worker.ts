import type { FromWorker, ToWorker } from './protocol.ts';

/** The worker as the window knows it. */
export interface ReadingWorker {
  send(order: ToWorker): void;
  end(): void;
}

/** Starts a worker that reads one workbook; it loads its code of its own. */
export function startReadingWorker(hear: (message: FromWorker) => void): ReadingWorker {
  const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => hear(data));
  worker.addEventListener('error', () => hear({ is: 'failed', error: { code: 'internal', details: { id: '-' } } }));
  return { send: (order) => worker.postMessage(order), end: () => worker.terminate() };
}
