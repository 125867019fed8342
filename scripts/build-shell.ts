// Builds what Electron runs: out/main (a module), out/preload (one CommonJS file, as a sandboxed page needs it) and out/engine.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, type InlineConfig } from 'vite';
import { buildEngine } from './build-engine.ts';
import { putBuilt } from './put-built.ts';
import { isMain, ROOT } from './run-tool.ts';

type Format = 'es' | 'cjs';

/** One file from one entry; Electron's and Node's own modules stay outside. */
function shellPart(part: 'main' | 'preload', format: Format, out: string): InlineConfig {
  const ending = format === 'cjs' ? 'cjs' : 'mjs';
  return {
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir: join(out, part),
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      ssr: true,
      rolldownOptions: {
        input: join(ROOT, 'electron', part, `${part}.ts`),
        external: [/^node:/, 'electron'],
        output: { format, entryFileNames: `${part}.${ending}`, codeSplitting: false },
      },
    },
    ssr: { noExternal: true, external: ['electron'] },
  };
}

/** Builds them into a folder, `out` unless stated. */
export async function buildShell(out: string = join(ROOT, 'out')): Promise<void> {
  const apart = join(out, `shell.${process.pid}`);
  await build(shellPart('main', 'es', apart));
  await build(shellPart('preload', 'cjs', apart));
  await buildEngine(apart);
  for (const part of ['main', 'preload', 'engine']) putBuilt(join(apart, part), join(out, part));
  rmSync(apart, { recursive: true, force: true });
}

if (isMain(import.meta.url)) await buildShell();
