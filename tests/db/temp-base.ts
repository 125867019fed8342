import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { sha256 } from '#electron/db/canonical.ts';
import type { WriteBase } from '#electron/db/handle.ts';
import type { Signature } from '#electron/db/journal/types.ts';
import { deed, journaled } from '#electron/db/journal/write.ts';
import { openBase } from '#electron/db/open.ts';
import { type KeptOriginal, storeOriginal } from '#electron/db/queries/originals.ts';
import { storeReading } from '#electron/db/queries/store-reading.ts';
import { insertSubmission, type NewSubmission } from '#electron/db/queries/submissions.ts';
import type { FileReading } from '#shared/domain/intake/types.ts';

export const BY: Signature = { at: '2022-08-22T09:00:00Z', author: 'A. Traoré', office: 'DGME' };

/** A folder that goes away with the test. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kafo-db-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A new base in a folder of its own. */
export function tempBase(): WriteBase {
  const base = openBase(join(tempFolder(), 'campagne.kafo'), { by: BY });
  onTestFinished(() => base.close());
  return base;
}

/** Imports a reading as the service does: original, submission, tables and journal entry together. */
export function importReading(base: WriteBase, content: FileReading, changes: Partial<NewSubmission> = {}): number {
  const file = changes.file ?? 'retours.xlsx';
  return importBytes(base, content, changes, { kept: 'whole', bytes: Buffer.from(`bytes of ${file}`) });
}

export function importBytes(
  base: WriteBase,
  content: FileReading,
  changes: Partial<NewSubmission>,
  kept: KeptOriginal,
): number {
  const bytes = kept.kept === 'none' ? new Uint8Array() : kept.bytes;
  const fingerprint = changes.sha256 ?? sha256(bytes);
  let submission = 0;
  journaled(base, BY, (entry) => {
    const personal = kept.kept !== 'whole';
    storeOriginal(base, entry, { sha256: fingerprint, size: bytes.length, personal, content: kept });
    submission = insertSubmission(base, entry, {
      sha256: fingerprint,
      file: 'retours.xlsx',
      size: bytes.length,
      format: 'xlsx',
      department: content.department,
      receivedAt: '2022-08-01',
      round: undefined,
      supersedes: undefined,
      ...changes,
    });
    const stored = storeReading(base, submission, content);
    return deed('imported', { file: 'retours.xlsx', department: content.department, ...stored });
  });
  return submission;
}

/** Does something to the file that no function of Kafo would do, the triggers first taken away and then put back. */
export function tamper(path: string, sql: string, triggers: 'put back' | 'left out' = 'put back'): void {
  const db = new Database(path);
  try {
    db.pragma('foreign_keys = OFF');
    db.pragma('synchronous = OFF');
    const guards = db
      .prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
      .all();
    for (const { name } of guards) db.exec(`DROP TRIGGER ${name}`);
    db.exec(sql);
    if (triggers === 'put back') for (const guard of guards) db.exec(guard.sql);
  } finally {
    db.close();
  }
}
