// Builds the window (renderer) into out/renderer (or KAFO_WINDOW), unless what is there was built from the same sources.
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runToolQuietly } from './run-tool.ts';

const OUT = process.env['KAFO_WINDOW'] ?? join(ROOT, 'out', 'renderer');
const STAMP = join(OUT, '.built-from');

/** What the built window depends on: names, sizes and times of its sources. */
function sourcesDigest(): string {
  const files = globSync(['renderer/**/*', 'shared/**/*.ts', 'package-lock.json', 'vite.config.ts'], { cwd: ROOT });
  const hash = createHash('sha256');
  for (const file of files.sort()) {
    const { size, mtimeMs } = statSync(join(ROOT, file));
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

const digest = sourcesDigest();
if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== digest) {
  process.stderr.write('kafo: building the window ...\n');
  const status = await runToolQuietly('vite', ['build', '--logLevel', 'warn']);
  if (status === 0) {
    mkdirSync(OUT, { recursive: true });
    writeFileSync(STAMP, digest);
  }
  process.exitCode = status;
}
