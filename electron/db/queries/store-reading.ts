import { canonicalJson, lineDigest } from '#electron/db/canonical.ts';
import { storeFigures } from '#electron/db/facts/store-figures.ts';
import { storeRecords, storeSetAside, storeTotals } from '#electron/db/facts/store-rest.ts';
import type { WriteBase } from '#electron/db/handle.ts';
import { rangeName } from '#shared/cells/address.ts';
import {
  type FileReading,
  LISTED_BUCKETS,
  type Question,
  type SetAside,
  type TableReading,
} from '#shared/domain/intake/types.ts';
import { chunksOf } from '#shared/domain/model/figure-chunk.ts';
import { BUCKETS, balanceOf, type LedgerLine } from '#shared/domain/model/ledger.ts';
import { invariant } from '#shared/lib/assert.ts';

/** What was stored of a reading. Tables with open questions are kept with their ledger and questions only: they are pending. */
export interface Stored {
  readonly tables: number;
  readonly pending: number;
  readonly observations: number;
  readonly missing: number;
  readonly records: number;
}

/**
 * Stores all that a file says: its tables, what lies outside them, and the questions about the file. To be called inside
 * `journaled`. `onStored` is told how many figures more are stored. In a file that names people no text of a cell is kept outside its other tables. Throws on a ledger that does not balance.
 */
export function storeReading(
  base: WriteBase,
  submission: number,
  reading: FileReading,
  onStored: (figures: number) => void = () => undefined,
): Stored {
  const keepText = !reading.tables.some(mayNamePeople);
  const stored = reading.tables.map((table) => storeTable(base, submission, table, onStored));
  for (const line of reading.outside) {
    const cells = reading.setAside.filter((cell) => cell.sheet === line.sheet);
    storeOutside(base, submission, line, cells, keepText);
  }
  const homeless = reading.setAside.find((cell) => !reading.outside.some((line) => line.sheet === cell.sheet));
  invariant(
    homeless === undefined,
    `a cell of sheet ${homeless?.sheet} is set aside, but the sheet has no ledger line`,
  );
  storeQuestions(base, submission, null, reading.questions);
  const sum = (count: (part: Stored) => number) => stored.reduce((total, part) => total + count(part), 0);
  return {
    tables: stored.length,
    pending: sum((part) => part.pending),
    observations: sum((part) => part.observations),
    missing: sum((part) => part.missing),
    records: sum((part) => part.records),
  };
}

/** A nominal list, or a table of which it is still asked whether it is one. */
function mayNamePeople({ content, questions }: TableReading): boolean {
  return content === 'nominal' || questions.some((question) => question.topic === 'personal');
}

/** Of a nominal list only the days of its events are kept, by which two lists are told apart. */
function isEvent({ dimension, stated }: TableReading['matches'][number]): boolean {
  return dimension === 'event' && /^\d{4}[\d/QS-]*$/.test(stated);
}

const INSERT_TABLE = `INSERT INTO source_table (id, content, indicator, record_type, confidence, certain, evidence, matches,
  first_observation, observations, missing)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, (SELECT coalesce(max(id), 0) + 1 FROM observation), ?, ?)`;

/** Stores one table wholly, or, while it has open questions, its ledger and questions only. */
export function storeTable(
  base: WriteBase,
  submission: number,
  table: TableReading,
  onStored: (figures: number) => void,
): Stored {
  const certain = table.questions.length === 0;
  const keepText = !mayNamePeople(table);
  const missing = certain ? table.missing : [];
  const records = certain ? table.records : [];
  const expected = certain ? table.observationCount : 0;
  const where = `${table.sheet} ${rangeName(table.range)}`;
  const line = storeLine(base, submission, { ...table.ledger, range: rangeName(table.range) });
  base.run(
    INSERT_TABLE,
    line,
    table.content,
    table.indicator,
    table.recordType,
    table.confidence,
    certain ? 1 : 0,
    canonicalJson(table.evidence),
    canonicalJson(keepText ? table.matches : table.matches.filter(isEvent)),
    expected,
    missing.length,
  );
  const digest = lineDigest();
  const figures = certain ? (table.chunks?.() ?? chunksOf(table.observations())) : [];
  const observations = storeFigures(base, line, figures, digest, { missing: false, keepText, onStored });
  invariant(observations === expected, `${where}: ${observations} observations, ${expected} announced`);
  const counted = table.content === 'nominal' ? 0 : observations;
  invariant(
    table.ledger.buckets.OBSERVATION === counted,
    `${where}: the ledger does not count ${counted} observations`,
  );
  storeFigures(base, line, chunksOf(missing), digest, { missing: true, keepText, onStored: () => undefined });
  if (certain) storeTotals(base, line, table.totals, digest);
  storeRecords(base, line, records, digest);
  checkListed(where, table.ledger, table.setAside);
  storeSetAside(base, line, table.setAside, digest, keepText);
  base.run('INSERT INTO line_digest (line, digest) VALUES (?, ?)', line, digest.hex());
  storeQuestions(base, submission, line, table.questions);
  return { tables: 1, pending: certain ? 0 : 1, observations, missing: missing.length, records: records.length };
}

/** Stores the account of what lies outside every table of a sheet. */
export function storeOutside(
  base: WriteBase,
  submission: number,
  account: LedgerLine,
  cells: readonly SetAside[],
  keepText: boolean,
): void {
  const line = storeLine(base, submission, account);
  const digest = lineDigest();
  checkListed(`${account.sheet}, outside the tables`, account, cells);
  storeSetAside(base, line, cells, digest, keepText);
  base.run('INSERT INTO line_digest (line, digest) VALUES (?, ?)', line, digest.hex());
}

const INSERT_LINE = `INSERT INTO ledger_line (submission, sheet, range, cells_read, ${BUCKETS.map((bucket) => bucket.toLowerCase()).join()})
  VALUES (?, ?, ?, ?${', ?'.repeat(BUCKETS.length)})`;

function storeLine(base: WriteBase, submission: number, line: LedgerLine): number {
  const { sheet, range, cellsRead, buckets } = line;
  invariant(balanceOf(line) === 0, `${sheet} ${range}: the ledger is out by ${balanceOf(line)}`);
  return base.run(INSERT_LINE, submission, sheet, range, cellsRead, ...BUCKETS.map((bucket) => buckets[bucket]));
}

function checkListed(where: string, { buckets }: LedgerLine, cells: readonly SetAside[]): void {
  for (const bucket of LISTED_BUCKETS) {
    const listed = cells.filter((cell) => cell.bucket === bucket).length;
    invariant(listed === buckets[bucket], `${where}: ${listed} cells listed, ${buckets[bucket]} counted as ${bucket}`);
  }
}

const INSERT_QUESTION = `INSERT INTO question (submission, line, question, topic, sentence, evidence, options, proposed)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?)`;

function storeQuestions(
  base: WriteBase,
  submission: number,
  line: number | null,
  questions: readonly Question[],
): void {
  for (const { id, topic, sentence, evidence, options, proposed } of questions) {
    const texts = [sentence, evidence, options].map(canonicalJson);
    base.run(INSERT_QUESTION, submission, line, id, topic, ...texts, proposed);
  }
}
