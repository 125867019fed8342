import { addOnly } from './guards.ts';
import type { Migration } from './types.ts';

/** What officers note of departments: names that the catalogue does not have yet, and whom to address. */
export const departmentNotes: Migration = {
  version: 120,
  name: 'department-notes',
  sql: `
-- content: canonical JSON, of a name { fr, en, since }, of a contact { service, phone, email }.
CREATE TABLE department_note (
  id INTEGER PRIMARY KEY, department TEXT NOT NULL, what TEXT NOT NULL CHECK (what IN ('name', 'contact')),
  content TEXT NOT NULL, journal INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX department_note_journal ON department_note (journal);
${addOnly('department_note')}
`,
};
