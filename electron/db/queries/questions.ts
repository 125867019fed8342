import type { ReadBase, WriteBase } from '#electron/db/handle.ts';
import type { Question, QuestionTopic } from '#shared/domain/intake/types.ts';
import type { Answer } from '#shared/domain/model/round.ts';
import { liveSubmissions } from './submissions.ts';
import { undone } from './undo.ts';

/** An open question: asked by the last reading of a file that counts. */
export interface OpenQuestion extends Question {
  /** Short name for the command line: the number of its row. */
  readonly number: number;
  readonly submission: number;
  readonly file: string;
  readonly sha256: string;
  readonly department: string;
  /** '' for a question about the file itself, like `range`. */
  readonly sheet: string;
  readonly range: string;
}

interface Row {
  readonly id: number;
  readonly question: string;
  readonly topic: QuestionTopic;
  readonly sentence: string;
  readonly evidence: string;
  readonly options: string;
  readonly proposed: string;
  readonly sheet: string | null;
  readonly range: string | null;
}

/** Questions of the files that count now, in order of arrival. */
export function loadQuestions(base: ReadBase): OpenQuestion[] {
  return liveSubmissions(base).flatMap(({ id: submission, file, sha256, department }) =>
    base
      .all<Row>(
        `SELECT q.*, l.sheet, l.range FROM question q LEFT JOIN ledger_line l ON l.id = q.line
         WHERE q.submission = ? ORDER BY q.id`,
        submission,
      )
      .map((row) => ({
        number: row.id,
        id: row.question,
        topic: row.topic,
        sentence: JSON.parse(row.sentence),
        evidence: JSON.parse(row.evidence),
        options: JSON.parse(row.options),
        proposed: row.proposed,
        submission,
        file,
        sha256,
        department,
        sheet: row.sheet ?? '',
        range: row.range ?? '',
      })),
  );
}

/** The name that a question bore when it had this number: of which bytes, which sheet ('' for the file), which question. */
export function questionNumbered(
  base: ReadBase,
  number: number,
): Pick<OpenQuestion, 'sha256' | 'sheet' | 'id'> | undefined {
  return base.one<Pick<OpenQuestion, 'sha256' | 'sheet' | 'id'>>(
    `SELECT s.sha256, coalesce(l.sheet, '') AS sheet, q.question AS id FROM question q
     JOIN submission s ON s.id = q.submission LEFT JOIN ledger_line l ON l.id = q.line WHERE q.id = ?`,
    number,
  );
}

/** An answer in the base. */
export interface StoredAnswer extends Answer {
  readonly id: number;
  /** Bytes that it holds for; '' for any file of that name. */
  readonly sha256: string;
  readonly entry: number;
}

/** Keeps an answer. To be called inside `journaled`. */
export function insertAnswer(base: WriteBase, entry: number, answer: Answer, sha256 = ''): number {
  return base.run(
    'INSERT INTO answer (sha256, file, sheet, question, answer, journal) VALUES (?, ?, ?, ?, ?, ?)',
    sha256,
    answer.file,
    answer.sheet,
    answer.question,
    answer.answer,
    entry,
  );
}

/**
 * Answers that hold: for each file, sheet and question the last one that was not undone, in order. `undoing`: as if that
 * journal entry were undone.
 */
export function loadAnswers(base: ReadBase, undoing = 0): StoredAnswer[] {
  const gone = undone(base, 'answer', undoing);
  const rows = base.all<Omit<StoredAnswer, 'entry'> & { readonly journal: number }>('SELECT * FROM answer ORDER BY id');
  const last = new Map<string, StoredAnswer>();
  for (const { journal, ...row } of rows) {
    const key = JSON.stringify([row.sha256, row.file, row.sheet, row.question]);
    if (!gone.has(row.id)) last.set(key, { ...row, entry: journal });
  }
  return [...last.values()].sort((a, b) => a.id - b.id);
}
