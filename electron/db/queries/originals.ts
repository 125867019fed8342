import { createHash } from 'node:crypto';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { sha256 } from '#electron/db/canonical.ts';
import type { ReadBase, WriteBase } from '#electron/db/handle.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { invariant } from '#shared/lib/assert.ts';

/** What is kept of a file as received: all of it, a copy whose identifying columns are emptied, or only its fingerprint. */
export type KeptOriginal =
  | { readonly kept: 'whole'; readonly bytes: Uint8Array }
  | { readonly kept: 'blanked'; readonly bytes: Uint8Array }
  | { readonly kept: 'none' };

/** A file that is kept whole and comes piece by piece: it may be too large to be held. */
export interface ComingOriginal {
  readonly kept: 'whole';
  /** Name of the file, for the sentence that it changed. */
  readonly file: string;
  readonly pieces: Iterable<Uint8Array>;
}

export interface NewOriginal {
  /** SHA-256 of the bytes as received. */
  readonly sha256: string;
  readonly size: number;
  /** Holds personal data: then it is never kept whole. */
  readonly personal: boolean;
  readonly content: KeptOriginal | ComingOriginal;
}

const INSERT = `INSERT INTO original (sha256, size, personal, kept, kept_sha256, codec, bytes, journal)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?)`;
const INSERT_PART = 'INSERT INTO original_part (original, part, bytes) VALUES (?, ?, ?)';

/**
 * Stores an original unless its fingerprint is there already. To be called inside `journaled`, before its submission.
 * @throws AppError `file.changed` when bytes that come piece by piece are not those of the fingerprint
 */
export function storeOriginal(base: WriteBase, entry: number, original: NewOriginal): void {
  const { content, size } = original;
  if (base.one('SELECT 1 FROM original WHERE sha256 = ?', original.sha256)) return;
  const personal = original.personal ? 1 : 0;
  if (content.kept === 'none') {
    base.run(INSERT, original.sha256, size, personal, 'none', null, null, null, entry);
    return;
  }
  const coming = 'pieces' in content ? content : undefined;
  const kept = 'bytes' in content ? sha256(content.bytes) : original.sha256;
  const digest = createHash('sha256');
  let codec: Codec | undefined;
  let part = 0;
  for (const piece of 'bytes' in content ? piecesOf(content.bytes) : content.pieces) {
    if (coming) digest.update(piece);
    codec ??= codecFor(piece);
    const packed = codec === 'zstd' ? zstdCompressSync(piece) : piece;
    if (part === 0) base.run(INSERT, original.sha256, size, personal, content.kept, kept, codec, packed, entry);
    else base.run(INSERT_PART, original.sha256, part, packed);
    part += 1;
  }
  if (coming && (part === 0 || digest.digest('hex') !== kept))
    throw new AppError('file.changed', { file: coming.file });
}

/** Bytes of one piece. */
export const PIECE = 2 ** 20;

function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from === 0 || from < bytes.length; from += PIECE) yield bytes.subarray(from, from + PIECE);
}

interface Row {
  readonly kept: KeptOriginal['kept'];
  readonly codec: Codec | null;
  readonly bytes: Uint8Array | null;
}

const SELECT = 'SELECT kept, codec, bytes FROM original WHERE sha256 = ?';
const PARTS = 'SELECT part FROM original_part WHERE original = ? ORDER BY part';
const PART = 'SELECT bytes FROM original_part WHERE original = ? AND part = ?';

/** What is kept of the file with this SHA-256; undefined when no such file was received. */
export function loadOriginal(base: ReadBase, fingerprint: string): KeptOriginal | undefined {
  const row = base.one<Row>(SELECT, fingerprint);
  if (!row) return undefined;
  if (row.kept === 'none') return { kept: 'none' };
  return { kept: row.kept, bytes: Buffer.concat([...keptPieces(base, fingerprint)]) };
}

/** What is kept of a file, without its bytes. */
export function loadOriginalKind(base: ReadBase, fingerprint: string): KeptOriginal['kept'] | undefined {
  return base.one<{ kept: KeptOriginal['kept'] }>('SELECT kept FROM original WHERE sha256 = ?', fingerprint)?.kept;
}

/** The kept bytes of a file piece by piece, unpacked; nothing where nothing is kept. Throws on pieces that are missing or do not unpack. */
export function* keptPieces(base: ReadBase, fingerprint: string): Generator<Uint8Array> {
  const row = base.one<Row>(SELECT, fingerprint);
  if (row?.codec && row.bytes) yield unpack(row.codec, row.bytes);
  for (const [before, { part }] of base.all<{ part: number }>(PARTS, fingerprint).entries()) {
    invariant(part === before + 1, `piece ${before + 1} of ${fingerprint} is missing`);
    // One at a time: together they may not fit into memory.
    const piece = base.one<{ bytes: Uint8Array }>(PART, fingerprint, part);
    if (piece) yield unpack(row?.codec ?? 'plain', piece.bytes);
  }
}

type Codec = 'zstd' | 'plain';

/** Workbooks are archives already and may not shrink: then they are kept as they are. The first piece tells. */
function codecFor(piece: Uint8Array): Codec {
  const sample = piece.length > 2 * SAMPLE ? piece.subarray(SAMPLE, 2 * SAMPLE) : piece;
  return zstdCompressSync(sample).length < sample.length * 0.97 ? 'zstd' : 'plain';
}

/** Bytes that tell whether more of them shrink. */
const SAMPLE = 2 ** 17;

function unpack(codec: Codec, bytes: Uint8Array): Uint8Array {
  return codec === 'zstd' ? zstdDecompressSync(bytes) : bytes;
}
