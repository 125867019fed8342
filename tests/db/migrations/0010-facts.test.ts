import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { appendJournal, deed } from '#electron/db/journal/write.ts';
import { BY, tempBase } from '#tests/db/temp-base.ts';
import { ONE_FIGURE, oldBase } from './old-base.ts';

const GUARDED = [
  'journal',
  'round',
  'expectation',
  'reception',
  'member',
  'breakdown',
  'sentence',
  'original',
  'submission',
  'ledger_line',
  'source_table',
  'line_digest',
  'observation',
  'check_value',
  'set_aside',
  'record',
  'question',
];

test('guards every table of facts against changes and deletions', () => {
  const triggers = tempBase().all<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'trigger'");
  const names = triggers.map((trigger) => trigger.name);
  for (const table of GUARDED)
    expect(names).toEqual(expect.arrayContaining([`${table}_no_update`, `${table}_no_delete`]));
});

test.each([
  'UPDATE observation SET value = 13',
  'DELETE FROM observation',
  "UPDATE journal SET author = 'x'",
  'DELETE FROM journal',
  "UPDATE member SET code = 'X' WHERE id = 1",
  "UPDATE original SET bytes = x'00'",
  "UPDATE submission SET department = 'MEF'",
])('refuses: %s', (sql) => {
  const db = new Database(oldBase(10, ONE_FIGURE));
  expect(() => db.exec(sql)).toThrow(/never changed/);
  db.close();
});

test('refuses a ledger line that does not balance, whoever writes it', () => {
  const db = new Database(oldBase(10, ONE_FIGURE));
  const line = (read: number) =>
    db.exec(`INSERT INTO ledger_line VALUES (2, 1, 'G', '', ${read}, 0, 0, 0, 0, 0, 7, 0, 0, 0, 0, 0)`);
  expect(() => line(8)).toThrow(/CHECK/);
  line(7);
  db.close();
});

test('refuses to replace a row behind the back of the triggers', () => {
  const base = tempBase();
  appendJournal(base, { ...BY, ...deed('repeated') });
  expect(() =>
    base.run(
      "INSERT OR REPLACE INTO journal SELECT seq, at, 'x', office, kind, message, digest, previous, hash FROM journal WHERE seq = 1",
    ),
  ).toThrow(/never changed/);
});

test('refuses facts that no journal entry vouches for', () => {
  const base = tempBase();
  expect(() =>
    base.run("INSERT INTO reception (file, department, at, journal) VALUES ('f', 'OIM', '2021', 77)"),
  ).toThrow(/FOREIGN KEY/);
});

test('refuses personal data kept whole, and bytes without their fingerprint', () => {
  const db = new Database(oldBase(10, ONE_FIGURE));
  expect(() => db.exec("INSERT INTO original VALUES ('p', 3, 1, 'whole', 'p', 'plain', x'01', 1)")).toThrow(/CHECK/);
  expect(() => db.exec("INSERT INTO original VALUES ('p', 3, 1, 'none', NULL, NULL, x'01', 1)")).toThrow(/CHECK/);
  expect(() => db.exec("INSERT INTO original VALUES ('p', 3, 1, 'blanked', NULL, 'plain', x'01', 1)")).toThrow(/CHECK/);
  db.exec("INSERT INTO original VALUES ('p', 3, 1, 'none', NULL, NULL, NULL, 1)");
  db.close();
});
