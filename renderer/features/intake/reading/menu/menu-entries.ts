import {
  COLUMN_CHOICES,
  correct,
  onColumn,
  onRow,
  ROW_CHOICES,
  SAYABLE,
  SAYABLE_OF_ROWS,
  type Sayable,
} from '#renderer/features/intake/reading/corrections.ts';
import { showQuestion } from '#renderer/features/intake/reading/reading-keys.ts';
import { useReading, useReadingStore } from '#renderer/features/intake/reading/reading-store.ts';
import type { TableView } from '#renderer/features/intake/worker/protocol.ts';
import { useWords } from '#renderer/words/words.tsx';
import { rangeName } from '#shared/cells/address.ts';
import type { ColumnPart } from '#shared/domain/intake/anatomy.ts';
import type { CorrectionTarget } from '#shared/domain/intake/corrections/grammar.ts';
import { extentWith, regionAround } from './extent.ts';

/** One line of a menu: something to do, or a menu inside. */
export interface MenuEntry {
  readonly label: string;
  /** What holds now. */
  readonly isCurrent?: boolean;
  /** Begins a new part. */
  readonly apart?: boolean;
  readonly act?: () => void;
  readonly inside?: readonly MenuEntry[];
}

/** Role of a column, as the menu names it, by what it is in the reading. */
const ROLES: Partial<Readonly<Record<ColumnPart, string>>> = {
  figures: 'figures',
  total: 'total',
  period: 'period',
  refArea: 'place',
  counterpart: 'country',
  category: 'category',
  kind: 'kind',
  indicator: 'indicator',
  unit: 'unit',
  note: 'note',
  rank: 'code',
  code: 'code',
  answer: 'exclude',
  derived: 'exclude',
  target: 'exclude',
  other: 'exclude',
};

/** What the menus at the place offer; what a table does not have is not offered. */
export function useMenuEntries() {
  const w = useWords();
  const store = useReadingStore();
  const menu = useReading((state) => state.menu);
  const story = useReading((state) => state.story);
  const table = useReading(({ reading, table: at, sheet }) => {
    const own = reading?.tables[at];
    return own?.sheet === sheet ? own : undefined;
  });
  const questions = useReading((state) => state.reading?.questions);
  const shown = useReading(({ sheets, sheet }) => sheets[sheet]);
  const none: readonly MenuEntry[] = [];
  if (!menu || !shown) return { column: none, row: none, cell: none, label: none, table: none, labelTitle: '' };
  const sheet = shown.name;
  const { row, column } = menu;
  const isFigures = table?.content === 'figures' || table?.content === 'unknown';

  const say = (
    own: Pick<TableView, 'range'>,
    target: CorrectionTarget,
    field: Parameters<typeof correct>[2]['field'],
    value: string,
  ) => store.getState().say([correct(sheet, own, { target, field, value })]);

  const choose = (own: TableView, target: CorrectionTarget, field: Sayable, title: string): MenuEntry => ({
    label: w(`window.reading.menu.field.${field}`),
    act: () =>
      store.getState().set({
        choosing: { title, field, current: '', done: (value) => say(own, target, fieldOf(field, value), value) },
      }),
  });

  const columnEntries = (own: TableView): readonly MenuEntry[] => {
    const target = onColumn(column);
    const part = own.columns.find((one) => one.column === column)?.part;
    const current = part && ROLES[part];
    const title = w('window.reading.menu.say_column', {
      header: own.columns.find((one) => one.column === column)?.header ?? '',
    });
    return [
      ...COLUMN_CHOICES.map(
        ({ role, words }): MenuEntry => ({
          label: w(words),
          isCurrent: role === current,
          apart: role === 'note',
          act: () => say(own, target, 'role', role),
        }),
      ),
      {
        label: w('window.reading.menu.all_of_column'),
        apart: true,
        inside: SAYABLE.map((field) => choose(own, target, field, title)),
      },
    ];
  };

  const rowEntries = (own: TableView): readonly MenuEntry[] => {
    const target = onRow(row);
    const title = w('window.reading.menu.say_row', { row: row + 1 });
    return [
      ...ROW_CHOICES.map(
        ({ role, words }): MenuEntry => ({
          label: w(words),
          isCurrent: story?.row === row && story.rowPart === role,
          act: () => say(own, target, 'role', role),
        }),
      ),
      {
        label: w('window.reading.menu.all_of_row'),
        apart: true,
        inside: SAYABLE_OF_ROWS.map((field) => choose(own, target, field, title)),
      },
    ];
  };

  const text = story?.row === row && story.column === column ? story.raw.replace(/\s+/g, ' ').trim() : '';
  const isLabel = story?.mark === 'label' && text !== '' && !/^[\d\s.,]+$/.test(text);
  const labelEntries = (own: TableView): readonly MenuEntry[] => {
    const target: CorrectionTarget = { on: 'label', text };
    const title = w('window.reading.what_means', { text });
    return [
      ...nearestFirst(story?.columnPart).map((field) => choose(own, target, field, title)),
      { label: w('window.reading.role.exclude'), apart: true, act: () => say(own, target, 'role', 'exclude') },
    ];
  };

  const tableEntries = (own: TableView | undefined): readonly MenuEntry[] => {
    const isInside = own && row >= own.box.top && row <= own.box.bottom;
    const move = (edge: 'first' | 'last') => {
      const range = own && extentWith(own.box, edge, { row, column });
      if (own && range) say(own, { on: 'table' }, 'range', rangeName(range));
    };
    const region = own && isInside ? undefined : regionAround(shown, { row, column });
    return [
      ...(own ? [{ label: w('window.reading.menu.starts_here'), act: () => move('first') }] : []),
      ...(own ? [{ label: w('window.reading.menu.ends_here'), act: () => move('last') }] : []),
      ...(own && row >= own.box.top && row < own.box.bottom
        ? [
            {
              label: w('window.reading.menu.header_to_here'),
              act: () => say(own, { on: 'table' }, 'header', String(headerRows(own, row))),
            },
          ]
        : []),
      ...(own
        ? SAYABLE.filter((field) => field !== 'kind').map((field, n) => ({
            ...choose(own, { on: 'table' }, field, w('window.reading.menu.say_table')),
            apart: n === 0,
          }))
        : []),
      ...(region
        ? [
            {
              label: w('window.reading.menu.new_table', { range: rangeName(region) }),
              act: () => say({ range: rangeName(region) }, { on: 'table' }, 'range', rangeName(region)),
            },
          ]
        : []),
      ...(own
        ? [
            {
              label: w('window.reading.content.exclude'),
              apart: true,
              act: () => say(own, { on: 'table' }, 'content', 'exclude'),
            },
          ]
        : []),
    ];
  };

  const asked = (questions ?? []).filter(
    ({ cell, sheet: own }) => own === sheet && cell?.row === row && cell.column === column,
  );
  return {
    column: table && isFigures && inColumns(table, column) ? columnEntries(table) : none,
    row: table && isFigures && inRows(table, row) ? rowEntries(table) : none,
    label: table && isFigures && isLabel ? labelEntries(table) : none,
    labelTitle: w('window.reading.menu.label', { text }),
    table: tableEntries(table),
    cell: asked.map(
      (question): MenuEntry => ({
        label: w('window.reading.menu.answer'),
        act: () => {
          store.getState().openTab('questions');
          showQuestion(store, question);
        },
      }),
    ),
  };
}

/** What a label most likely means by the column that it stands in, then the rest. */
function nearestFirst(part: ColumnPart | undefined): readonly Sayable[] {
  const near = SAYABLE_OF_ROWS.filter(
    (field) => field === ROLES[part ?? 'note'] || (part === 'category' && field === 'sex'),
  );
  return [...near, ...SAYABLE_OF_ROWS.filter((field) => !near.includes(field))];
}

/** An age answers the same question as a sex. */
function fieldOf(field: Sayable, value: string): Sayable {
  return field === 'sex' && /^Y/.test(value) ? 'age' : field;
}

function inColumns({ box }: TableView, column: number): boolean {
  return column >= box.left && column <= box.right;
}

function inRows({ box }: TableView, row: number): boolean {
  return row >= box.top && row <= box.bottom;
}

/** Rows from the top of the table to a row, both counted: rows without a cell are no rows of a table. */
function headerRows({ box }: TableView, row: number): number {
  return row - box.top + 1;
}
