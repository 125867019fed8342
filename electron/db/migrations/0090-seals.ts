import { addOnly } from './guards.ts';
import type { Migration } from './types.ts';

/** What makes missing rows visible, and what a delivery takes the place of beside its own earlier reading. */
export const seals: Migration = {
  version: 90,
  name: 'seals',
  sql: `
-- One row for each journal entry ever written, by the base itself: entries that are cut off the end leave their seals behind.
-- AUTOINCREMENT: SQLite keeps the highest number ever given, so that seals that are cut off leave a trace too.
CREATE TABLE journal_seal (id INTEGER PRIMARY KEY AUTOINCREMENT, seq INTEGER NOT NULL, hash TEXT NOT NULL) STRICT;
INSERT INTO journal_seal (seq, hash) SELECT seq, hash FROM journal ORDER BY seq;
CREATE TRIGGER journal_sealed AFTER INSERT ON journal
BEGIN INSERT INTO journal_seal (seq, hash) VALUES (NEW.seq, NEW.hash); END;
-- Deliveries that a reading takes the place of, beside the one that its submission names.
CREATE TABLE replacement (
  id INTEGER PRIMARY KEY, submission INTEGER NOT NULL REFERENCES submission, earlier INTEGER NOT NULL REFERENCES submission,
  journal INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX replacement_journal ON replacement (journal);
-- The last journal entry that discrepancies and consolidated figures were computed after.
CREATE TABLE derived_state (id INTEGER PRIMARY KEY CHECK (id = 1), entry INTEGER NOT NULL) STRICT;
${addOnly('journal_seal', 'replacement')}
`,
};
