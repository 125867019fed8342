import { RECORD_TYPES } from '#shared/domain/model/observation.ts';
import { deliveriesOf } from '#shared/domain/reconcile/checks/gap.ts';
import { bilingual, datasetLabel, dayLabel, labelOf } from '#shared/domain/reconcile/labels.ts';
import { parsePeriod } from '#shared/domain/reconcile/periods.ts';
import { count, EMPTY, text } from '#shared/domain/tables/cells.ts';
import type { Context } from '#shared/domain/tables/context.ts';
import { type BuiltTable, finish } from '#shared/domain/tables/finish.ts';
import type { DraftRow } from '#shared/domain/tables/grid.ts';
import type { Words } from '#shared/domain/tables/model.ts';
import { departmentWords, numberColumn, wordsColumn } from '#shared/domain/tables/record-cells.ts';
import { byText } from '#shared/lib/compare.ts';
import { message } from '#shared/texts/say.ts';

/** Tasks and departments involved, with what each delivered. */
export function departments(context: Context, number: number): BuiltTable | undefined {
  const { catalogue, records, receptions } = context.input;
  const { delivered } = context;
  const rows: DraftRow[] = [];
  for (const role of ['coordination', 'support'] as const) {
    const members = catalogue.departments.filter((department) => department.role === role);
    rows.push({ level: 'heading', cells: [text(message(`tables.role.${role}`)), EMPTY, EMPTY, EMPTY, EMPTY] });
    for (const department of members) rows.push(departmentRow(context, department.code, bilingual(department)));
  }
  const known = new Set(catalogue.departments.map(({ code }) => code));
  const others = [...new Set([...delivered, ...records, ...receptions].map(({ department }) => department))];
  for (const code of others.filter((other) => !known.has(other)).sort(byText)) {
    rows.push(departmentRow(context, code, departmentWords(context, code)));
  }
  return finish(context, {
    number,
    name: 'departments',
    title: message('tables.departments.title'),
    tab: message('tables.departments.tab'),
    columns: [
      wordsColumn(message('tables.head.taskAndDepartment'), 48),
      wordsColumn(message('tables.head.delivered'), 46),
      numberColumn(message('tables.head.files'), 9),
      numberColumn(message('tables.head.figures'), 9),
      numberColumn(message('tables.head.records'), 9),
    ],
    rows,
    records: [...delivered, ...records],
  });
}

function departmentRow({ input, labels, delivered: all }: Context, code: string, name: Words): DraftRow {
  const own = <T extends { readonly department: string }>(items: readonly T[]) =>
    items.filter(({ department }) => department === code);
  const figures = own(all).filter((one) => one.figures > 0);
  const records = own(input.records);
  const files = new Set([...figures, ...records, ...own(input.receptions)].map(({ file }) => file));
  const indicators = [...new Set(figures.map(({ indicator }) => indicator))].sort(byText);
  const types = RECORD_TYPES.filter((type) => records.some((record) => record.type === type));
  const delivered = [
    ...indicators.map((indicator) => labelOf(labels.indicator, indicator)),
    ...types.map((type) => message(`reconcile.records.${type}`)),
  ];
  const words = delivered.length === 0 ? message('tables.nothing') : message('tables.list', { items: delivered });
  const stated = figures.reduce((sum, one) => sum + one.figures, 0);
  const numbers = [files.size, stated, records.length];
  return { level: 'data', cells: [text(name, 1), text(words), ...numbers.map(count)] };
}

/** What was asked of each department, what came, and when. */
export function completeness(context: Context, number: number): BuiltTable | undefined {
  const deliveries = deliveriesOf(context.input);
  if (deliveries.length === 0) return undefined;
  const { catalogue } = context.input;
  const rank = new Map(catalogue.departments.map(({ code }, i) => [code, i]));
  const codes = [...new Set(deliveries.map(({ expectation }) => expectation.department))];
  const order = (code: string) => `${String(rank.get(code) ?? rank.size).padStart(4, '0')} ${code}`;
  const rows: DraftRow[] = [];
  for (const code of codes.sort((a, b) => byText(order(a), order(b)))) {
    const own = deliveries.filter(({ expectation }) => expectation.department === code);
    const states = (state: string) => own.filter((delivery) => delivery.state === state).length;
    const params = { received: own.length - states('missing'), expected: own.length, late: states('late') };
    const heading = message('tables.completeness.department', {
      department: departmentWords(context, code),
      ...params,
    });
    rows.push({ level: 'heading', cells: [text(heading), EMPTY, EMPTY, EMPTY, EMPTY] });
    for (const { expectation, state, files, at } of own) {
      const dataset = datasetLabel(context.labels, expectation.dataset);
      const due = dayWords(expectation.due || context.input.round.due);
      const words: Words[] = [
        due,
        dayWords(at),
        message(`tables.delivery.${state}`),
        files.length === 0 ? '' : message('tables.list', { items: files }),
      ];
      rows.push({ level: 'data', cells: [text(dataset, 1), ...words.map((word) => text(word))] });
    }
  }
  const received = deliveries.filter(({ state }) => state !== 'missing').length;
  const late = deliveries.filter(({ state }) => state === 'late').length;
  return finish(context, {
    number,
    name: 'completeness',
    title: message('tables.completeness.title'),
    tab: message('tables.completeness.tab'),
    subtitle: message('tables.completeness.subtitle', { received, expected: deliveries.length, late }),
    columns: [
      wordsColumn(message('tables.head.dataset'), 44),
      wordsColumn(message('tables.head.due'), 12),
      wordsColumn(message('tables.head.receivedAt'), 12),
      wordsColumn(message('tables.head.state'), 14),
      wordsColumn(message('tables.head.files'), 40),
    ],
    rows,
  });
}

function dayWords(at: string): string {
  const { level, start } = parsePeriod(at.slice(0, 10));
  return level === 'day' ? dayLabel(start) : '';
}
