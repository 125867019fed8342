import { Worker } from 'node:worker_threads';
import type { TypstInput } from './compile-typst.ts';

/**
 * Sets a document in a thread of its own: the caller stays responsive meanwhile, and the memory of the compiler, which it
 * never gives back by itself, is freed with the thread. Throws when the template is wrong, memory runs out or `signal` ends it.
 */
export function typeset(input: TypstInput, signal?: AbortSignal): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./typeset-worker.ts', import.meta.url), { workerData: input });
    const end = () => void worker.terminate();
    signal?.addEventListener('abort', end, { once: true });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => {
      signal?.removeEventListener('abort', end);
      reject(new Error(`typesetting ended without a document (exit code ${code})`));
    });
  });
}
