import { constants, createInflateRaw, type InflateRaw } from 'node:zlib';

/** What node's inflater holds beneath its stream, as far as it is used here; it is in no documentation. */
interface Beneath {
  readonly _handle?: {
    onerror: (message: string, errno: number, code: string) => void;
    writeSync?(flush: number, from: Buffer, at: number, count: number, to: Buffer, start: number, room: number): void;
  };
  /** Room left in the output and bytes left of the input after a write. */
  readonly _writeState?: Uint32Array;
}

/**
 * Inflates bytes piece by piece. A piece holds until the next one is asked for. Throws errors with zlib's own codes.
 *
 * Node's stream hands every piece out in fresh memory, which costs more than the inflating, and takes tens of megabytes until
 * it is collected. One buffer is filled again and again instead; a Node that is built otherwise inside gets its stream.
 */
export function inflated(packed: Buffer, pieceBytes: number): AsyncIterable<Buffer> | Iterable<Buffer> {
  const inflater = createInflateRaw({ chunkSize: pieceBytes, finishFlush: constants.Z_FINISH });
  return canBeFilled(inflater) ? filled(inflater, packed, pieceBytes) : streamed(inflater, packed);
}

type Fillable = InflateRaw & {
  readonly _handle: Required<NonNullable<Beneath['_handle']>>;
  readonly _writeState: Uint32Array;
};

function canBeFilled(inflater: InflateRaw & Beneath): inflater is InflateRaw & Fillable {
  return typeof inflater._handle?.writeSync === 'function' && inflater._writeState instanceof Uint32Array;
}

function* filled(inflater: Fillable, packed: Buffer, pieceBytes: number): Generator<Buffer> {
  const piece = Buffer.allocUnsafeSlow(pieceBytes);
  const { _handle: handle, _writeState: state } = inflater;
  let failure: Error | undefined;
  handle.onerror = (message, _errno, code) => {
    failure = Object.assign(new Error(message), { code });
  };
  try {
    let at = 0;
    let room = 0;
    // A piece that was not filled is the last: more would have come otherwise, and a cut end is a failure.
    while (room === 0) {
      handle.writeSync(constants.Z_FINISH, packed, at, packed.length - at, piece, 0, pieceBytes);
      if (failure) throw failure;
      room = state[0] ?? 0;
      at = packed.length - (state[1] ?? 0);
      if (room < pieceBytes) yield piece.subarray(0, pieceBytes - room);
    }
  } finally {
    inflater.close();
  }
}

/** The same by the documented way. */
export async function* streamed(inflater: InflateRaw, packed: Buffer): AsyncGenerator<Buffer> {
  inflater.end(packed);
  try {
    for await (const piece of inflater) yield piece as Buffer;
  } finally {
    inflater.destroy();
  }
}
