import { rangeName } from '#shared/cells/address.ts';
import { textAt } from '#shared/cells/grid.ts';
import type { Doubt, Sheet, Workbook } from '#shared/cells/workbook.ts';
import { findHeaders } from '#shared/domain/catalogue/headers.ts';
import { indexOnce } from '#shared/domain/catalogue/index-once.ts';
import { BUCKETS, emptyBuckets, type LedgerLine } from '#shared/domain/model/ledger.ts';
import { findDepartment } from '#shared/domain/values/find-department.ts';
import { atOnce, type Steps } from '#shared/lib/steps.ts';
import { type Message, message } from '#shared/texts/say.ts';
import { correctTables } from './corrections/correct-tables.ts';
import { listSetAside } from './figures/claim-cells.ts';
import { type FoundTable, findTables } from './layout/find-tables.ts';
import { claim, countBuckets, isHidden, type SheetView, viewSheet } from './layout/sheet-view.ts';
import { settleSummaries } from './nominal/match-summaries.ts';
import { readPersonLists } from './nominal/read-lists.ts';
import { withoutPersons } from './nominal/without-persons.ts';
import { openInquiry } from './questions.ts';
import { readFigureTable } from './read-table.ts';
import { aliasFinder } from './recipes/find-alias.ts';
import { NO_KNOWLEDGE } from './recipes/model.ts';
import { readWithRecipe } from './recipes/read-with-recipe.ts';
import { toldContent } from './recipes/settle-table.ts';
import { findFreeRecords, overlap } from './records/free-records.ts';
import { readRecordTable } from './records/read-records.ts';
import { recordFields } from './records/record-fields.ts';
import { openTemplate, type TemplateReader } from './templates/read-template.ts';
import type { ClaimedCells, FileReading, ReadingContext, SetAside, TableReading } from './types.ts';
import type { FileContext } from './words/context.ts';

/**
 * Reads all tables of a workbook. Pure: the same cells, catalogue and answers give the same reading. Every figure cell
 * of every sheet is accounted for, in a table's ledger line or in its sheet's line for what lies outside tables. Lists of
 * persons are emptied of their names first, if they were not yet.
 */
export function readWorkbook(received: Workbook, given: ReadingContext): FileReading {
  return atOnce(readWorkbookInSteps(received, given));
}

/** The same, so that others may have their turn between its steps. */
export function* readWorkbookInSteps(received: Workbook, given: ReadingContext): Steps<FileReading> {
  const index = indexOnce(given.catalogue);
  const { workbook, fileName } = withoutPersons(received, given.fileName, given.answers, index);
  const context = { ...given, fileName };
  const file: FileContext = {
    index,
    fileName: context.fileName,
    sheetNames: workbook.sheets.map(({ name }) => name),
    answers: context.answers,
    ...knownOf(workbook, context),
    doubts: workbook.doubts ?? [],
  };
  const read: TableReading[] = [];
  const outside: LedgerLine[] = [];
  const setAside: (SetAside & { sheet: string })[] = [];
  const claims: ClaimedCells[] = [];
  const freeText: string[] = [];
  const template = openTemplate(workbook, file);
  const listed = readPersonLists(workbook, file);
  for (const sheet of workbook.sheets) {
    yield;
    const { lists = [], rest = sheet } = listed.get(sheet) ?? {};
    const own =
      (template && readReturnedSheet(rest, template)) ?? (yield* readSheet(rest, file, template?.changeOf(sheet)));
    read.push(...lists, ...own.tables);
    outside.push(own.outside);
    claims.push(own.claims);
    for (const cell of own.setAside) setAside.push({ ...cell, sheet: sheet.name });
    for (const text of own.freeText) freeText.push(text);
  }
  const tables = settleSummaries(read);
  const returned = template?.returned(tables);
  const known = returned?.request
    ? { ...context, department: context.department || returned.request.department }
    : context;
  const sender = senderOf(known, workbook, freeText, file);
  const reading = { department: sender.department, tables, outside, setAside, claims, questions: sender.questions };
  return returned ? { ...reading, template: returned } : reading;
}

/** What officers settled before, and for whom: a sender whom nobody told is looked for before the tables are read. */
function knownOf(workbook: Workbook, context: ReadingContext) {
  const { knowledge, department } = context;
  const { recipes, aliases } = knowledge ?? NO_KNOWLEDGE;
  const isNeeded = department === '' && recipes.length + aliases.length > 0;
  const sender = isNeeded ? senderBefore(workbook, context) : department;
  return { knowledge, department: sender, aliases: aliasFinder(aliases, sender) };
}

/** The sender as the texts of a workbook tell it, found or answered; '' when they do not. */
function senderBefore(workbook: Workbook, context: ReadingContext): string {
  const file = { ...context, index: indexOnce(context.catalogue) };
  const texts = workbook.sheets.flatMap((sheet) => {
    const { tables, freeText } = findTables(viewSheet(sheet), (text) => isHeading(text, file));
    return [...freeText, ...tables.flatMap(({ titles, notes }) => [...titles, ...notes])];
  });
  const { department } = senderOf(context, workbook, texts, file);
  return department === '_U' ? '' : department;
}

/** A sheet that a template of ours tells how to read; undefined for any other. */
function readReturnedSheet(sheet: Sheet, template: TemplateReader) {
  const view = viewSheet(sheet);
  const table = template.tableOn(view);
  if (table === undefined) return undefined;
  const tables = table === '' ? [] : [table];
  return { tables, ...readOutside(view, tables), freeText: [] };
}

/** What was given a place of its own and stands elsewhere now is read as well as can be, and confirmed by a person. */
function changeDoubt({ name }: Sheet, reason: Message): Doubt {
  return { topic: 'template', sheet: name, reason, options: ['keep'], proposed: 'keep' };
}

/** `change`: why a sheet that was one of a template is none any more. */
function* readSheet(sheet: Sheet, file: FileContext, change: Message | undefined) {
  const view = viewSheet(sheet);
  const doubts = change ? [...file.doubts, changeDoubt(sheet, change)] : file.doubts;
  const { tables: seen, freeText } = findTables(view, (text) => isHeading(text, file));
  const { tables: found, answers } = correctTables(view, seen, file.answers);
  // A list of words in which nothing is recognised and no figure stands is no table.
  const free = findFreeRecords(view);
  const read: TableReading[] = [];
  for (const table of found) {
    if (free.some((list) => overlap(list.range, table.range))) continue;
    yield;
    read.push(yield* readOne(view, table, { ...file, doubts, answers }));
  }
  const tables = read
    .concat(free.map((list) => list.read({ ...file, doubts, answers })))
    .filter(({ content, ledger }) => content !== 'unknown' || ledger.cellsRead > 0)
    .map((table) => (change ? { ...table, evidence: [change, ...table.evidence] } : table));
  return {
    tables,
    ...readOutside(view, tables),
    freeText: [...freeText, ...found.flatMap(({ titles, notes }) => [...titles, ...notes])],
  };
}

/** Whether words are a heading of what tables are broken down by, or of figures. */
function isHeading(text: string, { index }: Pick<FileContext, 'index'>): boolean {
  return findHeaders(text, index.headers).some(({ dimension, share }) => share >= 0.5 && HEADINGS.has(dimension));
}

const HEADINGS = new Set(
  'refArea counterpartArea timePeriod sex age kind indicator value amount total rank'.split(' '),
);

function readOne(view: SheetView, found: FoundTable, file: FileContext): Steps<TableReading> {
  return readWithRecipe(view, found, file, function* (settled) {
    const content = toldContent(settled, rangeName(found.range));
    const isList = content === undefined || content === 'records';
    const fields = isList ? recordFields(view, found, content === 'records') : undefined;
    return fields ? readRecordTable(view, found, fields, settled) : yield* readFigureTable(view, found, settled);
  });
}

interface Outside {
  readonly outside: LedgerLine;
  readonly setAside: readonly SetAside[];
  readonly claims: ClaimedCells;
}

/** The line for what lies outside every table: titles, notes, hidden cells. */
function readOutside(view: SheetView, tables: readonly TableReading[]): Outside {
  const { grid, sheet } = view;
  const inTable = (row: number, column: number) =>
    tables.some(
      ({ range }) => row >= range.top && row <= range.bottom && column >= range.left && column <= range.right,
    );
  for (let i = 0; i < grid.size; i++) {
    if (view.figures[i] !== 1 || view.claimed[i] !== 0) continue;
    claim(view, i, isHidden(view, grid.rows[i] ?? 0, grid.columns[i] ?? 0) ? 'HIDDEN' : 'NOTE');
  }
  const whole = { top: 0, left: 0, bottom: Math.max(0, grid.rowCount - 1), right: Math.max(0, grid.columnCount - 1) };
  const all = countBuckets(view, whole);
  const buckets = emptyBuckets();
  for (const bucket of BUCKETS) {
    buckets[bucket] = tables.reduce((rest, { ledger }) => rest - ledger.buckets[bucket], all.buckets[bucket]);
  }
  const read = tables.reduce((rest, { ledger }) => rest - ledger.cellsRead, sheet.figureCells + view.countedTexts.size);
  const setAside = listSetAside(view, whole, new Map()).filter(({ row, column }) => !inTable(row, column));
  const claims = { grid, claimed: view.claimed };
  return { outside: { sheet: sheet.name, range: '', cellsRead: read, buckets }, setAside, claims };
}

/** The sender: known beforehand, answered, or found in letterheads, file name, sheet names and source lines. */
function senderOf(
  context: ReadingContext,
  workbook: Workbook,
  freeText: readonly string[],
  file: Pick<FileContext, 'index'>,
) {
  if (context.department !== '') return { department: context.department, questions: [] };
  const inquiry = openInquiry(context.answers, '', '');
  const found = findDepartment(
    {
      fileName: context.fileName,
      sheetNames: workbook.sheets.map(({ name }) => name),
      texts: [...freeText, ...cornerTexts(workbook)],
    },
    file.index,
  );
  const answer = inquiry.answered('department');
  if (answer !== undefined) return { department: answer, questions: [] };
  if (found?.certain) return { department: found.department, questions: [] };
  inquiry.ask({
    topic: 'department',
    sentence: message('intake.ask.department', { file: context.fileName }),
    evidence: found ? [evidenceOf(found)] : [],
    options: file.index.catalogue.departments.map(({ code }) => code),
    proposed: found?.department ?? '',
  });
  return { department: '_U', questions: inquiry.open };
}

function evidenceOf({ department, text }: { department: string; text: string }): Message {
  return message('intake.evidence.sender', { code: department, text });
}

/** The first texts of each visible sheet, where letterheads stand. */
function cornerTexts(workbook: Workbook): string[] {
  return workbook.sheets
    .filter(({ hidden }) => !hidden)
    .flatMap(({ grid }) => {
      const texts: string[] = [];
      for (let i = 0; i < grid.size && (grid.rows[i] ?? 0) < 12 && texts.length < 40; i++) texts.push(textAt(grid, i));
      return texts.filter((text) => /\p{L}{3}/u.test(text));
    });
}
