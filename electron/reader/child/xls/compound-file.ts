import { incoherent } from '#electron/reader/child/problems.ts';

/** A compound file (OLE 2, [MS-CFB]): the streams of its root folder, named in small letters. */
export interface CompoundFile {
  readonly names: ReadonlySet<string>;
  /** The bytes of a stream; undefined when there is none of that name. */
  stream(name: string): Buffer | undefined;
}

const FREE = 0xffffffff;
const END = 0xfffffffe;
const FAT_SECTOR = 0xfffffffd;
const NO_ENTRY = 0xffffffff;
const HEADER_BYTES = 512;
const HEADER_SLOTS = 109;
const ENTRY_BYTES = 128;
const MINI_BYTES = 64;
const MINI_LIMIT = 4096;
const STORAGE = 1;
const STREAM = 2;
const ROOT = 5;

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

/** The sectors of a file and the table that chains them. */
interface Sectors {
  readonly bytes: Buffer;
  readonly size: number;
  readonly count: number;
  readonly next: Uint32Array;
}

/**
 * Reads the tables of a compound file strictly: every chain must end where the size of its stream says, no sector may
 * belong to two chains, and no table may say anything of sectors that are not there. Throws `file.damaged` otherwise.
 */
export function readCompoundFile(bytes: Buffer): CompoundFile {
  const sectors = readSectors(bytes);
  const owners = new Uint8Array(sectors.count);
  const own = (chain: readonly number[]) => {
    for (const sector of chain) {
      if (owners[sector] === 1) throw incoherent('shared sector');
      owners[sector] = 1;
    }
    return chain;
  };
  const directory = own(chainOf(sectors.next, sectors.count, bytes.readUInt32LE(48)));
  const entries = readEntries(join(sectors, directory));
  const root = entries[0];
  if (!root || root.type !== ROOT) throw incoherent('no root');
  const streams = rootStreams(entries, root);
  let mini: MiniSectors | undefined;
  return {
    names: new Set(streams.keys()),
    stream(name) {
      const entry = streams.get(name);
      if (!entry) return undefined;
      if (entry.size >= MINI_LIMIT) return streamOf(sectors, entry, own);
      mini ??= readMini(sectors, bytes, root, own);
      return miniStream(mini, entry);
    },
  };
}

function readSectors(bytes: Buffer): Sectors {
  if (bytes.length < HEADER_BYTES * 3) throw incoherent('header');
  const shift = bytes.readUInt16LE(30);
  const version = bytes.readUInt16LE(26);
  if (bytes.readUInt16LE(28) !== 0xfffe || bytes.readUInt16LE(32) !== 6 || bytes.readUInt32LE(56) !== MINI_LIMIT)
    throw incoherent('header');
  if (!((version === 3 && shift === 9) || (version === 4 && shift === 12))) throw incoherent('header');
  const size = 2 ** shift;
  // The last sector of a file is often cut short.
  const count = Math.ceil((bytes.length - size) / size);
  const next = new Uint32Array(count).fill(FREE);
  const fat = fatSectors(bytes, size, count);
  const per = size / 4;
  fat.forEach((sector, i) => {
    for (let k = 0; k < per; k++) {
      const at = (sector + 1) * size + 4 * k;
      const value = at + 4 <= bytes.length ? bytes.readUInt32LE(at) : FREE;
      const index = i * per + k;
      if (index < count) next[index] = value;
      else if (value !== FREE && value !== END && value !== 0) throw incoherent('table beyond the end');
    }
  });
  for (const sector of fat)
    if (next[sector] !== FAT_SECTOR && next[sector] !== END) throw incoherent('table of sectors');
  return { bytes, size, count, next };
}

/** The sectors that hold the table: the first 109 in the header, the others in a chain of their own. */
function fatSectors(bytes: Buffer, size: number, count: number): number[] {
  const stated = bytes.readUInt32LE(44);
  if (stated === 0 || stated > count) throw incoherent('table of sectors');
  const fat: number[] = [];
  const take = (at: number) => {
    const sector = bytes.readUInt32LE(at);
    if (fat.length < stated) {
      if (sector >= count) throw incoherent('table of sectors');
      fat.push(sector);
    } else if (sector !== FREE && sector !== END && sector !== 0) throw incoherent('table of sectors');
  };
  for (let slot = 0; slot < HEADER_SLOTS; slot++) take(76 + 4 * slot);
  let difat = bytes.readUInt32LE(68);
  for (let steps = 0; fat.length < stated; steps++) {
    if (difat >= count || steps > count) throw incoherent('table of sectors');
    const at = (difat + 1) * size;
    if (at + size > bytes.length) throw incoherent('table of sectors');
    for (let slot = 0; slot < size / 4 - 1; slot++) take(at + 4 * slot);
    difat = bytes.readUInt32LE(at + size - 4);
  }
  return fat;
}

function chainOf(next: Uint32Array, count: number, start: number): number[] {
  const chain: number[] = [];
  for (let sector = start; sector !== END; sector = next[sector] ?? FREE) {
    if (sector >= count || chain.length >= count) throw incoherent('chain of sectors');
    chain.push(sector);
  }
  return chain;
}

function join({ bytes, size }: Pick<Sectors, 'bytes' | 'size'>, chain: readonly number[]): Buffer {
  return Buffer.concat(chain.map((sector) => bytes.subarray((sector + 1) * size, (sector + 2) * size)));
}

function readEntries(directory: Buffer): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY_BYTES <= directory.length; at += ENTRY_BYTES) {
    const length = directory.readUInt16LE(at + 64);
    const type = directory[at + 66] ?? 0;
    if (length > 64 || ![0, STORAGE, STREAM, ROOT].includes(type)) throw incoherent('directory');
    entries.push({
      name: directory.toString('utf16le', at, at + Math.max(0, length - 2)),
      type,
      left: directory.readUInt32LE(at + 68),
      right: directory.readUInt32LE(at + 72),
      child: directory.readUInt32LE(at + 76),
      start: directory.readUInt32LE(at + 116),
      size: directory.readUInt32LE(at + 120),
    });
  }
  return entries;
}

/** The streams directly in the root, by walking the tree of its entries. */
function rootStreams(entries: readonly Entry[], root: Entry): Map<string, Entry> {
  const streams = new Map<string, Entry>();
  const seen = new Set<number>();
  const waiting = [root.child];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === NO_ENTRY) continue;
    const entry = entries[id];
    if (!entry || entry.type === 0 || seen.has(id)) throw incoherent('directory');
    seen.add(id);
    waiting.push(entry.left, entry.right);
    streams.set(entry.name.toLowerCase(), entry);
  }
  return streams;
}

type Own = (chain: readonly number[]) => readonly number[];

/** Streams under 4 096 bytes lie in a stream of the root, in sectors of 64 bytes with a table of their own. */
interface MiniSectors {
  readonly bytes: Buffer;
  readonly next: Uint32Array;
}

function readMini(sectors: Sectors, header: Buffer, root: Entry, own: Own): MiniSectors {
  const bytes = streamOf(sectors, root, own);
  const table = join(sectors, own(chainOf(sectors.next, sectors.count, header.readUInt32LE(60))));
  return {
    bytes,
    next: Uint32Array.from({ length: Math.floor(table.length / 4) }, (_, i) => table.readUInt32LE(4 * i)),
  };
}

function miniStream({ bytes, next }: MiniSectors, { start, size }: Entry): Buffer {
  if (size === 0) return Buffer.alloc(0);
  const chain = chainOf(next, Math.ceil(bytes.length / MINI_BYTES), start);
  if (chain.length < Math.ceil(size / MINI_BYTES)) throw incoherent('size of a stream');
  return Buffer.concat(chain.map((at) => bytes.subarray(at * MINI_BYTES, (at + 1) * MINI_BYTES))).subarray(0, size);
}

function streamOf(sectors: Sectors, { start, size }: Entry, own: Own): Buffer {
  const chain = chainOf(sectors.next, sectors.count, start);
  // Some writers let a chain run on into the next table, which does no harm.
  const needed = Math.ceil(size / sectors.size);
  if (chain.length < needed) throw incoherent('size of a stream');
  const bytes = join(sectors, own(chain.slice(0, needed)));
  if (bytes.length < size) throw incoherent('cut');
  return bytes.subarray(0, size);
}
