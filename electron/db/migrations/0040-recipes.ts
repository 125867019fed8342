import { addOnly } from './guards.ts';
import type { Migration } from './types.ts';

const ENTRY = 'journal INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED';
const TABLES = ['recipe', 'alias'] as const;

/** What is learned of how departments write: judgements like the others, never changed, undone by rows of `undo`. */
export const recipes: Migration = {
  version: 40,
  name: 'recipes',
  sql: `
-- One row a version; content is what the version adds, as canonical JSON (shared/domain/intake/recipes/model.ts).
CREATE TABLE recipe (
  id INTEGER PRIMARY KEY, number INTEGER NOT NULL, version INTEGER NOT NULL, department TEXT NOT NULL,
  content TEXT NOT NULL, ${ENTRY},
  UNIQUE (number, version)
) STRICT;
-- answer: journal entry of the answer that it was learned from, and with which it falls; 0 for its own entry.
CREATE TABLE alias (
  id INTEGER PRIMARY KEY, department TEXT NOT NULL, dimension TEXT NOT NULL, text TEXT NOT NULL, code TEXT NOT NULL,
  answer INTEGER NOT NULL, ${ENTRY}
) STRICT;
${TABLES.map((table) => `CREATE INDEX ${table}_journal ON ${table} (journal);`).join('\n')}
${addOnly(...TABLES)}
`,
};
