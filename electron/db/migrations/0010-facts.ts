import { addOnly, FIGURE_COLUMNS, memberColumns } from './guards.ts';
import type { Migration } from './types.ts';

const ENTRY = 'journal INTEGER NOT NULL REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED';
const TABLES = [
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
] as const;

/**
 * What was asked for, received and read. The journal comes with it, because every fact names the entry that brought it in;
 * that entry is written last (it holds the digest of the facts), hence the deferred reference.
 */
export const facts: Migration = {
  version: 10,
  name: 'facts',
  sql: `
CREATE TABLE journal (
  seq INTEGER PRIMARY KEY, at TEXT NOT NULL, author TEXT NOT NULL, office TEXT NOT NULL, kind TEXT NOT NULL,
  message TEXT NOT NULL, digest TEXT NOT NULL, previous TEXT NOT NULL, hash TEXT NOT NULL
) STRICT;

CREATE TABLE round (
  id INTEGER PRIMARY KEY, title TEXT NOT NULL, start TEXT NOT NULL, "end" TEXT NOT NULL, due TEXT NOT NULL,
  edition_date TEXT NOT NULL, office TEXT NOT NULL, ${ENTRY}
) STRICT;
CREATE TABLE expectation (
  id INTEGER PRIMARY KEY, department TEXT NOT NULL, dataset TEXT NOT NULL, due TEXT NOT NULL, ${ENTRY}
) STRICT;
CREATE TABLE reception (
  id INTEGER PRIMARY KEY, file TEXT NOT NULL, department TEXT NOT NULL, at TEXT NOT NULL, ${ENTRY}
) STRICT;

-- Codes of every dimension and unit, and sentences repeated over many cells, each written once.
CREATE TABLE member (id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE) STRICT;
-- What a column of figures is about: few in a table, however long it is.
CREATE TABLE breakdown (
  id INTEGER PRIMARY KEY, ${['indicator', 'geo', 'sex', 'age', 'kind', 'unit'].map((name) => `${name} INTEGER NOT NULL REFERENCES member`).join(', ')},
  UNIQUE (indicator, geo, sex, age, kind, unit)
) STRICT;
CREATE TABLE sentence (id INTEGER PRIMARY KEY, message TEXT NOT NULL UNIQUE) STRICT;

-- kept: 'whole', 'blanked' (identifying columns emptied) or 'none'; kept_sha256 is that of the bytes that are kept.
CREATE TABLE original (
  sha256 TEXT PRIMARY KEY, size INTEGER NOT NULL, personal INTEGER NOT NULL CHECK (personal IN (0, 1)),
  kept TEXT NOT NULL CHECK (kept IN ('whole', 'blanked', 'none')),
  kept_sha256 TEXT, codec TEXT CHECK (codec IN ('zstd', 'plain')), bytes BLOB,
  ${ENTRY},
  CHECK (kept != 'whole' OR (personal = 0 AND kept_sha256 = sha256)),
  CHECK ((kept = 'none') = (bytes IS NULL) AND (bytes IS NULL) = (kept_sha256 IS NULL) AND (bytes IS NULL) = (codec IS NULL))
) STRICT;

CREATE TABLE submission (
  id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL REFERENCES original, file TEXT NOT NULL, size INTEGER NOT NULL,
  format TEXT NOT NULL, department TEXT NOT NULL, received_at TEXT NOT NULL, round INTEGER REFERENCES round,
  supersedes INTEGER REFERENCES submission,
  ${ENTRY}
) STRICT;
CREATE INDEX submission_sha256 ON submission (sha256);

-- One line a table, and one a sheet for what lies outside every table (range '').
CREATE TABLE ledger_line (
  id INTEGER PRIMARY KEY, submission INTEGER NOT NULL REFERENCES submission, sheet TEXT NOT NULL, range TEXT NOT NULL,
  cells_read INTEGER NOT NULL,
  observation INTEGER NOT NULL, record INTEGER NOT NULL, dimension INTEGER NOT NULL, total INTEGER NOT NULL,
  missing INTEGER NOT NULL, note INTEGER NOT NULL, hidden INTEGER NOT NULL, excluded INTEGER NOT NULL,
  pending INTEGER NOT NULL, personal INTEGER NOT NULL, unreadable INTEGER NOT NULL,
  CHECK (cells_read = observation + record + dimension + total + missing + note + hidden + excluded + pending + personal + unreadable)
) STRICT;
CREATE INDEX ledger_line_submission ON ledger_line (submission);

-- Rows of a table lie together in observation: first_observation and the count find them without an index.
CREATE TABLE source_table (
  id INTEGER PRIMARY KEY REFERENCES ledger_line, content TEXT NOT NULL, indicator TEXT NOT NULL, record_type TEXT NOT NULL,
  confidence REAL NOT NULL, certain INTEGER NOT NULL CHECK (certain IN (0, 1)), evidence TEXT NOT NULL, matches TEXT NOT NULL,
  first_observation INTEGER NOT NULL, observations INTEGER NOT NULL, missing INTEGER NOT NULL
) STRICT;

-- SHA-256 over the rows that belong to a ledger line, in the order in which they were stored.
CREATE TABLE line_digest (line INTEGER PRIMARY KEY REFERENCES ledger_line, digest TEXT NOT NULL) STRICT;

-- value NULL: a missing token. raw NULL: the text is the value as a program writes it. status NULL: 'A', normal.
CREATE TABLE observation (
  id INTEGER PRIMARY KEY, source INTEGER NOT NULL REFERENCES source_table, row INTEGER NOT NULL, col INTEGER NOT NULL,
  value REAL, raw TEXT, status TEXT, ${FIGURE_COLUMNS}
) STRICT;

CREATE TABLE check_value (
  id INTEGER PRIMARY KEY, source INTEGER NOT NULL REFERENCES source_table, row INTEGER NOT NULL, col INTEGER NOT NULL,
  stated REAL, computed REAL, agrees INTEGER NOT NULL CHECK (agrees IN (0, 1)), raw TEXT NOT NULL, parts TEXT NOT NULL,
  ${memberColumns()}
) STRICT;
CREATE INDEX check_value_source ON check_value (source);

CREATE TABLE set_aside (
  id INTEGER PRIMARY KEY, line INTEGER NOT NULL REFERENCES ledger_line, row INTEGER NOT NULL, col INTEGER NOT NULL,
  bucket TEXT NOT NULL, raw TEXT NOT NULL, reason INTEGER NOT NULL REFERENCES sentence
) STRICT;
CREATE INDEX set_aside_line ON set_aside (line);

CREATE TABLE record (
  id INTEGER PRIMARY KEY, source INTEGER NOT NULL REFERENCES source_table, row INTEGER NOT NULL, type TEXT NOT NULL,
  title TEXT NOT NULL, start TEXT NOT NULL, "end" TEXT NOT NULL, objectives TEXT NOT NULL, ponam TEXT NOT NULL,
  ref_area TEXT NOT NULL, partners TEXT NOT NULL, amount REAL, beneficiaries REAL, status TEXT NOT NULL
) STRICT;
CREATE INDEX record_source ON record (source);

-- line NULL: about the file itself.
CREATE TABLE question (
  id INTEGER PRIMARY KEY, submission INTEGER NOT NULL REFERENCES submission, line INTEGER REFERENCES ledger_line,
  question TEXT NOT NULL, topic TEXT NOT NULL, sentence TEXT NOT NULL, evidence TEXT NOT NULL, options TEXT NOT NULL,
  proposed TEXT NOT NULL
) STRICT;
CREATE INDEX question_submission ON question (submission);
${['round', 'expectation', 'reception', 'original', 'submission'].map((table) => `CREATE INDEX ${table}_journal ON ${table} (journal);`).join('\n')}
${addOnly('journal', ...TABLES)}
`,
};
