import { addOnly } from './guards.ts';
import type { Migration } from './types.ts';

/** What is kept of a large file lies in pieces: none of them, and no file, is ever held whole in memory to be stored. */
export const originalParts: Migration = {
  version: 70,
  name: 'original-parts',
  sql: `
-- Pieces of an original after the first, which stands in its own row; each is packed by itself, in the codec of that row.
CREATE TABLE original_part (
  original TEXT NOT NULL REFERENCES original, part INTEGER NOT NULL CHECK (part > 0), bytes BLOB NOT NULL,
  PRIMARY KEY (original, part)
) STRICT;
${addOnly('original_part')}
`,
};
