import type { Workbook } from '#shared/cells/workbook.ts';
import type { Drafted } from '#shared/contract/reading.ts';
import { readWorkbook } from '#shared/domain/intake/read-workbook.ts';
import { learnRecipes } from '#shared/domain/intake/recipes/learn-recipes.ts';
import type { FileReading, ReadingContext } from '#shared/domain/intake/types.ts';
import type { Answer } from '#shared/domain/model/round.ts';
import { viewQuestion } from './ask.ts';
import { viewTable } from './describe-table.ts';
import { ledgerOf } from './ledger.ts';
import { markSheet } from './marks.ts';
import { createNaming, type Naming } from './naming.ts';
import type { CellStory, Choices, QuestionView, ReadingView, SheetCells } from './protocol.ts';
import { tellCell } from './story.ts';

/** A workbook that is read again and again, with what is drafted at the moment. */
export interface LiveReading {
  readonly sheets: readonly SheetCells[];
  readonly choices: Choices;
  read(draft: readonly Drafted[]): { readonly reading: ReadingView; readonly marks: readonly Uint8Array[] };
  /** What became of a cell in the last reading. */
  tell(sheet: number, row: number, column: number): CellStory | undefined;
}

/** The answers that a draft adds to those that were given: the latest first, each in the place of an earlier one. */
export function withDraft(given: readonly Answer[], draft: readonly Drafted[], file: string): Answer[] {
  const isSame = (one: Drafted) => (answer: Answer) => answer.sheet === one.sheet && answer.question === one.question;
  const kept = given.filter((answer) => !draft.some((one) => isSame(one)(answer)));
  return [...draft.map((one): Answer => ({ file, ...one })).reverse(), ...kept];
}

/** Reads the workbook as the engine would: the same cells and the same setting give the same reading. */
export function liveReading(workbook: Workbook, setting: ReadingContext, now: () => number): LiveReading {
  const naming = createNaming(setting.catalogue);
  let last: { readonly reading: FileReading; readonly marks: readonly Uint8Array[] } | undefined;
  return {
    sheets: workbook.sheets.map(({ persons: _persons, figureCells: _figureCells, ...sheet }) => sheet),
    choices: naming.choices,
    read(draft) {
      const started = now();
      const answers = withDraft(setting.answers, draft, setting.fileName);
      const reading = readWorkbook(workbook, { ...setting, answers });
      const marks = workbook.sheets.map((sheet, n) =>
        markSheet(
          sheet,
          reading.claims?.[n],
          reading.tables.filter((table) => table.sheet === sheet.name),
        ),
      );
      last = { reading, marks };
      return { reading: { ...viewReading(workbook, reading, naming), ms: now() - started }, marks };
    },
    tell(number, row, column) {
      const sheet = workbook.sheets[number];
      const marks = last?.marks[number];
      if (!last || !sheet || !marks) return undefined;
      return tellCell({ sheet, number, marks, reading: last.reading, naming }, row, column);
    },
  };
}

function viewReading(workbook: Workbook, reading: FileReading, naming: Naming): Omit<ReadingView, 'ms'> {
  const sheetOf = (name: string) => workbook.sheets.findIndex((sheet) => sheet.name === name);
  const questions: QuestionView[] = [
    ...reading.questions.map((question) => viewQuestion(question, '', -1, naming)),
    ...reading.tables.flatMap((table, at) =>
      table.questions.map((question) => viewQuestion(question, table.sheet, at, naming)),
    ),
  ];
  const lines = [...reading.tables.map(({ ledger }) => ledger), ...reading.outside];
  return {
    department: naming.named('department', reading.department),
    questions,
    tables: reading.tables.map((table) => viewTable(table, sheetOf(table.sheet), naming)),
    ledger: ledgerOf(lines),
    sheetLedgers: workbook.sheets.map(({ name }) => ledgerOf(lines.filter(({ sheet }) => sheet === name))),
    isKnown: learnRecipes(reading, true).length === 0,
  };
}
