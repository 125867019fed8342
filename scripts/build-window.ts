// Builds the window (renderer) into out/renderer (or KAFO_WINDOW), and what Electron runs into out/main and out/preload, unless what is
// there was built from the same sources.
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runToolQuietly } from './run-tool.ts';

const OUT = process.env['KAFO_WINDOW'] ?? join(ROOT, 'out', 'renderer');
const STAMP = join(OUT, '.built-from');

/** What the built window depends on: names, sizes and times of its sources. */
function sourcesDigest(): string {
  const patterns = [
    'renderer/**/*',
    'shared/**/*.ts',
    'electron/{main,preload}/*.ts',
    'package-lock.json',
    '*.config.ts',
  ];
  const files = globSync(patterns, { cwd: ROOT });
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
    if (!process.env['KAFO_WINDOW']) await (await import('./build-shell.ts')).buildShell();
    mkdirSync(OUT, { recursive: true });
    writeFileSync(STAMP, digest);
  }
  process.exitCode = status;
}
