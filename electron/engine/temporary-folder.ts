import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A folder that is made when it is first asked for and goes with the process. Its name tells whose it is: what a process that was ended at
 * once left behind goes when the next one needs a folder.
 */
export function temporaryFolder(of: 'base' | 'host' = 'base'): { path(): string; remove(): void } {
  let folder: string | undefined;
  const remove = () => {
    process.removeListener('exit', remove);
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  };
  return {
    path: () => {
      if (folder === undefined) {
        removeOrphans();
        folder = mkdtempSync(join(tmpdir(), `kafo-${of}-${process.pid}-`));
        process.once('exit', remove);
      }
      return folder;
    },
    remove,
  };
}

function removeOrphans(): void {
  for (const name of readdirSync(tmpdir())) {
    const owner = /^kafo-(?:base|host)-(\d+)-/.exec(name)?.[1];
    if (owner === undefined || isRunning(Number(owner))) continue;
    try {
      rmSync(join(tmpdir(), name), { recursive: true, force: true });
    } catch {
      // Another user's.
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
