import { basename } from 'node:path';
import Database from 'better-sqlite3';
import { AppError, type ErrorCode } from '#shared/errors/app-error.ts';

/** What SQLite's result codes mean to an officer; the longest prefix that matches decides. */
const MEANINGS: readonly (readonly [prefix: string, code: ErrorCode])[] = [
  ['SQLITE_BUSY', 'base.locked'],
  ['SQLITE_LOCKED', 'base.locked'],
  ['SQLITE_FULL', 'base.full'],
  ['SQLITE_READONLY', 'base.readonly'],
  ['SQLITE_CANTOPEN', 'base.readonly'],
  ['SQLITE_PERM', 'base.readonly'],
  ['SQLITE_NOTADB', 'base.foreign'],
  ['SQLITE_CORRUPT', 'base.damaged'],
  ['SQLITE_IOERR', 'base.unreadable'],
];

/** The expected failure behind an error of SQLite, or the error itself when it is a bug. */
export function toFailure(error: unknown, path: string): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  const meaning = MEANINGS.find(([prefix]) => error.code.startsWith(prefix));
  return meaning ? new AppError(meaning[1], { file: basename(path) }) : error;
}

/** Does the work; throws AppError instead of SQLite's own error where an officer can do something about it. */
export function guarded<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw toFailure(error, path);
  }
}
