/** Remembers which number the text of a run of bytes has, so that a repeated text is decoded once. */
export interface ByteTexts {
  idOf(bytes: Buffer, from: number, to: number): number;
}

const SLOTS = 2 ** 14;
const ROOM = 2 ** 20;
const LONGEST = 64;

/** A small table by hash: a newer text takes the place of an older one, and a full store begins anew. */
export function createByteTexts(numberOf: (bytes: Buffer, from: number, to: number) => number): ByteTexts {
  const store = Buffer.alloc(ROOM);
  const hashes = new Int32Array(SLOTS);
  const starts = new Int32Array(SLOTS).fill(-1);
  const lengths = new Uint8Array(SLOTS);
  const ids = new Int32Array(SLOTS);
  let free = 0;

  function holds(slot: number, bytes: Buffer, from: number, length: number): boolean {
    const start = starts[slot] ?? -1;
    if (start < 0 || lengths[slot] !== length) return false;
    for (let i = 0; i < length; i++) if (store[start + i] !== bytes[from + i]) return false;
    return true;
  }

  return {
    idOf(bytes, from, to) {
      const length = to - from;
      if (length > LONGEST) return numberOf(bytes, from, to);
      let hash = 0x811c9dc5;
      for (let at = from; at < to; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
      const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
      if (hashes[slot] === hash && holds(slot, bytes, from, length)) return ids[slot] ?? -1;
      const id = numberOf(bytes, from, to);
      if (free + length > ROOM) {
        starts.fill(-1);
        free = 0;
      }
      bytes.copy(store, free, from, to);
      hashes[slot] = hash;
      starts[slot] = free;
      lengths[slot] = length;
      ids[slot] = id;
      free += length;
      return id;
    },
  };
}
