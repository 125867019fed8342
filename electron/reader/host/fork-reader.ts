import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { READER_PIPE } from '#electron/reader/frames.ts';
import type { ReaderMessage } from '#electron/reader/wire.ts';
import { processMemory } from './process-memory.ts';
import type { ReaderEnd, ReaderProcess, StartReader } from './reader-process.ts';
import { createFrameReader } from './take-frames.ts';

const ENTRY = fileURLToPath(new URL('../child/main-node.ts', import.meta.url));
const MB = 2 ** 20;
/** V8's own choice is 64 MB for each half, which saves no time here. */
const SMALL_YOUNG_SPACE = '--max-semi-space-size=8';
/** V8 aborts when its heap is full: a signal, or this status where there are none. */
const ABORTED = 134;

/** Starts readers as children of Node. */
export const forkReader: StartReader = ({ memoryBytes }) => forkProcess(ENTRY, memoryBytes);

/** Starts one with any entry module. It inherits nothing of the environment that could load code into it. */
export function forkProcess(entry: string, memoryBytes: number): ReaderProcess {
  const { NODE_OPTIONS: _options, ...env } = process.env;
  const child = fork(entry, [], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc', 'pipe'],
    execArgv: [`--max-old-space-size=${Math.max(64, Math.floor(memoryBytes / MB))}`, SMALL_YOUNG_SPACE],
    env,
  });
  let listener: (message: ReaderMessage) => void = () => undefined;
  let gone: (end: ReaderEnd) => void = () => undefined;
  const ended = () => (child.signalCode === 'SIGABRT' || child.exitCode === ABORTED ? 'out-of-memory' : 'crashed');
  const take = createFrameReader((message) => listener(message));
  const pipe = child.stdio[READER_PIPE];
  pipe?.on('data', (piece: Buffer) => {
    try {
      take(piece);
    } catch {
      // Not what a reader says: something else has taken its place.
      child.kill('SIGKILL');
    }
  });
  pipe?.on('error', () => undefined);
  child.on('error', () => gone('crashed'));
  child.on('exit', () => gone(ended()));
  return {
    send: (request) => {
      child.send(request, (error) => {
        if (error) gone('crashed');
      });
    },
    onMessage: (next) => {
      listener = next;
    },
    onExit: (next) => {
      gone = next;
      if (child.exitCode !== null || child.signalCode !== null) next(ended());
    },
    memory: async () => (child.pid === undefined ? undefined : processMemory(child.pid)),
    kill: () => {
      child.kill('SIGKILL');
    },
  };
}
