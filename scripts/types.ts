// Checks the types, one part after the other: each has a tsconfig of its own, because each runs in another place.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isMain, ROOT, runTool } from './run-tool.ts';

export const PARTS: readonly string[] = ['shared', 'electron', 'electron/preload', 'renderer', 'scripts', 'tests'];

/** Exit status of the compiler for one part; 0 when its types hold. */
export function checkTypes(part: string): Promise<number> {
  return runTool('tsc', ['-p', join(part, 'tsconfig.json')]);
}

if (isMain(import.meta.url)) {
  let failed = 0;
  for (const part of PARTS.filter((one) => existsSync(join(ROOT, one))))
    failed += (await checkTypes(part)) === 0 ? 0 : 1;
  process.exitCode = failed === 0 ? 0 : 1;
}
