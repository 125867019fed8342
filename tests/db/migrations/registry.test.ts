import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { pending } from '#electron/db/migrate.ts';
import { latestVersion, MIGRATIONS } from '#electron/db/migrations/index.ts';
import { openBase } from '#electron/db/open.ts';
import { BY, tempBase } from '#tests/db/temp-base.ts';
import { ONE_FIGURE, oldBase } from './old-base.ts';

const FOLDER = new URL('../../../electron/db/migrations/', import.meta.url);

test('lists every migration of the folder, in order, each with a test of its own', () => {
  const files = readdirSync(FOLDER).filter((name) => /^\d/.test(name));
  const listed = MIGRATIONS.map(({ version, name }) => `${String(version).padStart(4, '0')}-${name}.ts`);
  expect(listed).toEqual(files.sort());
  const untested = listed.filter((file) => !existsSync(new URL(file.replace(/\.ts$/, '.test.ts'), import.meta.url)));
  expect(untested).toEqual([]);
});

test('refuses a list that is out of order or not numbered in tens', () => {
  const [first, second] = MIGRATIONS;
  if (!first || !second) throw new Error('there are migrations');
  expect(() => pending([second, first], 0)).toThrow(/out of order/);
  expect(() => pending([{ ...first, version: 15 }], 0)).toThrow(/tens/);
  expect(pending(MIGRATIONS, first.version)).toEqual(MIGRATIONS.slice(1));
});

test('a migration that fails leaves the base as it was, with a back-up beside it', () => {
  const latest = latestVersion(MIGRATIONS);
  const path = oldBase(latest, ONE_FIGURE);
  const broken = {
    version: 9990,
    name: 'broken',
    sql: 'DROP TABLE consolidated; CREATE TABLE member (id INTEGER) STRICT;',
  };
  expect(() => openBase(path, { by: BY, migrations: [...MIGRATIONS, broken] })).toThrow(/already exists/);
  expect(existsSync(path.replace('.kafo', `.sauvegarde-v${latest}.kafo`))).toBe(true);
  const base = openBase(path, { by: BY });
  expect(base.opening.from).toBe(latest);
  expect(base.one('SELECT count(*) AS n FROM consolidated')).toEqual({ n: 0 });
  base.close();
});

test('never writes one back-up over another', () => {
  const path = oldBase(10, ONE_FIGURE);
  const before = readFileSync(path);
  openBase(path, { by: BY }).close();
  writeFileSync(path, before);
  const base = openBase(path, { by: BY });
  expect(base.opening.backup).toBe(path.replace('.kafo', '.sauvegarde-v10-2.kafo'));
  base.close();
  expect(readdirSync(dirname(path)).sort()).toEqual([
    'ancienne.kafo',
    'ancienne.sauvegarde-v10-2.kafo',
    'ancienne.sauvegarde-v10.kafo',
  ]);
});

test('a reader does not migrate: it says that the base must be opened for writing first', () => {
  const path = oldBase(10, ONE_FIGURE);
  expect(() => openBase(path, { readonly: true })).toThrow('base.older');
});

test('changes nothing in a base that is up to date', () => {
  const base = tempBase();
  expect(pending(MIGRATIONS, base.opening.to)).toEqual([]);
});
