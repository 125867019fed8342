import type { Migration } from './types.ts';

/** What officers said of a reading and did not save yet. */
export const drafts: Migration = {
  version: 100,
  name: 'drafts',
  sql: `
-- Neither fact nor judgement: written over and forgotten as the officer goes on.
CREATE TABLE draft (sha256 TEXT PRIMARY KEY, said TEXT NOT NULL, author TEXT NOT NULL, at TEXT NOT NULL) STRICT;
`,
};
