import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { readJournal } from '#electron/db/journal/read.ts';
import { appendJournal, deed } from '#electron/db/journal/write.ts';
import { APPLICATION_ID } from '#electron/db/migrate.ts';
import { MIGRATIONS } from '#electron/db/migrations/index.ts';
import { openBase } from '#electron/db/open.ts';
import { AppError, errorMessage } from '#shared/errors/app-error.ts';
import { say } from '#shared/texts/say.ts';
import { BY, tempBase, tempFolder } from './temp-base.ts';

function failureOf(work: () => unknown): AppError {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('it did not fail');
}

test('creates a base with its own application id, write-ahead log, full synchronising and foreign keys', () => {
  const base = tempBase();
  expect(base.one('PRAGMA application_id')).toEqual({ application_id: APPLICATION_ID });
  expect(base.one('PRAGMA user_version')).toEqual({ user_version: MIGRATIONS.at(-1)?.version });
  // Format 2, in the header of the file: write-ahead log.
  expect([...readFileSync(base.path).subarray(18, 20)]).toEqual([2, 2]);
  expect(base.one('PRAGMA synchronous')).toEqual({ synchronous: 2 });
  expect(base.one('PRAGMA foreign_keys')).toEqual({ foreign_keys: 1 });
  expect(base.opening).toMatchObject({ created: true, backup: undefined });
  expect(readJournal(base).map((entry) => entry.kind)).toEqual(['created']);
});

test('makes every table strict', () => {
  const tables = tempBase().all<{ name: string; strict: number }>(
    "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%'",
  );
  expect(tables.length).toBeGreaterThan(15);
  expect(tables.filter((table) => table.strict === 0)).toEqual([]);
});

test('opens a base again without a back-up or another entry', () => {
  const first = tempBase();
  first.close();
  const again = openBase(first.path, { by: BY });
  expect(again.opening.created).toBe(false);
  expect(readJournal(again)).toHaveLength(1);
  again.close();
  expect(readdirSync(join(first.path, '..'))).toEqual(['campagne.kafo']);
});

test('leaves one file only when a base that was read is closed', () => {
  const written = tempBase();
  written.close();
  const base = openBase(written.path, { readonly: true });
  expect(readJournal(base)).toHaveLength(1);
  base.close();
  expect(readdirSync(join(written.path, '..'))).toEqual(['campagne.kafo']);
});

test('refuses to write through a handle for reading, even where the compiler was deceived', () => {
  const written = tempBase();
  const base = openBase(written.path, { readonly: true });
  expect(() => base.all("INSERT INTO member (code) VALUES ('X') RETURNING id")).toThrow(/writes/);
  // @ts-expect-error a handle for reading cannot write
  expect(() => appendJournal(base, { ...BY, ...deed('created') })).toThrow();
  base.close();
});

test.each(['read', 'write'])('refuses to %s a base of a newer version, and says what to do', (how) => {
  const base = tempBase();
  base.close();
  const raw = new Database(base.path);
  raw.pragma('user_version = 9990');
  raw.close();
  const before = readFileSync(base.path);
  const open = () => (how === 'read' ? openBase(base.path, { readonly: true }) : openBase(base.path, { by: BY }));
  const failure = failureOf(open);
  expect(failure.code).toBe('base.newer');
  expect(say('fr', errorMessage(failure))).toMatch(/« campagne\.kafo ».*version 9990.*Mettez Kafo à jour/);
  expect(say('en', errorMessage(failure))).toMatch(/campagne\.kafo.*version 9990.*Update Kafo/);
  expect(readFileSync(base.path)).toEqual(before);
});

test.each([
  ['a short text', Buffer.from('bonjour')],
  ['a long text', Buffer.from('Rapatriements;2021;12\n'.repeat(1000))],
  ['a zip', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(4000, 7)])],
])('refuses %s as no base and leaves it as it was', (_what, content) => {
  const path = join(tempFolder(), 'autre.kafo');
  writeFileSync(path, content);
  expect(failureOf(() => openBase(path, { by: BY })).code).toBe('base.foreign');
  expect(failureOf(() => openBase(path, { readonly: true })).code).toBe('base.foreign');
  expect(readFileSync(path)).toEqual(content);
});

test('refuses a SQLite file of another program and leaves it as it was', () => {
  const path = join(tempFolder(), 'places.sqlite');
  const other = new Database(path);
  other.exec('CREATE TABLE place (id INTEGER)');
  other.close();
  const before = readFileSync(path);
  expect(failureOf(() => openBase(path, { by: BY })).code).toBe('base.foreign');
  expect(readFileSync(path)).toEqual(before);
});

test('refuses an empty file to a reader, and makes a base of it for a writer', () => {
  const path = join(tempFolder(), 'vide.kafo');
  writeFileSync(path, '');
  expect(failureOf(() => openBase(path, { readonly: true })).code).toBe('base.foreign');
  const base = openBase(path, { by: BY });
  expect(base.opening.created).toBe(true);
  base.close();
});

test('names a folder, a missing file and a missing folder for what they are', () => {
  const folder = tempFolder();
  mkdirSync(join(folder, 'dossier.kafo'));
  expect(failureOf(() => openBase(join(folder, 'dossier.kafo'), { by: BY })).code).toBe('file.folder');
  const nowhere = join(folder, 'rien.kafo');
  expect(failureOf(() => openBase(nowhere, { readonly: true })).code).toBe('file.missing');
  expect(failureOf(() => openBase(nowhere, { by: BY, mustExist: true })).code).toBe('file.missing');
  expect(existsSync(nowhere)).toBe(false);
  expect(failureOf(() => openBase(join(folder, 'absent', 'x.kafo'), { by: BY })).code).toBe('base.no-folder');
});

test('says that another program is writing, after waiting for it', () => {
  const base = tempBase();
  const impatient = openBase(base.path, { by: BY, patienceMs: 20 });
  const other = new Database(base.path);
  other.exec('BEGIN IMMEDIATE');
  expect(failureOf(() => appendJournal(impatient, { ...BY, ...deed('repeated') })).code).toBe('base.locked');
  other.exec('COMMIT');
  other.close();
  appendJournal(impatient, { ...BY, ...deed('repeated') });
  impatient.close();
});

test('keeps what it had when the disk is full', () => {
  const base = tempBase();
  const pages = statSync(base.path).size / 4096;
  base.one(`PRAGMA max_page_count = ${Math.ceil(pages) + 40}`);
  const failure = failureOf(() =>
    base.transaction(() => {
      for (let i = 0; i < 10_000; i++) base.run('INSERT INTO member (code) VALUES (?)', `${i}${'x'.repeat(200)}`);
    }),
  );
  expect(failure.code).toBe('base.full');
  expect(base.one('SELECT count(*) AS n FROM member')).toEqual({ n: 0 });
});
