import { sha256 } from '#electron/db/canonical.ts';
import type { ReadBase } from '#electron/db/handle.ts';
import { unpack } from '#electron/db/queries/originals.ts';
import { finding } from './finding.ts';
import type { Finding } from './types.ts';

interface Row {
  readonly sha256: string;
  readonly kept_sha256: string;
  readonly codec: 'zstd' | 'plain';
  readonly bytes: Uint8Array;
}

/** What is kept of every file still has the SHA-256 that it had when it was received. */
export function* checkOriginals(base: ReadBase): Iterable<Finding> {
  const fingerprints = base.all<{ sha256: string }>("SELECT sha256 FROM original WHERE kept != 'none' ORDER BY sha256");
  for (const { sha256: name } of fingerprints) {
    // One at a time: together they may not fit into memory.
    const row = base.one<Row>('SELECT sha256, kept_sha256, codec, bytes FROM original WHERE sha256 = ?', name);
    if (row && !isWhole(row)) yield finding('original', { file: fileOf(base, name) });
  }
}

function isWhole({ kept_sha256, codec, bytes }: Row): boolean {
  try {
    return sha256(unpack(codec, bytes)) === kept_sha256;
  } catch {
    // Bytes that do not decompress are damaged bytes.
    return false;
  }
}

function fileOf(base: ReadBase, fingerprint: string): string {
  const query = 'SELECT file FROM submission WHERE sha256 = ? ORDER BY id LIMIT 1';
  return base.one<{ file: string }>(query, fingerprint)?.file ?? fingerprint;
}
