import type { Send } from './output.ts';

/** Steps of which a listener can see each. */
const STEPS = 100;

/** Tells how far the reading of a file is: the part read of a whole in bytes, at most a hundred times. */
export function createProgress(send: Send, total: number): (read: number) => Promise<void> {
  let told = 0;
  return async (read) => {
    const step = Math.floor((read / total) * STEPS);
    if (step <= told) return;
    told = step;
    await send({ type: 'progress', share: step / STEPS });
  };
}
