import { parseCell } from '#shared/cells/address.ts';
import type { Question, QuestionTopic } from '#shared/domain/intake/types.ts';
import { type Message, message, type TextKey } from '#shared/texts/say.ts';
import { ANSWERS, CODES } from './answer-words.ts';
import type { Naming } from './naming.ts';
import type { Named, QuestionView, Words } from './protocol.ts';

/** Sentences of the reading that speak to the command line; the window puts them so that its buttons answer them. */
const ASKED: Readonly<Record<string, TextKey>> = {
  'intake.ask.label': 'window.reading.ask.label',
  'intake.ask.labels': 'window.reading.ask.labels',
  'intake.ask.column': 'window.reading.ask.column',
  'intake.ask.columns': 'window.reading.ask.columns',
  'intake.ask.label-blank': 'window.reading.ask.blank',
  'intake.ask.negative': 'window.reading.ask.negative',
  'intake.ask.large': 'window.reading.ask.large',
  'intake.ask.fraction': 'window.reading.ask.fraction',
  'intake.ask.strange': 'window.reading.ask.strange',
  'intake.ask.total': 'window.reading.ask.total',
  'intake.ask.world': 'window.reading.ask.world',
  'intake.ask.repeated': 'window.reading.ask.repeated',
  'intake.ask.dash': 'window.reading.ask.dash',
  'intake.ask.day': 'window.reading.ask.day',
  'persons.ask.doubtful': 'window.reading.ask.persons',
  'persons.ask.twins': 'window.reading.ask.twins',
  'persons.ask.dayOrder': 'window.reading.ask.day_order',
};

/** The same answer means another thing to some questions. */
const OWN_ANSWERS: Readonly<Record<string, Readonly<Record<string, TextKey>>>> = {
  'intake.ask.world': { ML: 'window.reading.answer.only_mali', counterpart: 'window.reading.answer.counterparts' },
  'intake.ask.damage': { keep: 'window.reading.answer.as_it_stands' },
  'intake.ask.template': { keep: 'window.reading.answer.as_it_stands' },
  'intake.ask.large': { keep: 'window.reading.answer.unit_holds' },
  'intake.ask.title.mixed': { keep: 'window.reading.answer.everybody' },
  'intake.ask.title.target': { keep: 'window.reading.answer.results' },
  'intake.ask.title.foreign': { keep: 'window.reading.answer.malians' },
  'intake.ask.title.percent': { keep: 'window.reading.answer.numbers' },
  'persons.ask.nationality': { keep: 'window.reading.answer.yes', exclude: 'window.reading.answer.no' },
  'persons.ask.twins': { keep: 'window.reading.answer.all_rows' },
  'intake.ask.total': { exclude: 'window.reading.answer.drop_total', keep: 'window.reading.answer.keep_figure' },
};

/** Topics whose options are all there is. */
const CLOSED: readonly QuestionTopic[] = [
  'dash',
  'number',
  'column',
  'recipe',
  'encoding',
  'damage',
  'personal',
  'date',
  'template',
];

/** A question as the window puts it: names for codes, the proposed answer first. */
export function viewQuestion(question: Question, sheet: string, table: number, naming: Naming): QuestionView {
  const { id, topic, sentence, evidence, options, proposed } = question;
  const key = ASKED[sentence.key];
  const named = naming.withNames(sentence);
  const inOrder = proposed === '' ? options : [proposed, ...options.filter((option) => option !== proposed)];
  return {
    ...{ id, sheet, topic, proposed, table },
    sentence: key ? message(key, named.params) : named,
    evidence: evidence.map(naming.withNames),
    options: inOrder.map((option): Named => ({ code: option, name: answerName(question, option, naming) })),
    other: otherOf(question),
    cell: cellOf(question),
  };
}

function answerName({ topic, sentence }: Question, option: string, naming: Naming): Words {
  const { thousands, decimal } = sentence.params ?? {};
  if (option === 'thousands' && typeof thousands === 'string') return thousands.replaceAll(' ', '\u202f');
  if (option === 'decimal' && typeof decimal === 'string') return decimal;
  const own = OWN_ANSWERS[sentence.key]?.[option] ?? (topic === 'encoding' ? undefined : ANSWERS[option]);
  if (own) return message(own);
  const choice = CODES[topic];
  if (!choice) return option;
  if (topic === 'category') return categoryName(option, naming);
  return naming.apart(choice, option);
}

/** `F`, `Y_LT18`, `F,Y_LT18`, or a kind. */
export function categoryName(code: string, naming: Naming): Words {
  const parts = code.split(/[,/+]/).map((part): Words => {
    const sex = naming.choices.sex.find((one) => one.code === part);
    const age = /^Y/.test(part) ? naming.named('age', part) : undefined;
    return (sex ?? age ?? naming.named('kind', part)).name;
  });
  return parts.length === 1 ? (parts[0] ?? code) : message('window.reading.list', { all: parts });
}

function otherOf({ topic, sentence, options }: Question): QuestionView['other'] {
  if (CLOSED.includes(topic)) return options.length === 0 ? 'text' : '';
  if (sentence.key.startsWith('intake.ask.title') || sentence.key === 'intake.ask.large') return '';
  // A text stands for many labels at once: each is named by itself.
  if (sentence.key === 'intake.ask.labels' || sentence.key === 'intake.ask.label-blank') return '';
  if (sentence.key === 'intake.ask.world') return '';
  if (topic === 'department') return 'department';
  if (sentence.key.startsWith('intake.ask.')) return CODES[topic] ?? (options.length === 0 ? 'text' : '');
  return options.length === 0 ? 'text' : '';
}

/** The first place that a question names, or that its evidence does. */
function cellOf({ id, sentence, evidence }: Question): QuestionView['cell'] {
  const { cell, column } = sentence.params ?? {};
  if (typeof cell === 'string') return parseCell(cell);
  const range = /:([A-Z]{1,3}\d+):[A-Z]{1,3}\d+/.exec(id)?.[1];
  const corner = range === undefined ? undefined : parseCell(range);
  if (typeof column === 'string' && corner) {
    const at = parseCell(`${column}1`);
    return at && { row: corner.row, column: at.column };
  }
  const told = evidence.flatMap(({ params = {} }: Message) =>
    typeof params['first'] === 'string' ? [params['first']] : [],
  );
  return (told[0] === undefined ? undefined : parseCell(told[0])) ?? corner;
}
