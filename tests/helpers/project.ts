import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Source files of the project by pattern, as paths from its root with `/`, in order. */
export function sourceFiles(...patterns: readonly string[]): string[] {
  return globSync([...patterns], { cwd: ROOT })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.startsWith('node_modules/') && !path.startsWith('out/'))
    .sort();
}

export function readSource(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** Every TypeScript and JavaScript file of the product, its tests and its scripts. */
export function allSources(): string[] {
  return sourceFiles('{shared,electron,renderer,tests,scripts,benchmarks}/**/*.{ts,tsx,mjs,js}', '*.{ts,mjs,js}');
}
