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
  /** One line of standard input, not shown while it is typed. */
  secret?(prompt: string): Promise<string>;
  /** Told of each line that somebody types on a terminal; absent where nobody can. */
  onEnter?(hear: () => void): void;
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
    secret: askSecret,
    ...(process.stdin.isTTY && { onEnter: (hear) => void process.stdin.setEncoding('utf8').on('data', () => hear()) }),
  };
}

/** `npm run` starts its script in the project's folder and tells where it was called from. */
function callersFolder(): string {
  const { INIT_CWD, npm_lifecycle_event } = process.env;
  return npm_lifecycle_event === 'kafo' && INIT_CWD ? resolve(INIT_CWD) : process.cwd();
}

/** On a terminal the line is not echoed. */
async function askSecret(prompt: string): Promise<string> {
  const { createInterface } = await import('node:readline/promises');
  const { Writable } = await import('node:stream');
  const isTerminal = process.stdin.isTTY === true;
  if (isTerminal) process.stderr.write(`${prompt} `);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: isTerminal });
  try {
    const { value } = await lines[Symbol.asyncIterator]().next();
    return value ?? '';
  } finally {
    lines.close();
    if (isTerminal) process.stderr.write('\n');
  }
}
