// Builds the window (renderer) into out/renderer (or KAFO_WINDOW), and what Electron runs into out/main and out/preload, unless what is
// there was built from the same sources.
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
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

/** Whether what is there was built from sources of this digest. */
const isBuilt = (digest: string) => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === digest;

/**
 * Puts a new window in the place of the old one. Several that build at the same time (tests do) build apart, and the first one's is taken:
 * nobody ever finds half a window.
 */
function put(built: string, digest: string): void {
  writeFileSync(join(built, '.built-from'), digest);
  if (!isBuilt(digest)) {
    rmSync(OUT, { recursive: true, force: true });
    try {
      renameSync(built, OUT);
    } catch (error) {
      if (!isBuilt(digest)) throw error;
    }
  }
  rmSync(built, { recursive: true, force: true });
}

const digest = sourcesDigest();
if (!isBuilt(digest)) {
  process.stderr.write('kafo: building the window ...\n');
  const apart = `${OUT}.${process.pid}`;
  const status = await runToolQuietly('vite', ['build', '--logLevel', 'warn', '--outDir', apart, '--emptyOutDir']);
  if (status === 0) {
    if (!process.env['KAFO_WINDOW']) await (await import('./build-shell.ts')).buildShell();
    put(apart, digest);
  } else rmSync(apart, { recursive: true, force: true });
  process.exitCode = status;
}
