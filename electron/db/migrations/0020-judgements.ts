import { addOnly } from './guards.ts';
import type { Migration } from './types.ts';

const ENTRY = 'journal INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED';
const TABLES = ['answer', 'withdrawal', 'decision', 'rule', 'undo'] as const;

/** What people decide. Nothing is changed: what no longer holds is named by a row of `undo`, which can be undone itself. */
export const judgements: Migration = {
  version: 20,
  name: 'judgements',
  sql: `
-- sha256 '': any file of that name.
CREATE TABLE answer (
  id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL, file TEXT NOT NULL, sheet TEXT NOT NULL, question TEXT NOT NULL,
  answer TEXT NOT NULL, ${ENTRY}
) STRICT;
CREATE TABLE withdrawal (
  id INTEGER PRIMARY KEY, submission INTEGER NOT NULL REFERENCES submission, reason TEXT NOT NULL, ${ENTRY}
) STRICT;
CREATE TABLE decision (
  id INTEGER PRIMARY KEY, type TEXT NOT NULL, indicator TEXT NOT NULL, time_period TEXT NOT NULL, ref_area TEXT NOT NULL,
  geo TEXT NOT NULL, counterpart_area TEXT NOT NULL, sex TEXT NOT NULL, age TEXT NOT NULL, kind TEXT NOT NULL,
  digest TEXT NOT NULL, keep TEXT NOT NULL, reason TEXT NOT NULL, author TEXT NOT NULL, office TEXT NOT NULL,
  at TEXT NOT NULL, ${ENTRY}
) STRICT;
CREATE TABLE rule (
  id INTEGER PRIMARY KEY, rule TEXT NOT NULL, ${ENTRY}
) STRICT;
CREATE TABLE undo (
  id INTEGER PRIMARY KEY, judgement TEXT NOT NULL, row INTEGER NOT NULL, ${ENTRY}
) STRICT;
${TABLES.map((table) => `CREATE INDEX ${table}_journal ON ${table} (journal);`).join('\n')}
${addOnly(...TABLES)}
`,
};
