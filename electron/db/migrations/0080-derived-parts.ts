import { FIGURE_COLUMNS } from './guards.ts';
import type { Migration } from './types.ts';

/**
 * Consolidated figures lie together by indicator and periods, so that those that stay the same are not written again. The cells
 * behind them are not kept: they are found from the facts (docs/decisions/0017).
 */
export const derivedParts: Migration = {
  version: 80,
  name: 'derived-parts',
  sql: `
DROP TABLE consolidated;
-- value NULL: n.d.
CREATE TABLE consolidated (
  id INTEGER PRIMARY KEY, key TEXT NOT NULL, value REAL, state TEXT NOT NULL, sources TEXT NOT NULL,
  discrepancy TEXT NOT NULL, ${FIGURE_COLUMNS}
) STRICT;
-- Indicator, unit and periods, the ids of its figures, and the SHA-256 of what they say.
CREATE TABLE consolidated_part (
  name TEXT PRIMARY KEY, first INTEGER NOT NULL, figures INTEGER NOT NULL, digest TEXT NOT NULL
) STRICT;
`,
};
