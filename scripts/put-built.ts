import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Puts what was built apart in its place, unless the very same is there already: several that build from the same sources at the same time
 * (tests do) never take away what another one reads.
 */
export function putBuilt(apart: string, place: string): void {
  if (!isSame(apart, place)) {
    rmSync(place, { recursive: true, force: true });
    mkdirSync(dirname(place), { recursive: true });
    try {
      renameSync(apart, place);
    } catch (error) {
      // Another one was quicker.
      if (!isSame(apart, place)) throw error;
    }
  }
  rmSync(apart, { recursive: true, force: true });
}

function filesOf(folder: string): string[] {
  return globSync('**/*', { cwd: folder })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort();
}

function isSame(one: string, other: string): boolean {
  if (!existsSync(one) || !existsSync(other)) return false;
  const [files, others] = [filesOf(one), filesOf(other)];
  return (
    files.join('\n') === others.join('\n') &&
    files.every((path) => readFileSync(join(one, path)).equals(readFileSync(join(other, path))))
  );
}
