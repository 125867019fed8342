import Database from 'better-sqlite3';
import type { ReadBase } from '#electron/db/handle.ts';
import { migrate } from '#electron/db/migrate.ts';
import { MIGRATIONS } from '#electron/db/migrations/index.ts';
import { finding } from './finding.ts';
import type { Finding } from './types.ts';

/** What SQLite itself says of the file. */
export function* checkFile(base: ReadBase): Iterable<Finding> {
  for (const { integrity_check: detail } of base.all<{ integrity_check: string }>('PRAGMA integrity_check')) {
    if (detail !== 'ok') yield finding('sqlite', { detail });
  }
}

/** Rows that refer to rows that are not there. */
export function* checkReferences(base: ReadBase): Iterable<Finding> {
  const rows = base.all<{ table: string; rowid: number; parent: string }>('PRAGMA foreign_key_check');
  for (const { table, rowid, parent } of rows) yield finding('reference', { table, row: String(rowid), parent });
}

const SCHEMA = `SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name`;

/** Tables, indexes and triggers that are not those of a new base: a trigger taken away is the trace of an alteration. */
export function* checkSchema(base: ReadBase): Iterable<Finding> {
  const own = new Map(base.all<SchemaRow>(SCHEMA).map((row) => [row.name, row.sql]));
  const expected = expectedSchema();
  const names = [...new Set([...expected.keys(), ...own.keys()])].sort();
  for (const name of names) if (own.get(name) !== expected.get(name)) yield finding('schema', { name });
}

interface SchemaRow {
  readonly name: string;
  readonly sql: string;
}

function expectedSchema(): Map<string, string> {
  const fresh = new Database(':memory:');
  try {
    migrate(fresh, MIGRATIONS);
    return new Map(
      fresh
        .prepare<[], SchemaRow>(SCHEMA)
        .all()
        .map((row) => [row.name, row.sql]),
    );
  } finally {
    fresh.close();
  }
}
