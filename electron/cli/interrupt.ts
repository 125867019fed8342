import type { Stage } from '#shared/contract/progress.ts';
import { EXIT } from './exit-codes.ts';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
/** Stages in which the engine computes without a pause: a signal would be heard only at their end. */
const WITHOUT_PAUSE: ReadonlySet<Stage> = new Set(['understand', 'store', 'reconcile']);

let enabled = false;

/** Ends the process when it is told to stop, with readers and temporary files put away. Nothing is half-written at any moment. */
export function listenForInterrupts(): void {
  enabled = true;
  for (const signal of SIGNALS) process.once(signal, endInOrder);
}

/**
 * To be told of each stage: in those without a pause the system ends the process at once. SQLite undoes what was not
 * committed, readers end with their engine, and the next command removes a temporary base.
 */
export function hearInterrupts(stage: Stage): void {
  if (!enabled) return;
  for (const signal of SIGNALS) process.removeListener(signal, endInOrder);
  if (!WITHOUT_PAUSE.has(stage)) listenForInterrupts();
}

/** Resolves when the process is told to stop, for a command that lasts until then; told a second time it ends at once. */
export function untilInterrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of [...SIGNALS, 'SIGHUP'] as const) {
      process.removeListener(signal, endInOrder);
      process.once(signal, () => {
        listenForInterrupts();
        resolve();
      });
    }
  });
}

function endInOrder(): void {
  process.exit(EXIT.machineFailed);
}
