import { parseCorrectionName } from '#shared/domain/intake/corrections/grammar.ts';
import { periodLabel } from '#shared/domain/reconcile/labels.ts';
import { type Message, message, type TextKey } from '#shared/texts/say.ts';
import type { Names, Words } from './names.ts';

/** What a question or a correction is about, in words: `dash:B4:F13:D`, `country:Centrafriqe`, `set:B4:F13:column:D:sex`. */
export function questionWords(name: string): Words {
  const correction = parseCorrectionName(name);
  if (correction) {
    const { target, field } = correction;
    const what = topicWords(field);
    if (target.on === 'table') return what;
    const which = target.on === 'column' ? target.column : target.on === 'row' ? String(target.row) : target.text;
    return message(`window.journal.on.${target.on}`, { what, which });
  }
  const [topic = '', ...rest] = name.split(':');
  const what = topicWords(topic);
  const detail = rest.join(':').replace(/^[A-Z]{1,3}\d+:[A-Z]{1,3}\d+:?/, '');
  if (detail === '' || PLAIN_DETAILS.test(detail)) return what;
  return message(/^[A-Z]{1,3}$/.test(detail) ? 'window.journal.on.column' : 'window.journal.on.label', {
    what,
    which: detail,
  });
}

/** Details that are words of the program, not of the sheet. */
const PLAIN_DETAILS = /^(?:title|nationality|areas|pair|fraction|large|repeated|negative|blank|twins|years|subject)$/;

function topicWords(topic: string): Words {
  const key = TOPICS[topic];
  return key ? message(key) : topic;
}

/** What was answered, in words: a name of the catalogue, a word of the program explained, or the text as it was typed. */
export function answerWords(name: string, answer: string, names: Names): Words {
  const topic = parseCorrectionName(name)?.field ?? name.split(':')[0] ?? '';
  if (topic === 'department') return names.department(answer);
  if (topic === 'indicator') return ANSWERS[answer] ? message(ANSWERS[answer]) : names.indicator(answer);
  if (topic === 'period' && /^\d{4}/.test(answer)) return periodLabel(answer);
  const key = ANSWERS[answer];
  if (key) return message(key);
  return NAMED.has(topic) ? names.code(answer) : answer;
}

const NAMED: ReadonlySet<string> = new Set(['place', 'country', 'category', 'sex', 'age', 'kind']);

const ANSWERS: Readonly<Record<string, TextKey>> = {
  zero: 'window.journal.answer.zero',
  missing: 'window.journal.answer.missing',
  thousands: 'window.journal.answer.thousands',
  decimal: 'window.journal.answer.decimal',
  exclude: 'window.journal.answer.exclude',
  keep: 'window.journal.answer.keep',
  same: 'window.journal.answer.same',
  none: 'window.journal.answer.none',
  ones: 'window.journal.answer.ones',
  yes: 'window.journal.answer.yes',
  no: 'window.journal.answer.no',
  note: 'window.journal.answer.note',
  kind: 'window.journal.answer.kind',
  count: 'window.journal.answer.count',
  once: 'window.journal.answer.once',
  day: 'window.journal.answer.day',
  month: 'window.journal.answer.month',
  counterpart: 'window.journal.answer.counterpart',
  figures: 'window.journal.answer.figures',
  total: 'window.journal.answer.total',
  data: 'window.journal.answer.data',
  records: 'window.journal.answer.records',
};

const TOPICS: Readonly<Record<string, TextKey>> = {
  department: 'window.journal.topic.department',
  indicator: 'window.journal.topic.indicator',
  period: 'window.journal.topic.period',
  dash: 'window.journal.topic.dash',
  number: 'window.journal.topic.number',
  unit: 'window.journal.topic.unit',
  place: 'window.journal.topic.place',
  country: 'window.journal.topic.country',
  category: 'window.journal.topic.category',
  date: 'window.journal.topic.date',
  column: 'window.journal.topic.column',
  unreadable: 'window.journal.topic.unreadable',
  uncomputed: 'window.journal.topic.uncomputed',
  personal: 'window.journal.topic.personal',
  encoding: 'window.journal.topic.encoding',
  damage: 'window.journal.topic.damage',
  recipe: 'window.journal.topic.recipe',
  template: 'window.journal.topic.template',
  range: 'window.journal.topic.range',
  header: 'window.journal.topic.header',
  content: 'window.journal.topic.content',
  record: 'window.journal.topic.record',
  kind: 'window.journal.topic.kind',
  sex: 'window.journal.topic.sex',
  age: 'window.journal.topic.age',
  multiplier: 'window.journal.topic.multiplier',
  role: 'window.journal.topic.role',
};

/** A part of a corrected reading as the journal keeps it: `column:D:sex = F`. */
export function correctionWords(text: string, names: Names): Message | string {
  const [name = '', ...value] = text.split(' = ');
  const full = name.startsWith('set:') ? name : `set:${name}`;
  if (value.length === 0) return text;
  return message('window.journal.answered', {
    question: questionWords(full),
    answer: answerWords(full, value.join(' = '), names),
  });
}

/** One thing of many that were saved together: a correction, or the answer to a question. */
export function settledWords(text: string, names: Names): Message | string {
  const [name = '', ...value] = text.split(' = ');
  if (name.startsWith('set:') || value.length === 0) return correctionWords(text, names);
  return message('window.journal.answered', {
    question: questionWords(name),
    answer: answerWords(name, value.join(' = '), names),
  });
}
