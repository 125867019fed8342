import { existsSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '#shared/errors/app-error.ts';
import { guarded } from './failures.ts';
import { type ReadBase, readHandle, type WriteBase, writeHandle } from './handle.ts';
import type { Signature } from './journal/types.ts';
import { appendJournal, deed } from './journal/write.ts';
import { APPLICATION_ID, backUp, migrate, pending } from './migrate.ts';
import { latestVersion, MIGRATIONS } from './migrations/index.ts';
import type { Migration } from './migrations/types.ts';

export interface ReadOptions {
  readonly readonly: true;
}

export interface WriteOptions {
  readonly readonly?: false;
  /** Who opens it: signs the journal entry of a base that is created or migrated. */
  readonly by: Signature;
  /** Throw `file.missing` instead of creating the file. */
  readonly mustExist?: boolean;
  /** How long to wait for another program that writes; 5000 by default. */
  readonly patienceMs?: number;
  /** For tests of migrations: another list of steps. */
  readonly migrations?: readonly Migration[];
}

/**
 * Opens a base. For writing: creates it where there is none, backs it up and migrates it where it is older.
 * Throws AppError: `file.missing`, `file.folder`, `base.no-folder`, `base.foreign`, `base.newer`, `base.older` (read only: it must be opened once
 * for writing), `base.locked`, `base.full`, `base.readonly`, `base.damaged`.
 */
export function openBase(path: string, options: ReadOptions): ReadBase;
export function openBase(path: string, options: WriteOptions): WriteBase;
export function openBase(path: string, options: ReadOptions | WriteOptions): ReadBase {
  checkPath(path, options.readonly === true || options.mustExist === true);
  return options.readonly ? openToRead(path) : openToWrite(path, options);
}

function openToRead(path: string): ReadBase {
  // Not SQLite's read-only mode: that one leaves the -wal and -shm files of a base that is read beside it for ever.
  const db = guarded(path, () => new Database(path, { fileMustExist: true, timeout: PATIENCE }));
  return closingOnFailure(db, path, () => {
    db.pragma('query_only = ON');
    const version = versionOf(db, path);
    if (version === 0) throw new AppError('base.foreign', { file: basename(path) });
    refuseNewer(path, version, latestVersion(MIGRATIONS));
    if (version < latestVersion(MIGRATIONS)) throw new AppError('base.older', { file: basename(path) });
    return readHandle(db, path);
  });
}

function openToWrite(path: string, options: WriteOptions): WriteBase {
  const migrations = options.migrations ?? MIGRATIONS;
  const db = guarded(path, () => new Database(path, { timeout: options.patienceMs ?? PATIENCE }));
  return closingOnFailure(db, path, () => {
    const from = versionOf(db, path);
    const to = latestVersion(migrations);
    refuseNewer(path, from, to);
    for (const setting of SETTINGS) db.pragma(setting);
    const steps = pending(migrations, from);
    const backup = from > 0 && steps.length > 0 ? backUp(db, path, from) : undefined;
    const migrated = migrate(db, steps);
    const base = writeHandle(db, path, { created: from === 0, from, to, backup });
    if (migrated) {
      const params = { file: basename(path), from: String(from), to: String(to), backup: basename(backup ?? '') };
      appendJournal(base, { ...options.by, ...deed(from === 0 ? 'created' : 'migrated', params) });
    }
    return base;
  });
}

const PATIENCE = 5_000;

/** recursive_triggers: otherwise INSERT OR REPLACE deletes a row behind the triggers' back. */
const SETTINGS = [
  'journal_mode = WAL',
  'synchronous = FULL',
  'foreign_keys = ON',
  'recursive_triggers = ON',
  'trusted_schema = OFF',
  'temp_store = MEMORY',
  'cache_size = -8000',
];

function checkPath(path: string, mustExist: boolean): void {
  const found = guarded(path, () => statSync(path, { throwIfNoEntry: false }));
  if (found?.isDirectory()) throw new AppError('file.folder', { file: basename(path) });
  if (!found && mustExist) throw new AppError('file.missing', { file: basename(path) });
  if (!found && !existsSync(dirname(path))) {
    throw new AppError('base.no-folder', { file: basename(path), folder: dirname(path) });
  }
}

/** `user_version` of a Kafo base; 0 for an empty file, which becomes one. */
function versionOf(db: Database.Database, path: string): number {
  const id = db.pragma('application_id', { simple: true });
  const version = Number(db.pragma('user_version', { simple: true }));
  if (id === APPLICATION_ID) return version;
  const tables = db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get();
  if (id !== 0 || version !== 0 || tables !== 0) throw new AppError('base.foreign', { file: basename(path) });
  return 0;
}

function refuseNewer(path: string, version: number, latest: number): void {
  if (version <= latest) return;
  throw new AppError('base.newer', { file: basename(path), version: String(version), known: String(latest) });
}

function closingOnFailure<T>(db: Database.Database, path: string, work: () => T): T {
  try {
    return guarded(path, work);
  } catch (error) {
    db.close();
    throw error;
  }
}
