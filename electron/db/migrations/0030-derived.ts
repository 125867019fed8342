import { FIGURE_COLUMNS } from './guards.ts';
import type { Migration } from './types.ts';

/** What can be computed again at any time: the only tables whose rows may be deleted. */
export const derived: Migration = {
  version: 30,
  name: 'derived',
  sql: `
CREATE TABLE discrepancy (
  id TEXT PRIMARY KEY, type TEXT NOT NULL, indicator TEXT NOT NULL, time_period TEXT NOT NULL, ref_area TEXT NOT NULL,
  geo TEXT NOT NULL, counterpart_area TEXT NOT NULL, sex TEXT NOT NULL, age TEXT NOT NULL, kind TEXT NOT NULL,
  unit TEXT NOT NULL, candidates TEXT NOT NULL, digest TEXT NOT NULL, sentence TEXT NOT NULL, state TEXT NOT NULL,
  rule TEXT NOT NULL, kept TEXT NOT NULL, reason TEXT NOT NULL, earlier TEXT
) STRICT;
-- value NULL: n.d.
CREATE TABLE consolidated (
  id INTEGER PRIMARY KEY, key TEXT NOT NULL, value REAL, state TEXT NOT NULL, sources TEXT NOT NULL,
  discrepancy TEXT NOT NULL, cells TEXT NOT NULL, ${FIGURE_COLUMNS}
) STRICT;
`,
};
