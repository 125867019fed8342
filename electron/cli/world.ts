import { resolve } from 'node:path';

/** What the command line needs of the machine, so that tests can stand in for it. */
export interface World {
  /** Folder that relative paths are meant from. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isTerminal: boolean;
  /** Results. */
  out(text: string): void;
  /** Progress and errors. */
  err(text: string): void;
}

export function realWorld(): World {
  // A reader that closes its end early (`| head`) is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    folder: callersFolder(),
    env: process.env,
    isTerminal: process.stderr.isTTY === true,
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
  };
}

/** `npm run` starts its script in the project's folder and tells where it was called from. */
function callersFolder(): string {
  const { INIT_CWD, npm_lifecycle_event } = process.env;
  return npm_lifecycle_event === 'kafo' && INIT_CWD ? resolve(INIT_CWD) : process.cwd();
}
