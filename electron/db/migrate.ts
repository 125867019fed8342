import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type Database from 'better-sqlite3';
import { invariant } from '#shared/lib/assert.ts';
import type { Migration } from './migrations/types.ts';

/** `kafo`, in the file's header: tells a base from any other SQLite file. */
export const APPLICATION_ID = 0x6b61666f;

/** Steps that a base of that version still needs; throws when the registry is out of order. */
export function pending(migrations: readonly Migration[], version: number): readonly Migration[] {
  migrations.forEach(({ version: own, name }, index) => {
    invariant(own % 10 === 0, `migration ${name} is not numbered in tens`);
    invariant(own > (migrations[index - 1]?.version ?? 0), `migration ${name} is out of order`);
  });
  return migrations.filter((migration) => migration.version > version);
}

/**
 * Brings the base up to date, each step in a transaction of its own: a failure leaves the step before.
 * False when another program had done it in the meantime.
 */
export function migrate(db: Database.Database, migrations: readonly Migration[]): boolean {
  let steps = 0;
  for (const { version, sql } of migrations) {
    db.transaction(() => {
      if (Number(db.pragma('user_version', { simple: true })) >= version) return;
      db.exec(sql);
      db.pragma(`application_id = ${APPLICATION_ID}`);
      db.pragma(`user_version = ${version}`);
      steps += 1;
    }).immediate();
  }
  return steps > 0;
}

/**
 * Copies a base beside itself before it is migrated: `campagne.sauvegarde-v10.kafo`. Gives the path of the copy, which is on
 * the disk when it returns; a copy that fails leaves nothing.
 */
export function backUp(db: Database.Database, path: string, version: number): string {
  const copy = freeName(path, `sauvegarde-v${version}`);
  const temporary = `${copy}.tmp`;
  try {
    rmSync(temporary, { force: true });
    db.prepare('VACUUM INTO ?').run(temporary);
    flush(temporary);
    renameSync(temporary, copy);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  return copy;
}

function flush(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function freeName(path: string, suffix: string): string {
  const extension = extname(path);
  const stem = join(dirname(path), basename(path, extension));
  for (let attempt = 1; ; attempt += 1) {
    const name = `${stem}.${suffix}${attempt === 1 ? '' : `-${attempt}`}${extension}`;
    if (!existsSync(name)) return name;
  }
}
