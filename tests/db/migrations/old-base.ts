import { join } from 'node:path';
import Database from 'better-sqlite3';
import { migrate } from '#electron/db/migrate.ts';
import { MIGRATIONS } from '#electron/db/migrations/index.ts';
import { tempFolder } from '#tests/db/temp-base.ts';

/** A base as the program of that version left it, with these rows in it. */
export function oldBase(version: number, sql: string): string {
  const path = join(tempFolder(), 'ancienne.kafo');
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  migrate(
    db,
    MIGRATIONS.filter((migration) => migration.version <= version),
  );
  db.exec(sql);
  db.close();
  return path;
}

/** One file with one figure, and the journal entry that brought it. */
export const ONE_FIGURE = `
BEGIN;
INSERT INTO journal VALUES (1, '2021-01-01', 'a', 'o', 'imported', '{"key":"journal.imported"}', 'd', '', 'h');
INSERT INTO original VALUES ('abc', 3, 0, 'whole', 'abc', 'plain', x'010203', 1);
INSERT INTO submission VALUES (1, 'abc', 'retours.xlsx', 3, 'xlsx', 'OIM', '2021-01-01', NULL, NULL, 1);
INSERT INTO ledger_line VALUES (1, 1, 'F', 'A1:B2', 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO source_table VALUES (1, 'figures', 'RETURN', '', 1, 1, '[]', '[]', 1, 1, 0);
INSERT INTO member VALUES (1, 'RETURN'), (2, '2021'), (3, 'KAY'), (4, '19'), (5, '_T'), (6, 'persons');
INSERT INTO breakdown VALUES (1, 1, 4, 5, 5, 5, 6);
INSERT INTO observation VALUES (1, 1, 1, 1, 12, NULL, NULL, 1, 2, 3, 5);
INSERT INTO line_digest VALUES (1, 'd');
COMMIT;`;
