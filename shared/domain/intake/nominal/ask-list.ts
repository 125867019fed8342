import { cellName, columnName } from '#shared/cells/address.ts';
import { askDoubts } from '#shared/domain/intake/file-doubts.ts';
import { type NewQuestion, openInquiry } from '#shared/domain/intake/questions.ts';
import type { FileContext } from '#shared/domain/intake/words/context.ts';
import { suggestionsFor } from '#shared/domain/intake/words/say-values.ts';
import { EXCLUDE } from '#shared/domain/intake/words/words-setting.ts';
import { parsePeriod } from '#shared/domain/reconcile/periods.ts';
import { type Message, message } from '#shared/texts/say.ts';
import type { Counted, CountSetting, TwinRow } from './count-list.ts';
import { columnOf } from './events.ts';
import type { ListPlan } from './plan-list.ts';
import { NOBODY_KNOWS, type StrangeWord } from './say-person.ts';

/** Rows that a sentence names one by one. */
const NAMED = 30;

/** `5, 12, 40`: numbers of rows as the sheet shows them. */
export function rowNumbers(rows: readonly number[]): string[] {
  return [...rows.slice(0, NAMED).map((row) => String(row + 1)), ...(rows.length > NAMED ? ['…'] : [])];
}

/** `12 = 5`: a row and the first one that names the same person. */
export function twinNumbers(twins: readonly TwinRow[], sheet: string): string[] {
  const name = ({ row, twin }: TwinRow) =>
    `${row + 1} = ${twin.sheet === sheet ? '' : `${twin.sheet}!`}${twin.row + 1}`;
  return [...twins.slice(0, NAMED).map(name), ...(twins.length > NAMED ? ['…'] : [])];
}

/** Asks for all that a list leaves open. No question names a person or a number of one. */
export function askAboutList(plan: ListPlan, counted: Counted, { file }: CountSetting): void {
  const { inquiry, list, context, indicator, isPersons, view, order } = plan;
  const { evidence } = context;
  const first = cellName(list.persons[0]?.row ?? list.range.top, list.range.left);
  askDoubts(inquiry, file.doubts, view.sheet.name);
  if (list.sort === 'doubtful') {
    insist(plan, {
      topic: 'personal',
      sentence: message('persons.ask.doubtful', { count: list.persons.length }),
      options: ['count', EXCLUDE],
      proposed: 'count',
    });
  }
  if (indicator === '' || !isPersons) {
    const persons = file.index.catalogue.indicators.filter(({ unit }) => unit === 'persons').map(({ code }) => code);
    const answered = inquiry.answered('indicator');
    const sentence = message('intake.ask.indicator', { cell: first });
    if (answered === undefined) inquiry.ask({ topic: 'indicator', sentence, evidence, options: [...persons, EXCLUDE] });
  }
  const when = inquiry.answered('period');
  if (counted.undated.length > 0 && (when === undefined || parsePeriod(when).level === 'opaque'))
    askWhen(plan, counted, first);
  if (order === 'both') {
    const column = columnOf(list.columns, 'date') ?? list.range.left;
    const cell = cellName(list.persons[0]?.row ?? list.range.top, column);
    const sentence = message('persons.ask.dayOrder', { column: columnName(column), cell });
    insist(plan, { topic: 'date', sentence, evidence, options: ['day', 'month'], proposed: 'day' });
  }
  askAboutTitle(plan);
  askAboutWords(plan, counted.strange, file);
  if (counted.foreign.length > 0) {
    const rows = rowNumbers(counted.foreign);
    const sentence = message('persons.ask.nationality', { count: counted.foreign.length, rows });
    insist(plan, { topic: 'category', detail: 'nationality', sentence, options: ['keep', EXCLUDE], proposed: EXCLUDE });
  }
  if (counted.likely.length > 0) {
    const rows = twinNumbers(counted.likely, view.sheet.name);
    const sentence = message('persons.ask.twins', { count: counted.likely.length, rows });
    insist(plan, { topic: 'column', detail: 'twins', sentence, options: ['once', 'keep'], proposed: 'once' });
  }
}

/** Asks until one of the options is answered: no other answer settles what is to be counted. */
function insist({ inquiry, view }: ListPlan, question: NewQuestion): void {
  const given = inquiry.answered(question.topic, question.detail);
  if (given !== undefined && question.options?.includes(given)) return;
  const anew = openInquiry([], view.sheet.name, inquiry.range);
  anew.ask(question);
  inquiry.open.push(...anew.open);
}

/** The period of rows without one: those of the other rows are proposed. */
function askWhen(plan: ListPlan, { undated, events }: Counted, cell: string): void {
  const { inquiry, list, context, view } = plan;
  const months = [...new Set(events.values())].filter((period) => /^\d{4}-\d{2}$/.test(period)).sort();
  const isAll = undated.length === list.persons.length;
  const sentence: Message = isAll
    ? message('intake.ask.period', { cell })
    : message('persons.ask.undated', { count: undated.length, rows: rowNumbers(undated) });
  const anew = openInquiry([], view.sheet.name, inquiry.range);
  anew.ask({
    topic: 'period',
    sentence,
    evidence: context.evidence,
    proposed: !isAll && months.length === 1 ? (months[0] ?? '') : '',
  });
  inquiry.open.push(...anew.open);
}

function askAboutTitle(plan: ListPlan): void {
  const { context, list } = plan;
  const { doubt } = context.population;
  const tellsPeople = list.columns.some(
    ({ role }) => role === 'sex' || role === 'tick' || role === 'age' || role === 'birth',
  );
  if (doubt === '' || doubt === 'percent' || (doubt === 'mixed' && tellsPeople)) return;
  insist(plan, {
    topic: 'category',
    detail: 'title',
    sentence: message(`intake.ask.title.${doubt}`),
    evidence: context.evidence,
    options: ['keep', EXCLUDE],
  });
}

const DIMENSION: Readonly<Record<StrangeWord['topic'], string>> = {
  country: 'counterpart',
  place: 'refArea',
  category: 'category',
};

/** Words of countries, places and sexes that are not understood: each once. They cannot be names (see `copyEmptied`). */
function askAboutWords({ inquiry, list }: ListPlan, strange: readonly StrangeWord[], { index }: FileContext): void {
  const headers = new Map(list.columns.map(({ column, header }) => [column, header]));
  for (const { topic, text, row, column } of strange) {
    const suggestions = suggestionsFor(DIMENSION[topic], text, index);
    inquiry.ask({
      topic,
      detail: text,
      sentence: message('intake.ask.label', { text, cell: cellName(row, column), header: headers.get(column) ?? '' }),
      options: [...(topic === 'category' ? ['M', 'F'] : suggestions), NOBODY_KNOWS],
      proposed: suggestions.length === 1 ? (suggestions[0] ?? '') : '',
    });
  }
}
