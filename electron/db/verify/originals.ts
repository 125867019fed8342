import { createHash } from 'node:crypto';
import type { ReadBase } from '#electron/db/handle.ts';
import { keptPieces } from '#electron/db/queries/originals.ts';
import { finding } from './finding.ts';
import type { Finding } from './types.ts';

/** What is kept of every file still has the SHA-256 that it had when it was received. */
export function* checkOriginals(base: ReadBase): Iterable<Finding> {
  const rows = base.all<{ sha256: string; kept_sha256: string | null }>(
    'SELECT sha256, kept_sha256 FROM original ORDER BY sha256',
  );
  for (const { sha256: name, kept_sha256: kept } of rows) {
    if (fingerprintOf(base, name) !== kept) yield finding('original', { file: fileOf(base, name) });
  }
}

/** SHA-256 of what is kept; null where nothing is. */
function fingerprintOf(base: ReadBase, name: string): string | null {
  const digest = createHash('sha256');
  let pieces = 0;
  try {
    for (const piece of keptPieces(base, name)) {
      digest.update(piece);
      pieces += 1;
    }
  } catch {
    // Bytes that do not unpack, or with a piece missing, are damaged bytes.
    return 'damaged';
  }
  return pieces === 0 ? null : digest.digest('hex');
}

function fileOf(base: ReadBase, fingerprint: string): string {
  const query = 'SELECT file FROM submission WHERE sha256 = ? ORDER BY id LIMIT 1';
  return base.one<{ file: string }>(query, fingerprint)?.file ?? fingerprint;
}
