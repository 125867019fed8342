import type { ReadBase } from '#electron/db/handle.ts';
import { loadLedger, loadSetAside } from '#electron/db/queries/ledger.ts';
import { loadQuestions, type OpenQuestion } from '#electron/db/queries/questions.ts';
import { loadTables, type SourceTable } from '#electron/db/queries/sources.ts';
import { recordCounts } from '#electron/db/queries/submission-keys.ts';
import { listSubmissions, liveSubmissions, type Submission } from '#electron/db/queries/submissions.ts';
import { cellName } from '#shared/cells/address.ts';
import type { FileSummary, QuestionSummary, TableSummary } from '#shared/contract/intake.ts';
import { invariant } from '#shared/lib/assert.ts';
import { type Message, message } from '#shared/texts/say.ts';
import { summarizeLedger, whatIsHidden } from './ledger-summary.ts';

/** A file as the base holds it. One that was superseded has nothing in the tables that count. */
export function describeStored(base: ReadBase, submission: number, reasons: readonly Message[]): FileSummary {
  const found = listSubmissions(base).find(({ id }) => id === submission);
  invariant(found, `submission ${submission} is in the base`);
  return describeFrom(holdingsOf(base), found, reasons);
}

/** The files that count now, in order of arrival, each with what it still waits for. */
export function listStored(base: ReadBase): FileSummary[] {
  const holdings = holdingsOf(base);
  return liveSubmissions(base).map((submission) => describeFrom(holdings, submission, []));
}

/** What a base holds of all files, loaded once. */
function holdingsOf(base: ReadBase) {
  return {
    base,
    tables: bySubmission(loadTables(base)),
    questions: bySubmission(loadQuestions(base)),
    ledger: bySubmission(loadLedger(base)),
    records: recordCounts(base),
  };
}

function bySubmission<T extends { readonly submission: number }>(
  items: Iterable<T>,
): ReadonlyMap<number, readonly T[]> {
  return Map.groupBy(items, ({ submission }) => submission);
}

function describeFrom(
  holdings: ReturnType<typeof holdingsOf>,
  found: Submission,
  reasons: readonly Message[],
): FileSummary {
  const { base, records } = holdings;
  const submission = found.id;
  const tables = holdings.tables.get(submission) ?? [];
  const questions = holdings.questions.get(submission) ?? [];
  const ledger = holdings.ledger.get(submission) ?? [];
  const aside = loadSetAside(base, submission).filter((cell) => cell.bucket === 'UNREADABLE');
  const describe = (table: SourceTable): TableSummary => {
    const mine = (one: { readonly sheet: string; readonly range: string }) =>
      one.sheet === table.sheet && one.range === table.range;
    const { sheet, range, content, indicator, recordType, observations, missing, confidence, certain } = table;
    return {
      ...{ sheet, range, content, indicator, recordType, observations, missing, confidence, certain },
      records: records.get(table.id) ?? 0,
      evidence: table.evidence,
      matches: table.matches,
      questions: questions.filter(mine).map(summaryOf),
      unreadable: aside.filter(mine).map((cell) => `${cellName(cell.row, cell.column)} « ${cell.raw} »`),
      ledger: summarizeLedger(ledger.filter(mine)),
    };
  };
  const waiting = tables.filter((table) => !table.certain).length;
  return {
    file: found.file,
    sha256: found.sha256,
    submission,
    department: found.department,
    status: questions.length === 0 && (tables.length > 0 || !found.live) ? 'imported' : 'to_confirm',
    reasons: [
      ...reasons,
      ...(waiting > 0 ? [message('deed.waiting', { waiting, tables: tables.length })] : []),
      ...whatIsHidden(ledger),
      ...(found.department === '_U' ? [message('deed.unknown_sender')] : []),
      ...(tables.length === 0 && found.live ? [message('deed.no_table')] : []),
    ],
    supersedes: [],
    tables: tables.map(describe),
    questions: questions.filter(({ sheet }) => sheet === '').map(summaryOf),
    ledger: summarizeLedger(ledger),
  };
}

/** Gives the questions of a file that was just stored their numbers in the base. */
export function withNumbers(base: ReadBase, file: FileSummary): FileSummary {
  const stored = loadQuestions(base).filter(({ submission }) => submission === file.submission);
  const numbered = (question: QuestionSummary): QuestionSummary => {
    const number = stored.find(({ id, sheet }) => id === question.id && sheet === question.sheet)?.number ?? 0;
    return { ...question, number };
  };
  return {
    ...file,
    questions: file.questions.map(numbered),
    tables: file.tables.map((table) => ({ ...table, questions: table.questions.map(numbered) })),
  };
}

function summaryOf(question: OpenQuestion): QuestionSummary {
  const { id, number, sheet, topic, sentence, evidence, options, proposed } = question;
  return { id, number, sheet, topic, sentence, evidence, options, proposed };
}
