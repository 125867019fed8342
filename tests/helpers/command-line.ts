import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { run } from '#electron/cli/run.ts';
import { ROOT } from './project.ts';

export interface CommandResult {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command inside this process, from a folder. */
export async function kafo(folder: string, ...argv: readonly string[]): Promise<CommandResult> {
  let out = '';
  let err = '';
  const status = await run(argv, {
    folder,
    env: { KAFO_AUTHOR: 'testeur', KAFO_OFFICE: 'Bamako' },
    isTerminal: false,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { status, out: plainBlanks(out), err: plainBlanks(err) };
}

/** Runs a command as a process of its own, as a shell does. */
export function kafoProcess(folder: string, ...argv: readonly string[]): Promise<CommandResult> {
  const { INIT_CWD: _cwd, npm_lifecycle_event: _event, ...env } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(ROOT, 'electron/cli/main.ts'), ...argv], { cwd: folder, env });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.on('error', reject);
    child.on('close', (status) => resolve({ status: status ?? -1, out: plainBlanks(out), err: plainBlanks(err) }));
  });
}

/** French print has several kinds of blanks; a test names words, whatever stands between them. */
function plainBlanks(text: string): string {
  return text.replace(/[\u00A0\u202F]/g, ' ');
}
