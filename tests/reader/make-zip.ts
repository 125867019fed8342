import { crc32, deflateRawSync } from 'node:zlib';

export interface PartOptions {
  readonly stored?: boolean;
  /** What the headers state in place of the truth. */
  readonly size?: number;
  readonly crc?: number;
  readonly method?: number;
  readonly flags?: number;
  /** The name in the local header, when it is another. */
  readonly localName?: string;
}

export type Part = readonly [name: string, content: string | Buffer, options?: PartOptions];

/** A zip archive whose headers can be made to lie. */
export function makeZip(parts: readonly Part[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const [name, content, options = {}] of parts) {
    const bytes = Buffer.from(content);
    const packed = options.stored ? bytes : deflateRawSync(bytes);
    const about = {
      flags: options.flags ?? 0,
      method: options.method ?? (options.stored ? 0 : 8),
      crc: options.crc ?? crc32(bytes),
      packed: packed.length,
      size: options.size ?? bytes.length,
    };
    const local = Buffer.concat([localHeader(options.localName ?? name, about), packed]);
    locals.push(local);
    centrals.push(centralHeader(name, about, offset));
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  return Buffer.concat([...locals, directory, endRecord(parts.length, directory.length, offset)]);
}

interface About {
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

function localHeader(name: string, about: About): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  writeAbout(header, about, 6);
  header.writeUInt16LE(Buffer.byteLength(name), 26);
  return Buffer.concat([header, Buffer.from(name)]);
}

export function centralHeader(name: string, about: About, offset: number): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(20, 6);
  writeAbout(header, about, 8);
  header.writeUInt16LE(Buffer.byteLength(name), 28);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, Buffer.from(name)]);
}

function writeAbout(header: Buffer, { flags, method, crc, packed, size }: About, at: number): void {
  header.writeUInt16LE(flags, at);
  header.writeUInt16LE(method, at + 2);
  header.writeUInt32LE(crc, at + 8);
  header.writeUInt32LE(packed, at + 12);
  header.writeUInt32LE(size, at + 16);
}

export function endRecord(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
