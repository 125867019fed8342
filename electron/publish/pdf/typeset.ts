import { Worker } from 'node:worker_threads';
import type { TypstInput } from './compile-typst.ts';

/**
 * Sets a document in a thread of its own: the caller stays responsive meanwhile, and the memory of the compiler, which it
 * never gives back by itself, is freed with the thread. Throws when the template is wrong or memory runs out.
 */
export function typeset(input: TypstInput): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./typeset-worker.ts', import.meta.url), { workerData: input });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => {
      reject(new Error(`typesetting ended without a document (exit code ${code})`));
    });
  });
}
