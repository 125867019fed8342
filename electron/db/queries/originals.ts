import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { sha256 } from '#electron/db/canonical.ts';
import type { ReadBase, WriteBase } from '#electron/db/handle.ts';

/** What is kept of a file as received: all of it, a copy whose identifying columns are emptied, or only its fingerprint. */
export type KeptOriginal =
  | { readonly kept: 'whole'; readonly bytes: Uint8Array }
  | { readonly kept: 'blanked'; readonly bytes: Uint8Array }
  | { readonly kept: 'none' };

export interface NewOriginal {
  /** SHA-256 of the bytes as received. */
  readonly sha256: string;
  readonly size: number;
  /** Holds personal data: then it is never kept whole. */
  readonly personal: boolean;
  readonly content: KeptOriginal;
}

/** Stores an original unless its fingerprint is there already. To be called inside `journaled`, before its submission. */
export function storeOriginal(base: WriteBase, entry: number, original: NewOriginal): void {
  if (base.one('SELECT 1 FROM original WHERE sha256 = ?', original.sha256)) return;
  const { content } = original;
  const packed = content.kept === 'none' ? undefined : pack(content.bytes);
  base.run(
    `INSERT INTO original (sha256, size, personal, kept, kept_sha256, codec, bytes, journal) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    original.sha256,
    original.size,
    original.personal ? 1 : 0,
    content.kept,
    content.kept === 'none' ? null : sha256(content.bytes),
    packed?.codec ?? null,
    packed?.bytes ?? null,
    entry,
  );
}

interface Row {
  readonly kept: KeptOriginal['kept'];
  readonly codec: Codec | null;
  readonly bytes: Uint8Array | null;
}

/** What is kept of the file with this SHA-256; undefined when no such file was received. */
export function loadOriginal(base: ReadBase, fingerprint: string): KeptOriginal | undefined {
  const row = base.one<Row>('SELECT kept, codec, bytes FROM original WHERE sha256 = ?', fingerprint);
  if (!row) return undefined;
  if (row.kept === 'none' || !row.codec || !row.bytes) return { kept: 'none' };
  return { kept: row.kept, bytes: unpack(row.codec, row.bytes) };
}

type Codec = 'zstd' | 'plain';

/** Workbooks are archives already and may not shrink: then they are kept as they are. */
function pack(bytes: Uint8Array): { readonly codec: Codec; readonly bytes: Uint8Array } {
  const small = zstdCompressSync(bytes);
  return small.length < bytes.length ? { codec: 'zstd', bytes: small } : { codec: 'plain', bytes };
}

export function unpack(codec: Codec, bytes: Uint8Array): Uint8Array {
  return codec === 'zstd' ? zstdDecompressSync(bytes) : bytes;
}
