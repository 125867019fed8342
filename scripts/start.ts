// `npm start`: the desktop application where Electron can be had and there is a display; else the same application in the browser.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { DID_NOT_START, howToOpen } from '#electron/host/how-to-open.ts';
import { say, type TextKey } from '#shared/texts/say.ts';
import { buildShell } from './build-shell.ts';
import { ROOT, runNode } from './run-tool.ts';

/** Milliseconds: whatever ends sooner than this in error never showed a window. */
const START = 5_000;

const args = process.argv.slice(2);
const language = args.includes('en') ? 'en' : 'fr';
const { platform, env } = process;

/** Whether the desktop application was shown; resolves when it is closed. */
async function showDesktop(program: string): Promise<boolean> {
  if ((await runNode([join('scripts', 'build-window.ts')])) !== 0) return false;
  await buildShell();
  const base = args[args.indexOf('--base') + 1];
  const { ELECTRON_RUN_AS_NODE: _asNode, ...plain } = env;
  const began = performance.now();
  return new Promise((resolve) => {
    const child = spawn(program, [join(ROOT, 'out', 'main', 'main.mjs')], {
      cwd: ROOT,
      stdio: 'inherit',
      env: { ...plain, ...(args.includes('--base') && base !== undefined && { KAFO_BASE: base }) },
    });
    child.on('error', () => resolve(false));
    child.on('close', (status) => resolve(status === 0 || performance.now() - began > START));
  });
}

async function serveInBrowser(why: TextKey): Promise<number> {
  process.stderr.write(`${say(language, { key: why })}\n`);
  return runNode([join('electron', 'cli', 'main.ts'), 'serve', '--open', ...args]);
}

const opening = howToOpen({ platform, env, user: process.getuid?.(), root: ROOT });
if ('why' in opening) process.exitCode = await serveInBrowser(opening.why);
else if (!(await showDesktop(opening.desktop))) process.exitCode = await serveInBrowser(DID_NOT_START);
