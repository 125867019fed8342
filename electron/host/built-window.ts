import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError } from '#shared/errors/app-error.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The folder of the built window; in a checkout it is built when its sources changed. @throws AppError `serve.not_built` */
export function builtWindow(): string {
  const script = join(ROOT, 'scripts', 'build-window.ts');
  if (existsSync(script)) spawnSync(process.execPath, [script], { stdio: ['ignore', 2, 2] });
  const folder = process.env['KAFO_WINDOW'] ?? join(ROOT, 'out', 'renderer');
  if (!existsSync(join(folder, 'index.html'))) throw new AppError('serve.not_built');
  return folder;
}
