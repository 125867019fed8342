import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ReaderMessage } from '#electron/reader/wire.ts';
import { processMemory } from './process-memory.ts';
import type { ReaderProcess } from './reader-process.ts';

const ENTRY = fileURLToPath(new URL('../child/main-node.ts', import.meta.url));
const MB = 2 ** 20;

/** Starts a reader as a child of Node. It inherits nothing of the environment that could load code into it. */
export function forkReader({ memoryBytes }: { readonly memoryBytes: number }): ReaderProcess {
  const { NODE_OPTIONS: _options, ...env } = process.env;
  const child = fork(ENTRY, [], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [`--max-old-space-size=${Math.max(64, Math.floor(memoryBytes / MB))}`],
    env,
  });
  let listener: (message: ReaderMessage) => void = () => undefined;
  let gone: () => void = () => undefined;
  child.on('message', (message: ReaderMessage) => listener(message));
  child.on('error', () => gone());
  child.on('exit', () => gone());
  return {
    send: (request) => {
      child.send(request, (error) => {
        if (error) gone();
      });
    },
    onMessage: (next) => {
      listener = next;
    },
    onExit: (next) => {
      gone = next;
      if (child.exitCode !== null || child.signalCode !== null) next();
    },
    memory: async () => (child.pid === undefined ? undefined : processMemory(child.pid)),
    kill: () => {
      child.kill('SIGKILL');
    },
  };
}
