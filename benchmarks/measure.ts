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
  /** Highest memory of all processes together, in bytes; NaN where the system does not tell. */
  readonly memory: number;
}

const STEP = fileURLToPath(new URL('./step.ts', import.meta.url));
const SAMPLE_MS = 10;

/**
 * Runs a step in a process of its own. It names each stage when it begins, on a line of standard output; what comes before
 * the first is `start`. Gives the use of each stage, and of the whole run as `all`.
 */
export function measure(step: string, ...args: readonly string[]): Promise<ReadonlyMap<string, Use>> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--no-warnings', STEP, step, ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const uses = new Map<string, Use>();
    const started = performance.now();
    let stage = { name: 'start', began: started, cpu: 0, peak: 0 };
    let last = 0;
    let peak = 0;
    const sample = () => {
      const use = treeUse(child.pid ?? -1);
      if (!use) return;
      last = Math.max(last, use.cpu);
      stage.peak = Math.max(stage.peak, use.memory);
      peak = Math.max(peak, use.memory);
    };
    const end = (next: string) => {
      sample();
      uses.set(stage.name, useOf(last - stage.cpu, performance.now() - stage.began, stage.peak));
      stage = { name: next, began: performance.now(), cpu: last, peak: 0 };
    };
    const timer = setInterval(sample, SAMPLE_MS);
    createInterface({ input: child.stdout }).on('line', end);
    child.on('error', reject);
    child.on('close', (status) => {
      clearInterval(timer);
      if (status !== 0) return reject(new Error(`the step ${step} ended with status ${status}`));
      end('end');
      uses.set('all', useOf(last, performance.now() - started, peak));
      resolve(uses);
    });
  });
}

function useOf(cpu: number, milliseconds: number, memory: number): Use {
  return { cpu: cpu || Number.NaN, wall: milliseconds / 1000, memory: memory || Number.NaN };
}
