import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { treeUse } from './process-tree.ts';

/** What one stage of a process (and its children) took. */
export interface Use {
  /** Seconds of all processors and processes together; NaN where the system does not tell. */
  readonly cpu: number;
  /** Seconds by the clock. */
  readonly wall: number;
  /**
   * Highest memory of all processes together, in bytes: what each has for itself, and the files that they share (the code of
   * Node) once; NaN where the system does not tell.
   */
  readonly memory: number;
  /** Highest memory of the measured process alone, files with it, and what its children have for themselves. */
  readonly engine: number;
  readonly readers: number;
}

const STEP = fileURLToPath(new URL('./step.ts', import.meta.url));
const SAMPLE_MS = 20;

/**
 * Runs a step in a process of its own. It names each stage when it begins, on a line of standard output; what comes before
 * the first is `start`. Gives the use of each stage, and of the whole run as `all`.
 */
export function measure(step: string, ...args: readonly string[]): Promise<ReadonlyMap<string, Use>> {
  return measureIn(STEP, step, ...args);
}

/** The same for the steps of another script. */
export function measureIn(script: string, step: string, ...args: readonly string[]): Promise<ReadonlyMap<string, Use>> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--no-warnings', script, step, ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const uses = new Map<string, Use>();
    const whole = createPeaks();
    let stage = { name: 'start', began: performance.now(), cpu: 0, peaks: createPeaks() };
    let last = 0;
    const sample = () => {
      const processes = treeUse(child.pid ?? -1);
      if (processes.length === 0) return;
      const own = (role: 'engine' | 'reader') =>
        processes.reduce((sum, one) => sum + (one.role === role ? one.own : 0), 0);
      const files = Math.max(...processes.map((one) => one.files));
      // A child that just ended may not be in its parent's account yet.
      last = Math.max(
        last,
        processes.reduce((sum, { cpu }) => sum + cpu, 0),
      );
      for (const peaks of [whole, stage.peaks]) peaks.add(own('engine') + files, own('reader'));
    };
    const end = (next: string) => {
      sample();
      uses.set(stage.name, { ...times(last - stage.cpu, stage.began), ...stage.peaks.all() });
      stage = { name: next, began: performance.now(), cpu: last, peaks: createPeaks() };
    };
    const began = performance.now();
    const timer = setInterval(sample, SAMPLE_MS);
    createInterface({ input: child.stdout }).on('line', end);
    child.on('error', reject);
    child.on('close', (status) => {
      clearInterval(timer);
      if (status !== 0) return reject(new Error(`the step ${step} ended with status ${status}`));
      end('end');
      uses.set('all', { ...times(last, began), ...whole.all() });
      resolve(uses);
    });
  });
}

function times(cpu: number, began: number): { cpu: number; wall: number } {
  return { cpu: cpu || Number.NaN, wall: (performance.now() - began) / 1000 };
}

function createPeaks() {
  let memory = Number.NaN;
  let engine = Number.NaN;
  let readers = Number.NaN;
  const higher = (peak: number, now: number) => (now > peak || Number.isNaN(peak) ? now : peak);
  return {
    add(engineNow: number, readersNow: number): void {
      engine = higher(engine, engineNow);
      readers = higher(readers, readersNow);
      memory = higher(memory, engineNow + readersNow);
    },
    all: () => ({ memory, engine, readers }),
  };
}
