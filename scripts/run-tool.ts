import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Whether a script was started itself, not imported (`import.meta.main` is younger than the Node of some machines). */
export function isMain(url: string): boolean {
  return process.argv[1] !== undefined && realpathSync(process.argv[1]) === realpathSync(fileURLToPath(url));
}

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The JavaScript that each tool starts with: run by this Node, so that no shell and no `.cmd` is needed anywhere. */
const TOOLS = {
  tsc: 'node_modules/typescript/bin/tsc',
  biome: 'node_modules/@biomejs/biome/bin/biome',
  vitest: 'node_modules/vitest/vitest.mjs',
  vite: 'node_modules/vite/bin/vite.js',
} as const;

/** Runs a tool in the project's folder, its output shown; gives its exit status. */
export function runTool(tool: keyof typeof TOOLS, args: readonly string[]): Promise<number> {
  return runNode([TOOLS[tool], ...args]);
}

/** The same with its output on standard error: standard output belongs to the command that needs it. */
export function runToolQuietly(tool: keyof typeof TOOLS, args: readonly string[]): Promise<number> {
  return runNode([TOOLS[tool], ...args], ['ignore', 2, 2]);
}

/** Runs a script under this Node in the project's folder; gives its exit status, 3 when a signal ended it. */
export function runNode(args: readonly string[], stdio: StdioOptions = 'inherit'): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...args], { cwd: ROOT, stdio, env: environment() });
    const release = passSignalsTo(child);
    child.on('error', reject);
    child.on('close', (status) => {
      release();
      resolve(status ?? 3);
    });
  });
}

/** Whoever ends this process ends what it started. Ctrl+C reaches both from the terminal: then this one only waits. */
function passSignalsTo(child: ChildProcess): () => void {
  const wait = () => {};
  const pass = (signal: NodeJS.Signals) => void child.kill(signal);
  process.on('SIGINT', wait);
  for (const signal of PASSED) process.on(signal, pass);
  return () => {
    process.off('SIGINT', wait);
    for (const signal of PASSED) process.off(signal, pass);
  };
}

const PASSED = ['SIGTERM', 'SIGHUP'] as const;

/** No colours in a log: escape codes would hide the words that are looked for in it. */
function environment(): NodeJS.ProcessEnv {
  const { FORCE_COLOR: _forced, ...env } = process.env;
  return process.stdout.isTTY ? process.env : { ...env, NO_COLOR: '1' };
}
