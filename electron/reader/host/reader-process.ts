import type { ReaderMessage, ReadRequest } from '#electron/reader/wire.ts';

/** How a reader that was not killed by its host came to its end. */
export type ReaderEnd = 'out-of-memory' | 'crashed';

/** A running reader, seen by the one who started it. Two kinds: a child of Node here, Electron's utilityProcess there. */
export interface ReaderProcess {
  send(request: ReadRequest): void;
  /** One listener at a time: the next replaces it. */
  onMessage(listener: (message: ReaderMessage) => void): void;
  onExit(listener: (end: ReaderEnd) => void): void;
  /** Bytes in physical memory now; undefined when they cannot be told. */
  memory(): Promise<number | undefined>;
  kill(): void;
}

/** Starts a reader; `memoryBytes` is a hint for its own heap limit, the ceiling itself is watched from outside. */
export type StartReader = (options: { readonly memoryBytes: number }) => ReaderProcess;
