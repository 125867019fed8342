import type Database from 'better-sqlite3';
import { invariant } from '#shared/lib/assert.ts';
import { guarded } from './failures.ts';

export type SqlValue = string | number | Uint8Array | null;

declare const READER: unique symbol;
declare const WRITER: unique symbol;

/** A base that can be read. Reading functions take this one: a writer's handle will do as well. */
export interface ReadBase {
  readonly [READER]: true;
  readonly path: string;
  all<Row>(sql: string, ...values: SqlValue[]): Row[];
  one<Row>(sql: string, ...values: SqlValue[]): Row | undefined;
  /** Rows as tuples of columns: half the time of objects, for bulk. */
  tuples<Row extends readonly unknown[]>(sql: string, ...values: SqlValue[]): Row[];
  close(): void;
}

/** What happened to the file when it was opened. */
export interface Opening {
  readonly created: boolean;
  /** Versions before and after; equal when nothing was migrated. */
  readonly from: number;
  readonly to: number;
  /** The back-up made before migrating; undefined if none was needed. */
  readonly backup: string | undefined;
}

/** A base that can be written: a reader's handle is not one. */
export interface WriteBase extends ReadBase {
  readonly [WRITER]: true;
  readonly opening: Opening;
  /** Runs a statement; gives the id of the row inserted. */
  run(sql: string, ...values: SqlValue[]): number;
  /** A prepared statement for many rows, to be run inside a transaction (which turns SQLite's errors into ours). */
  runner(sql: string): (...values: SqlValue[]) => unknown;
  /** All of the work or nothing of it; calls may be nested. The work must not wait for anything. */
  transaction<T>(work: () => T): T;
  /** Something remembered about this base as long as no transaction fails; made at the first call. */
  remembered<T>(name: string, make: () => T): T;
}

/** A handle that refuses every statement that writes, whatever the file would allow. */
export function readHandle(db: Database.Database, path: string): ReadBase {
  return reading(db, path) as ReadBase;
}

export function writeHandle(db: Database.Database, path: string, opening: Opening): WriteBase {
  const prepared = statements(db, path);
  const memory = new Map<string, unknown>();
  const writing = {
    ...reading(db, path),
    opening,
    run: (sql: string, ...values: SqlValue[]) =>
      guarded(path, () => Number(prepared(sql).run(...values).lastInsertRowid)),
    runner: (sql: string) => {
      const statement = prepared(sql);
      return statement.run.bind(statement);
    },
    transaction: <T>(work: () => T): T => {
      try {
        return guarded(path, () => db.transaction(work).immediate());
      } catch (error) {
        memory.clear();
        throw error;
      }
    },
    remembered: <T>(name: string, make: () => T): T => {
      if (!memory.has(name)) memory.set(name, make());
      return memory.get(name) as T;
    },
  };
  return writing as unknown as WriteBase;
}

function reading(db: Database.Database, path: string): Omit<ReadBase, typeof READER> {
  const query = statements(db, path, checkReading);
  const bulk = statements(db, path, (statement) => checkReading(statement).raw(true));
  return {
    path,
    all: <Row>(sql: string, ...values: SqlValue[]) => guarded(path, () => query(sql).all(...values) as Row[]),
    one: <Row>(sql: string, ...values: SqlValue[]) => guarded(path, () => query(sql).get(...values) as Row | undefined),
    tuples: <Row extends readonly unknown[]>(sql: string, ...values: SqlValue[]) =>
      guarded(path, () => bulk(sql).all(...values) as unknown as Row[]),
    close: () => db.close(),
  };
}

type Prepared = Database.Statement<SqlValue[]>;

function checkReading(statement: Prepared): Prepared {
  invariant(statement.readonly, `a reading function writes: ${statement.source}`);
  return statement;
}

/** Statements by their text, prepared once. */
function statements(
  db: Database.Database,
  path: string,
  prepare: (statement: Prepared) => Prepared = (statement) => statement,
): (sql: string) => Prepared {
  const known = new Map<string, Prepared>();
  return (sql) => {
    const found = known.get(sql) ?? prepare(guarded(path, () => db.prepare<SqlValue[]>(sql)));
    known.set(sql, found);
    return found;
  };
}
