import { rangeName } from '#shared/cells/address.ts';
import type { PersonColumn, PersonList } from '#shared/cells/persons.ts';
import type { Sheet } from '#shared/cells/workbook.ts';
import type { FoundTable } from '#shared/domain/intake/layout/find-tables.ts';
import { type SheetView, viewSheet } from '#shared/domain/intake/layout/sheet-view.ts';
import { type Inquiry, openInquiry } from '#shared/domain/intake/questions.ts';
import { contextOf, type FileContext, type TableContext } from '#shared/domain/intake/words/context.ts';
import { unitOf } from '#shared/domain/intake/words/dimensions.ts';
import { findKind } from '#shared/domain/values/find-indicator.ts';
import { type DayOrder, dayOrder } from './days.ts';
import { cellText, columnOf, sectionsOf } from './events.ts';
import type { SectionMeaning } from './section-headings.ts';
import { peopleReader } from './tell-people.ts';

/** Dimensions that the lists of a workbook tell of their persons. */
export interface ToldDimensions {
  readonly sex: boolean;
  readonly age: boolean;
  readonly country: boolean;
  readonly place: boolean;
  readonly kind: boolean;
}

/** A list of persons with what its words say, before its rows are counted. */
export interface ListPlan {
  readonly view: SheetView;
  readonly list: PersonList;
  readonly found: FoundTable;
  readonly inquiry: Inquiry;
  readonly context: TableContext;
  readonly indicator: string;
  /** A list of those registered counts them as they stand, not by the month in which they came. */
  readonly isStock: boolean;
  readonly isPersons: boolean;
  readonly order: DayOrder;
  readonly sectionAt: (row: number) => SectionMeaning;
  /** Column of kinds, where most of its words are kinds of the indicator. */
  readonly kindColumn: number | undefined;
  readonly told: ToldDimensions;
}

/** Reads the words of a list: of its titles, its headings and the headings inside it. */
export function planList(sheet: Sheet, list: PersonList, file: FileContext): ListPlan {
  const view = viewSheet(sheet);
  const { range, columns, sections } = list;
  const inquiry = openInquiry(file.answers, sheet.name, rangeName(range));
  const found = foundTable(list);
  const context = contextOf(found, sheet.name, file, inquiry);
  const sectionAt = sectionsOf(view, sections, range.left, range.right, file.index);
  const inside = sections.map((row) => sectionAt(row + 1));
  const indicator = context.meaning.indicator || (inside.find(({ indicator: own }) => own !== '')?.indicator ?? '');
  const entry = file.index.catalogue.indicators.find(({ code }) => code === indicator);
  const kindColumn = kindColumnOf(view, list, indicator, file);
  const has = (...roles: PersonColumn['role'][]) => columns.some(({ role }) => roles.includes(role));
  const says = (part: keyof SectionMeaning) => inside.some((meaning) => meaning[part] !== '');
  const { meaning, population } = context;
  const people = peopleReader(view, list, shownColumns({ view, list }), file.index);
  return {
    view,
    list,
    found,
    inquiry,
    context,
    indicator,
    isStock: entry?.measure === 'stock',
    isPersons: unitOf(indicator, { index: file.index }) === 'persons',
    order: orderOf(view, list, inquiry),
    sectionAt,
    kindColumn,
    told: {
      sex: has('sex', 'tick') || says('sex') || population.sex !== '',
      age: people.tellsAge || says('age') || population.age !== '',
      country: has('country') || says('country') || meaning.counterpart !== '',
      place: has('place') || says('place') || meaning.refArea !== '',
      kind: kindColumn !== undefined || says('kind') || meaning.kind !== '',
    },
  };
}

/** The list as the readers of titles know a table. */
function foundTable({ range, headerRows, columns, persons, titles }: PersonList): FoundTable {
  return {
    layout: {
      columns: columns.map(({ column }) => column),
      titleRows: [],
      headerRows,
      bodyRows: persons.map(({ row }) => row),
      noteRows: [],
      figureColumns: new Set(),
    },
    paths: new Map(columns.map(({ column, header }) => [column, [header]])),
    range,
    titles,
    notes: [],
  };
}

/** Whether a person stands in a hidden row: it is told, and not counted. */
export function isHiddenRow(view: SheetView, row: number): boolean {
  return view.sheet.hidden || view.rowHidden[row] === 1;
}

/** Hidden columns tell nothing: they were not meant to be read. */
export function shownColumns({ view, list }: Pick<ListPlan, 'view' | 'list'>): readonly PersonColumn[] {
  return list.columns.filter(({ column }) => view.columnHidden[column] !== 1);
}

function kindColumnOf(
  view: SheetView,
  list: PersonList,
  indicator: string,
  { index }: FileContext,
): number | undefined {
  const column = columnOf(list.columns, 'kind');
  if (column === undefined || indicator === '') return undefined;
  const texts = list.persons.map(({ row }) => cellText(view, row, column)).filter((text) => text !== '');
  const known = texts.filter((text) => findKind(indicator, text, index) !== undefined).length;
  return known > 0 && known * 2 >= texts.length ? column : undefined;
}

/** Days that were read already stand as `2021-03-12`; what is left in figures is open, unless it was answered. */
function orderOf(view: SheetView, list: PersonList, inquiry: Inquiry): DayOrder {
  const column = columnOf(list.columns, 'date');
  const texts = list.persons.map(({ row }) => cellText(view, row, column));
  const order = dayOrder(texts);
  if (order !== 'both') return order;
  const answer = inquiry.answered('date');
  return answer === 'day' || answer === 'month' ? answer : 'both';
}
