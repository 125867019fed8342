import { writeSync } from 'node:fs';
import { serialize } from 'node:v8';
import { CELL_BYTES, COLUMN_NAMES, columnsIn, HEAD_BYTES } from '#electron/reader/frames.ts';
import type { ReaderMessage } from '#electron/reader/wire.ts';
import type { Send } from './output.ts';

/** Sends messages through a pipe (see frames.ts). Writing waits until the listener takes them: nothing piles up here. */
export function createFrameSender(pipe: number): Send {
  let block = new ArrayBuffer(0);
  return async (message) => {
    const plain = serialize(withoutColumns(message));
    const cells = message.type === 'cells' ? message.chunk.size : 0;
    const start = HEAD_BYTES + Math.ceil(plain.length / 8) * 8;
    const length = start + cells * CELL_BYTES;
    if (length > block.byteLength) block = new ArrayBuffer(length);
    const bytes = Buffer.from(block, 0, length);
    bytes.writeUInt32LE(start - HEAD_BYTES, 0);
    bytes.writeUInt32LE(cells, 4);
    bytes.set(plain, HEAD_BYTES);
    if (message.type === 'cells') {
      const columns = columnsIn(block, start, cells);
      for (const name of COLUMN_NAMES) columns[name].set(message.chunk[name]);
    }
    writeAll(pipe, bytes);
  };
}

function withoutColumns(message: ReaderMessage): unknown {
  if (message.type !== 'cells') return message;
  const { expected, newTexts, newFormats, newIndents } = message.chunk;
  return { type: 'cells', chunk: { expected, newTexts, newFormats, newIndents } };
}

const WAIT_MS = 2;

function writeAll(pipe: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(pipe, bytes, at);
    } catch (error) {
      // A pipe that does not wait by itself says so.
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT_MS);
    }
  }
}
