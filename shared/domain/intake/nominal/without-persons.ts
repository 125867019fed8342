import { rangeName } from '#shared/cells/address.ts';
import { CELL, cellOf } from '#shared/cells/grid.ts';
import { createGridBuilder, type NewCell } from '#shared/cells/grid-builder.ts';
import type { PersonColumn, PersonList, PersonRow } from '#shared/cells/persons.ts';
import type { Doubt, Sheet, Workbook } from '#shared/cells/workbook.ts';
import type { CatalogueIndex } from '#shared/domain/catalogue/lookup.ts';
import { labelText, type SheetView, viewSheet } from '#shared/domain/intake/layout/sheet-view.ts';
import { periodWithinText } from '#shared/domain/intake/words/say-values.ts';
import type { Answer } from '#shared/domain/model/round.ts';
import { message } from '#shared/texts/say.ts';
import { ageBand, type DayOrder, statedBirth } from './days.ts';
import { asStated, copyEmptied, copyUnnamed } from './empty-cells.ts';
import { cellText, columnOf, eventReader, sectionsOf } from './events.ts';
import { personalTexts } from './find-headers.ts';
import { mayName } from './find-headless.ts';
import { type FoundList, findLists } from './find-lists.ts';
import { findTwins, type Identity, identityOf } from './find-twins.ts';
import { identifyingColumns, planColumns } from './plan-columns.ts';
import { type Redact, redactor } from './redact.ts';
import { settleOrder } from './settle-order.ts';

/** A workbook whose lists of persons were looked for, and emptied of all that names somebody. */
export interface Emptied {
  readonly workbook: Workbook;
  /** The name of the file, without names that the lists hold. */
  readonly fileName: string;
}

/**
 * The workbook as everything after this sees it, the base included: in lists of persons only what counting needs is left
 * (sex, side of 18, event, country, place, kind), what was worked out from the emptied cells stands beside the grid, and
 * their names and numbers are taken out of all other texts, names of sheets and of the file included. Comments are dropped. The
 * answer `keep` to a question `personal`, given before the file comes in, says that a list is none of persons. Reading the
 * result again gives the same result.
 */
export function withoutPersons(
  workbook: Workbook,
  fileName: string,
  answers: readonly Answer[],
  index: CatalogueIndex,
): Emptied {
  if (workbook.sheets.every(({ persons }) => persons !== undefined)) return { workbook, fileName };
  const drafts = workbook.sheets.map((sheet) => draftOf(sheet, fileName, answers, index));
  if (drafts.every(({ lists }) => lists.length === 0))
    return { workbook: { ...workbook, sheets: workbook.sheets.map((sheet) => ({ ...sheet, persons: [] })) }, fileName };
  const twins = findTwins(drafts.flatMap(({ lists }) => lists.flatMap(({ people }) => people)));
  const redact = redactor(namedIn(drafts), index);
  const names = new Set<string>();
  const sheetNames = new Map(workbook.sheets.map(({ name }) => [name, unique(redact(name), names)]));
  const sheets = drafts.map((draft) => emptySheet(draft, { twins, redact, sheetNames, index }));
  const doubts = (workbook.doubts ?? []).map(withoutExcerpts);
  return { workbook: { ...workbook, sheets, doubts }, fileName: redact(fileName) };
}

/** What a text reads in several alphabets may be a name. */
function withoutExcerpts(doubt: Doubt): Doubt {
  if (doubt.topic !== 'encoding') return doubt;
  return { ...doubt, reason: message('reader.doubt.readings', { readings: doubt.options }) };
}

function unique(name: string, taken: Set<string>): string {
  let own = name;
  for (let n = 2; taken.has(own); n++) own = `${name} (${n})`;
  taken.add(own);
  return own;
}

interface ListDraft {
  readonly found: FoundList;
  readonly columns: readonly PersonColumn[];
  readonly order: DayOrder;
  readonly people: readonly Identity[];
  /** Of each person: known at its event, or what is kept until the event is known. */
  readonly ages: readonly Pick<PersonRow, 'age' | 'born'>[];
}

interface Draft {
  readonly sheet: Sheet;
  readonly view: SheetView | undefined;
  readonly lists: readonly ListDraft[];
}

function draftOf(sheet: Sheet, fileName: string, answers: readonly Answer[], index: CatalogueIndex): Draft {
  if (personalTexts(sheet.grid, index).size === 0 && !mayName(sheet.grid, index))
    return { sheet, view: undefined, lists: [] };
  const view = viewSheet(sheet);
  const lists = findLists(view, index).filter(({ range }) => !isKept(answers, sheet.name, rangeName(range)));
  return { sheet, view, lists: lists.map((found) => draftList(view, found, fileName, index)) };
}

function isKept(answers: readonly Answer[], sheet: string, range: string): boolean {
  return answers.some(
    ({ sheet: own, question, answer }) =>
      answer === 'keep' &&
      (own === '' || own === sheet) &&
      (question === 'personal' || question === `personal:${range}`),
  );
}

function draftList(view: SheetView, found: FoundList, fileName: string, index: CatalogueIndex): ListDraft {
  const isFigures = found.verdict === 'figures';
  const columns = isFigures ? identifyingColumns(found.columns) : planColumns(view, found.columns);
  const { range, rows, titles } = found;
  const around = [...titles, view.sheet.name, fileName.replace(/\.[A-Za-z]{2,4}$/, '').replace(/_+/g, ' ')].flatMap(
    (text) => periodWithinText(text)?.period.timePeriod ?? [],
  );
  const texts = (role: PersonColumn['role']) =>
    rows.persons.map((row) => cellText(view, row, columnOf(columns, role))).filter((text) => text !== '');
  const order = settleOrder(texts('date'), texts('birth'), around);
  const eventAt = eventReader(view, columns, order);
  const sections = sectionsOf(view, rows.sections, range.left, range.right, index);
  const births = columns.filter(({ role }) => role === 'birth').map(({ column }) => column);
  const people: Identity[] = [];
  const ages: Pick<PersonRow, 'age' | 'born'>[] = [];
  for (const row of isFigures ? [] : rows.persons) {
    const event = order === 'both' ? undefined : eventAt(row, sections(row).period, around[0]).period;
    const birth = births.flatMap((column) => statedBirth(cellText(view, row, column), order, event) ?? [])[0] ?? '';
    people.push(identityOf(view, row, columns, { birth, event: event ?? '' }));
    ages.push(birth === '' ? {} : ageFor(birth, event));
  }
  return { found, columns, order, people, ages };
}

/** Only the side of 18 is kept of a birth; its month only where the event is not known, or too long to tell. */
function ageFor(birth: string, event: string | undefined): Pick<PersonRow, 'age' | 'born'> {
  if (event === undefined) return { born: birth.slice(0, 7) };
  return { age: ageBand(birth, event) };
}

const NUMBERED: ReadonlySet<string> = new Set(['document', 'contact', 'private', 'kin']);

function namedIn(drafts: readonly Draft[]) {
  const names: string[] = [];
  const numbers: string[] = [];
  for (const { view, lists } of drafts) {
    for (const { found, columns } of lists) {
      for (const { column, role } of columns) {
        const texts = found.rows.persons.map((row) => (view ? cellText(view, row, column) : ''));
        // One by one: a call takes only some hundred thousand arguments.
        for (const text of texts) {
          if (role === 'name' || role === 'kin') names.push(text);
          if (NUMBERED.has(role)) numbers.push(text);
        }
      }
    }
  }
  return { names, numbers };
}

interface Setting {
  readonly twins: ReturnType<typeof findTwins>;
  readonly redact: Redact;
  readonly sheetNames: ReadonlyMap<string, string>;
  readonly index: CatalogueIndex;
}

function emptySheet({ sheet, view: seen, lists }: Draft, { twins, redact, sheetNames, index }: Setting): Sheet {
  const name = sheetNames.get(sheet.name) ?? '';
  const view = seen ?? viewSheet(sheet);
  const persons = lists.map((draft): PersonList => {
    const { found, columns, people, ages } = draft;
    const rows = people.map((person, i): PersonRow => {
      const twin = twins.get(person);
      const shown = twin && { ...twin, sheet: sheetNames.get(twin.sheet) ?? '' };
      return { row: person.row, ...ages[i], ...(shown ? { twin: shown } : {}) };
    });
    return {
      range: found.range,
      headerRows: found.header.rows,
      columns,
      persons: rows,
      sections: found.rows.sections,
      totals: found.rows.totals,
      others: found.rows.others,
      titles: found.titles.map(redact),
      sort: found.verdict,
    };
  });
  const builder = createGridBuilder(sheet.grid.size);
  lists.forEach(({ order }, i) => {
    const list = persons[i];
    const setting = { order, redact, index };
    if (list?.sort === 'figures') copyUnnamed(view, list, setting, builder);
    else if (list) copyEmptied(view, list, setting, builder);
  });
  const { grid } = sheet;
  for (let i = 0; i < grid.size; i++) {
    const [row, column] = [grid.rows[i] ?? 0, grid.columns[i] ?? 0];
    const isListed = persons.some(
      ({ range }) => row >= range.top && row <= range.bottom && column >= range.left && column <= range.right,
    );
    if (!isListed) builder.add(redacted(view, i, redact));
  }
  return { ...sheet, name, grid: builder.finish(), comments: [], persons };
}

function redacted(view: SheetView, position: number, redact: Redact): NewCell {
  const cell = cellOf(view.grid, position);
  const stated = labelText(view, position);
  const left = redact(stated);
  if (left === stated) return asStated(cell);
  // What is no figure any more must not be one of a table: it is missing.
  if (view.figures[position] === 1) return { row: cell.row, column: cell.column, kind: CELL.TEXT, text: '…' };
  return { row: cell.row, column: cell.column, kind: cell.kind, text: left };
}
