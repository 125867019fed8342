import { deserialize } from 'node:v8';
import { CELL_BYTES, type Columns, columnsIn, HEAD_BYTES } from '#electron/reader/frames.ts';
import type { CellChunk, ReaderMessage } from '#electron/reader/wire.ts';
import { invariant } from '#shared/lib/assert.ts';

/** A message without what stands apart from it. */
type Plain =
  | Exclude<ReaderMessage, { readonly type: 'cells' }>
  | { readonly type: 'cells'; readonly chunk: Omit<CellChunk, keyof Columns | 'size'> };

/** Bytes and cells beyond which no frame is believed. */
const MOST_PLAIN = 2 ** 29;
const MOST_CELLS = 2 ** 20;

/**
 * Puts messages together from the pieces of a pipe (see frames.ts). All of them are gathered in the same memory: the columns
 * of a run hold until the listener returns. Throws for what is no frame; then nothing more should be given to it.
 */
export function createFrameReader(listener: (message: ReaderMessage) => void): (piece: Buffer) => void {
  let block = new ArrayBuffer(2 ** 16);
  let bytes = Buffer.from(block);
  let have = 0;
  let need = HEAD_BYTES;

  function makeRoom(length: number): void {
    if (length <= block.byteLength) return;
    const wider = new ArrayBuffer(length);
    const copy = Buffer.from(wider);
    bytes.copy(copy, 0, 0, have);
    block = wider;
    bytes = copy;
  }

  /** To be called with as many bytes as were needed: the head tells how many more are, then the frame is complete. */
  function proceed(): void {
    const plain = bytes.readUInt32LE(0);
    const cells = bytes.readUInt32LE(4);
    invariant(plain <= MOST_PLAIN && plain % 8 === 0 && cells <= MOST_CELLS, 'the head of a frame');
    need = HEAD_BYTES + plain + cells * CELL_BYTES;
    if (have < need) return;
    const message = deserialize(bytes.subarray(HEAD_BYTES, HEAD_BYTES + plain)) as Plain;
    have = 0;
    need = HEAD_BYTES;
    if (message.type === 'cells') {
      const columns = columnsIn(block, HEAD_BYTES + plain, cells);
      listener({ type: 'cells', chunk: { ...message.chunk, ...columns, size: cells } });
    } else listener(message);
  }

  return (piece) => {
    let at = 0;
    while (at < piece.length) {
      makeRoom(need);
      const count = Math.min(need - have, piece.length - at);
      piece.copy(bytes, have, at, at + count);
      have += count;
      at += count;
      if (have === need) proceed();
    }
    release(piece);
  };
}

/** Bytes below which a piece may lie in memory that others use too. */
const OWN_BLOCK = 2 ** 14;

/** Pieces are given free at once: the collector would let tens of megabytes of them stand. */
function release({ buffer, byteLength }: Buffer): void {
  if (buffer instanceof ArrayBuffer && byteLength === buffer.byteLength && byteLength >= OWN_BLOCK) buffer.transfer(0);
}
