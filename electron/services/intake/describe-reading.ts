import { cellName, rangeName } from '#shared/cells/address.ts';
import type { Workbook } from '#shared/cells/workbook.ts';
import type { FileSummary, QuestionSummary, TableSummary } from '#shared/contract/intake.ts';
import type { FileReading, Question, TableReading } from '#shared/domain/intake/types.ts';
import { errorMessage, type WireError } from '#shared/errors/app-error.ts';
import { type Message, message, type TextKey } from '#shared/texts/say.ts';
import { describeFigures, type FigureAllowance } from './describe-figures.ts';
import { summarizeLedger, whatIsHidden } from './ledger-summary.ts';
import { mayNamePeople } from './may-name-people.ts';
import type { ReadFile } from './read-file.ts';
import { templateReasons } from './template-reasons.ts';

/** A file that was read, before anything is stored; figures are listed where there is an allowance for them. */
export function describeReading({ file, workbook, reading }: ReadFile, allowance?: FigureAllowance): FileSummary {
  const isAsked = allowance !== undefined && allowance.left > 0;
  const tables = reading.tables.map((table) => {
    const figures = isAsked && !mayNamePeople(table) ? describeFigures(table, allowance) : undefined;
    return { ...describeTable(table), ...(figures && { figures }) };
  });
  return {
    file: file.name,
    sha256: file.sha256,
    submission: 0,
    department: reading.department,
    status: isCertain(reading) ? 'certain' : 'to_confirm',
    reasons: [
      ...templateReasons(reading),
      ...whatIsOpen(reading),
      ...whatIsHidden([...reading.tables.map((table) => table.ledger), ...reading.outside]),
      ...whatWasLeftOut(workbook),
      ...whatCannotBeProved(workbook),
    ],
    supersedes: [],
    tables,
    questions: reading.questions.map((question) => describeQuestion(question, '')),
    ledger: summarizeLedger([...reading.tables.map((table) => table.ledger), ...reading.outside]),
  };
}

/** A file that could not be read, or that is none. */
export function describeRefusal(file: string, error: WireError): FileSummary {
  return {
    file,
    sha256: '',
    submission: 0,
    department: '',
    status: 'refused',
    reasons: [errorMessage(error)],
    supersedes: [],
    tables: [],
    questions: [],
    ledger: summarizeLedger([]),
  };
}

/** Whether nothing is asked: every table stands, and the file has one. */
export function isCertain(reading: FileReading): boolean {
  return (
    reading.tables.length > 0 &&
    reading.questions.length === 0 &&
    reading.tables.every((table) => table.questions.length === 0)
  );
}

/** What holds a file back, in one sentence a cause. */
export function whatIsOpen(reading: FileReading): Message[] {
  if (reading.tables.length === 0) return [message('deed.no_table')];
  const waiting = reading.tables.filter((table) => table.questions.length > 0).length;
  const reasons: Message[] = [];
  if (waiting > 0) reasons.push(message('deed.waiting', { waiting, tables: reading.tables.length }));
  if (reading.department === '_U') reasons.push(message('deed.unknown_sender'));
  return reasons;
}

/** Macros, links and the like: met, named, not read. */
export function whatWasLeftOut({ leftOut }: Workbook): Message[] {
  if (leftOut.length === 0) return [];
  return [message('deed.left_out', { what: leftOut.map((key) => message(key as TextKey)) })];
}

/** What a file of a format without checksums holds, so that a person can compare. */
function whatCannotBeProved({ format, sheets }: Workbook): Message[] {
  if (format !== 'xls') return [];
  const cells = sheets.reduce((sum, { figureCells }) => sum + figureCells, 0);
  return [message('deed.no_checksum', { sheets: sheets.length, cells })];
}

function describeTable(table: TableReading): TableSummary {
  return {
    sheet: table.sheet,
    range: rangeName(table.range),
    content: table.content,
    indicator: table.indicator,
    recordType: table.recordType,
    observations: table.observationCount,
    missing: table.missing.length,
    records: table.records.length,
    confidence: table.confidence,
    certain: table.questions.length === 0,
    evidence: table.evidence,
    questions: table.questions.map((question) => describeQuestion(question, table.sheet)),
    matches: mayNamePeople(table) ? [] : table.matches,
    unreadable: table.setAside
      .filter((cell) => cell.bucket === 'UNREADABLE')
      .map(({ row, column, raw }) =>
        mayNamePeople(table) ? cellName(row, column) : `${cellName(row, column)} « ${raw} »`,
      ),
    ledger: summarizeLedger([table.ledger]),
  };
}

function describeQuestion(question: Question, sheet: string): QuestionSummary {
  const { id, topic, sentence, evidence, options, proposed } = question;
  return { id, number: 0, sheet, topic, sentence, evidence, options, proposed };
}
