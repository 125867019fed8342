import { crc32, inflateRawSync } from 'node:zlib';
import { MAX_PART_BYTES, MAX_RATIO, MAX_RATIO_FROM } from '#electron/reader/child/limits.ts';
import { damaged, tooLarge } from '#electron/reader/child/problems.ts';
import type { ZipEntry } from './directory.ts';
import { inflated } from './inflater.ts';

const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
/** Bytes of a piece of an inflated sheet: large enough to be cheap, small enough to stay in the processor's cache. */
const PIECE = 256 * 1024;

/** The bytes of a part; its size and checksum are proved. Throws when it is larger than `limit` bytes. */
export function inflatePart(bytes: Buffer, entry: ZipEntry, limit = MAX_PART_BYTES): Buffer {
  const packed = packedBytes(bytes, entry, limit);
  if (entry.method === STORED || packed.length === 0) return proved(packed, entry);
  try {
    return proved(inflateRawSync(packed, { maxOutputLength: entry.size + 1 }), entry);
  } catch (error) {
    throw asDamage(error, entry);
  }
}

/**
 * The bytes of a part in pieces, each of which holds until the next one is asked for; whoever takes them must not believe them
 * before the end, where the checksum is proved.
 */
export async function* inflatePieces(bytes: Buffer, entry: ZipEntry, limit: number): AsyncGenerator<Buffer> {
  const packed = packedBytes(bytes, entry, limit);
  let size = 0;
  let crc = 0;
  for await (const piece of pieces(packed, entry)) {
    size += piece.length;
    if (size > entry.size) throw damaged('checksum', { part: entry.name });
    crc = crc32(piece, crc);
    yield piece;
  }
  if (size !== entry.size || crc !== entry.crc) throw damaged('checksum', { part: entry.name });
}

async function* pieces(packed: Buffer, entry: ZipEntry): AsyncGenerator<Buffer> {
  if (entry.method === STORED || packed.length === 0) {
    for (let at = 0; at < packed.length; at += PIECE) yield packed.subarray(at, at + PIECE);
    return;
  }
  try {
    for await (const piece of inflated(packed, PIECE)) yield piece;
  } catch (error) {
    throw asDamage(error, entry);
  }
}

function packedBytes(bytes: Buffer, entry: ZipEntry, limit: number): Buffer {
  const { offset, compressedSize, size, method, name } = entry;
  if (method !== STORED && method !== DEFLATED) throw damaged('archive');
  if (method === STORED && size !== compressedSize) throw damaged('checksum', { part: name });
  if (size > limit || (size > MAX_RATIO_FROM && size > MAX_RATIO * compressedSize)) throw tooLarge('archive', limit);
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== LOCAL) throw damaged('archive');
  const nameLength = bytes.readUInt16LE(offset + 26);
  const start = offset + 30 + nameLength + bytes.readUInt16LE(offset + 28);
  if (bytes.readUInt16LE(offset + 8) !== method) throw damaged('archive');
  if (bytes.toString('utf8', offset + 30, offset + 30 + nameLength) !== name) throw damaged('archive');
  if (start + compressedSize > bytes.length) throw damaged('truncated');
  return bytes.subarray(start, start + compressedSize);
}

function proved(part: Buffer, entry: ZipEntry): Buffer {
  if (part.length !== entry.size || crc32(part) !== entry.crc) throw damaged('checksum', { part: entry.name });
  return part;
}

/** zlib's own complaints all mean the same to an officer; what is not zlib's is passed on. */
function asDamage(error: unknown, entry: ZipEntry): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^Z_|^ERR_BUFFER_TOO_LARGE|^ERR_ZLIB/.test(code) ? damaged('checksum', { part: entry.name }) : error;
}
