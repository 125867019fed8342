import { MAX_ZIP_ENTRIES } from '#electron/reader/child/limits.ts';
import { damaged, encrypted, tooLarge } from '#electron/reader/child/problems.ts';

/** One part of a package, as the directory at the end of the archive states it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly offset: number;
}

/** Parts by their normalised name (see normalName). */
export type ZipDirectory = ReadonlyMap<string, ZipEntry>;

const END = 0x06054b50;
const END_SIZE = 22;
const END64_LOCATOR = 0x07064b50;
const END64 = 0x06064b50;
const CENTRAL = 0x02014b50;
const UNKNOWN_32 = 0xffffffff;
const UNKNOWN_16 = 0xffff;

/** Part names are compared without case, with forward slashes and no leading one, as OPC prescribes. */
export function normalName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

/**
 * Reads the directory of a zip archive strictly: refuses a cut archive, too many entries, duplicate or climbing names,
 * encryption, and entries that share bytes.
 */
export function readZipDirectory(bytes: Buffer): ZipDirectory {
  const { count, start, size, end } = locate(bytes);
  if (count > MAX_ZIP_ENTRIES) throw tooLarge('archive', MAX_ZIP_ENTRIES);
  if (start + size > end) throw damaged('archive');
  const entries = new Map<string, ZipEntry>();
  let position = start;
  for (let i = 0; i < count; i++) {
    if (position + 46 > end || bytes.readUInt32LE(position) !== CENTRAL) throw damaged('archive');
    const { entry, next } = readCentral(bytes, position, end);
    position = next;
    const key = normalName(entry.name);
    if (key.split('/').includes('..')) throw damaged('archive');
    if (key.endsWith('/') && entry.size === 0) continue;
    if (entries.has(key)) throw damaged('duplicate', { part: entry.name });
    entries.set(key, entry);
  }
  if (position !== start + size) throw damaged('archive');
  refuseOverlaps(entries, start);
  return entries;
}

function locate(bytes: Buffer): { count: number; start: number; size: number; end: number } {
  const lowest = Math.max(0, bytes.length - END_SIZE - UNKNOWN_16);
  for (let at = bytes.length - END_SIZE; at >= lowest; at--) {
    if (bytes.readUInt32LE(at) !== END) continue;
    if (at + END_SIZE + bytes.readUInt16LE(at + 20) > bytes.length) continue;
    const count = bytes.readUInt16LE(at + 10);
    const size = bytes.readUInt32LE(at + 12);
    const start = bytes.readUInt32LE(at + 16);
    if (bytes.readUInt16LE(at + 4) !== 0 || bytes.readUInt16LE(at + 8) !== count) throw damaged('archive');
    if (count === UNKNOWN_16 || size === UNKNOWN_32 || start === UNKNOWN_32) {
      const large = locate64(bytes, at);
      if (large) return large;
    }
    return { count, size, start, end: at };
  }
  throw damaged('truncated');
}

function locate64(bytes: Buffer, end: number) {
  const locator = end - 20;
  if (locator < 0 || bytes.readUInt32LE(locator) !== END64_LOCATOR) return undefined;
  const at = Number(bytes.readBigUInt64LE(locator + 8));
  if (at + 56 > locator || bytes.readUInt32LE(at) !== END64) throw damaged('archive');
  return {
    count: Number(bytes.readBigUInt64LE(at + 32)),
    size: Number(bytes.readBigUInt64LE(at + 40)),
    start: Number(bytes.readBigUInt64LE(at + 48)),
    end: at,
  };
}

function readCentral(bytes: Buffer, at: number, end: number): { entry: ZipEntry; next: number } {
  const flags = bytes.readUInt16LE(at + 8);
  if (flags & 0x2041) throw encrypted();
  const nameLength = bytes.readUInt16LE(at + 28);
  const extraLength = bytes.readUInt16LE(at + 30);
  const next = at + 46 + nameLength + extraLength + bytes.readUInt16LE(at + 32);
  if (next > end || nameLength === 0) throw damaged('archive');
  const nameEnd = at + 46 + nameLength;
  const stated = {
    size: bytes.readUInt32LE(at + 24),
    compressedSize: bytes.readUInt32LE(at + 20),
    offset: bytes.readUInt32LE(at + 42),
  };
  const entry = {
    name: bytes.toString('utf8', at + 46, nameEnd),
    method: bytes.readUInt16LE(at + 10),
    crc: bytes.readUInt32LE(at + 16),
    ...stated,
    ...large(bytes.subarray(nameEnd, nameEnd + extraLength), stated),
  };
  return { entry, next };
}

/** Sizes that did not fit 32 bits stand in the ZIP64 extra field, only those, in this order. */
function large(extra: Buffer, stated: { size: number; compressedSize: number; offset: number }) {
  const missing = (['size', 'compressedSize', 'offset'] as const).filter((key) => stated[key] === UNKNOWN_32);
  const found: { size?: number; compressedSize?: number; offset?: number } = {};
  if (missing.length === 0) return found;
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    const end = Math.min(extra.length, at + 4 + extra.readUInt16LE(at + 2));
    missing.forEach((key, i) => {
      const from = at + 4 + 8 * i;
      if (from + 8 <= end) found[key] = Number(extra.readBigUInt64LE(from));
    });
    return found;
  }
  return found;
}

/** Overlapping entries let a small archive stand for any amount of data. */
function refuseOverlaps(entries: ReadonlyMap<string, ZipEntry>, directoryStart: number): void {
  const sorted = [...entries.values()].sort((a, b) => a.offset - b.offset);
  let free = 0;
  for (const { offset, compressedSize, name } of sorted) {
    if (offset < free) throw damaged('archive');
    free = offset + 30 + Buffer.byteLength(name) + compressedSize;
    if (free > directoryStart) throw damaged('truncated');
  }
}
