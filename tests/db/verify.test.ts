import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { ReadBase } from '#electron/db/handle.ts';
import { openBase } from '#electron/db/open.ts';
import { verifyBase } from '#electron/db/verify.ts';
import { say } from '#shared/texts/say.ts';
import { fullBase } from './full-base.ts';
import { tamper, tempFolder } from './temp-base.ts';

const kindsOf = (base: ReadBase) => new Set(verifyBase(base).map((finding) => finding.kind));

/** What may be computed again, and drafts: neither facts nor judgements. */
const DERIVED = ['discrepancy', 'consolidated', 'consolidated_part', 'derived_state', 'draft'];

test('finds nothing in a base that only Kafo wrote', () => {
  const base = fullBase();
  const empty = base
    .all<{ name: string }>("SELECT name FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%'")
    .filter(({ name }) => !DERIVED.includes(name))
    .filter(({ name }) => !base.one(`SELECT 1 FROM ${name}`));
  expect(empty).toEqual([]);
  expect(verifyBase(base)).toEqual([]);
});

test('names the file, the sheet and the table where one figure was altered by hand', () => {
  const base = fullBase();
  tamper(base.path, 'UPDATE observation SET value = 15 WHERE value = 14', 'left out');
  const found = verifyBase(base);
  expect(found.filter((finding) => finding.kind !== 'schema').map((finding) => say('fr', finding.message))).toEqual([
    'Des données de « retours.xlsx », feuille « Retours » A1:B12, ont été modifiées à la main depuis leur import.',
  ]);
  expect(found.find((finding) => finding.kind === 'schema')).toBeDefined();
});

test.each([
  ['table', "UPDATE observation SET raw = '15' WHERE raw = '14 (p)'"],
  ['table', "UPDATE observation SET status = 'E' WHERE status = 'P'"],
  ['table', 'UPDATE observation SET value = 0 WHERE value IS NULL'],
  ['table', 'UPDATE observation SET row = 7 WHERE id = 1'],
  ['table', "UPDATE member SET code = 'BKO' WHERE code = 'KAY'"],
  ['table', "UPDATE breakdown SET sex = (SELECT id FROM member WHERE code = 'persons')"],
  ['table', 'DELETE FROM observation WHERE value = 14'],
  ['table', 'UPDATE check_value SET stated = 31'],
  ['table', 'UPDATE check_value SET agrees = 0'],
  ['table', 'UPDATE record SET amount = 1'],
  ['table', "UPDATE record SET title = 'x'"],
  ['table', 'DELETE FROM record'],
  ['table', "UPDATE set_aside SET raw = '9'"],
  ['table', "INSERT INTO set_aside SELECT 99, line, row, col, 'EXCLUDED', raw, reason FROM set_aside LIMIT 1"],
  ['table', "UPDATE sentence SET message = '{}'"],
  ['table', 'DELETE FROM line_digest WHERE line = 1'],
  [
    'stray',
    'INSERT INTO observation SELECT 99, source, row, col, value, raw, status, breakdown, time_period, ref_area, counterpart_area FROM observation WHERE id = 1',
  ],
  ['stray', 'UPDATE observation SET source = 2 WHERE id = 1'],
  ['bucket', 'DELETE FROM observation WHERE value = 14'],
  ['bucket', 'DELETE FROM set_aside'],
  ['entry', "UPDATE line_digest SET digest = 'x' WHERE line = 1"],
  ['entry', 'UPDATE ledger_line SET observation = 1, pending = 1 WHERE id = 1'],
  ['entry', 'UPDATE source_table SET confidence = 1'],
  ['entry', "UPDATE source_table SET indicator = 'REPAT' WHERE id = 1"],
  ['entry', "UPDATE question SET proposed = '0'"],
  ['entry', "UPDATE submission SET department = 'MEF' WHERE id = 1"],
  ['entry', 'UPDATE submission SET supersedes = 1 WHERE id = 2'],
  ['entry', 'UPDATE original SET size = 1'],
  [
    'entry',
    'INSERT INTO submission SELECT 9, sha256, file, size, format, department, received_at, round, supersedes, journal FROM submission WHERE id = 1',
  ],
  ['entry', "UPDATE round SET due = '2023'"],
  ['entry', 'DELETE FROM expectation'],
  ['entry', "UPDATE reception SET at = '2021-01-01'"],
  ['entry', "UPDATE answer SET answer = 'b'"],
  ['entry', "UPDATE decision SET keep = 'max'"],
  ['entry', "UPDATE decision SET reason = 'x'"],
  ['entry', "UPDATE rule SET rule = '{}'"],
  ['entry', 'DELETE FROM withdrawal'],
  ['entry', 'DELETE FROM undo'],
  ['entry', "UPDATE recipe SET content = '{}'"],
  ['entry', "UPDATE recipe SET department = 'DGME'"],
  ['entry', 'DELETE FROM recipe'],
  ['entry', "UPDATE alias SET code = 'KAY'"],
  ['entry', "INSERT INTO alias SELECT 9, department, dimension, 'Haoussa', code, answer, journal FROM alias"],
  ['chain', "UPDATE journal SET author = 'x' WHERE seq = 2"],
  ['reference', 'DELETE FROM journal WHERE seq = 5'],
  ['original', "UPDATE original SET bytes = x'00'"],
  ['original', "UPDATE original SET codec = 'zstd'"],
  ['schema', 'DROP INDEX record_source'],
  ['schema', 'CREATE TABLE extra (id INTEGER)'],
] as const)('finds (%s) what was altered by hand: %s', (kind, sql) => {
  const base = fullBase();
  tamper(base.path, sql);
  expect([...kindsOf(base)]).toContain(kind);
});

test('finds a ledger that was made not to balance', () => {
  const base = fullBase();
  const raw = new Database(base.path);
  raw.pragma('ignore_check_constraints = ON');
  raw.exec('DROP TRIGGER ledger_line_no_update; UPDATE ledger_line SET cells_read = 99 WHERE id = 1');
  raw.close();
  expect([...kindsOf(base)]).toEqual(expect.arrayContaining(['balance', 'entry', 'sqlite']));
});

test('reports a file whose pages are damaged instead of failing', () => {
  const base = fullBase();
  base.close();
  const bytes = readFileSync(base.path);
  // The pages after the first, which holds the list of tables.
  for (let page = 40; page < bytes.length / 4096; page++) bytes.fill(0xaa, page * 4096, page * 4096 + 2048);
  writeFileSync(base.path, bytes);
  const damaged = openBase(base.path, { readonly: true });
  expect([...kindsOf(damaged)]).toContain('sqlite');
  damaged.close();
});

test('finds a trigger that was taken away', () => {
  const base = fullBase();
  const raw = new Database(base.path);
  raw.exec('DROP TRIGGER observation_no_update');
  raw.close();
  expect(verifyBase(base).map((finding) => say('en', finding.message))).toEqual([
    'The structure of the base was altered by hand: “observation_no_update”.',
  ]);
});

/** Another value of the same type. */
const OTHER: Readonly<Record<string, (column: string) => string>> = {
  TEXT: (column) => `coalesce(${column}, '') || 'x'`,
  INTEGER: (column) => `coalesce(${column}, 0) + 1000`,
  REAL: (column) => `coalesce(${column}, 0) + 1`,
  BLOB: () => "x'ff'",
};

test('finds any one value that was altered by hand, whichever the table and the column', () => {
  const base = fullBase();
  const columns = base.all<{ table: string; column: string; type: string }>(
    `SELECT t.name AS "table", c.name AS "column", c.type FROM pragma_table_list t, pragma_table_info(t.name) c
     WHERE t.schema = 'main' AND t.name NOT LIKE 'sqlite_%' AND t.name NOT IN (${DERIVED.map((name) => `'${name}'`).join()})`,
  );
  base.close();
  expect(columns.length).toBeGreaterThan(150);
  const folder = tempFolder();
  const unseen = columns.filter(({ table, column, type }, index) => {
    const copy = join(folder, `${index}.kafo`);
    copyFileSync(base.path, copy);
    const other = OTHER[type]?.(`"${column}"`);
    const last = `SELECT max(rowid) FROM ${table}`;
    tamper(
      copy,
      `PRAGMA ignore_check_constraints = ON; UPDATE ${table} SET "${column}" = ${other} WHERE rowid = (${last})`,
    );
    const altered = openBase(copy, { readonly: true });
    const findings = verifyBase(altered);
    altered.close();
    return findings.length === 0;
  });
  expect(unseen.map(({ table, column }) => `${table}.${column}`)).toEqual([]);
});
