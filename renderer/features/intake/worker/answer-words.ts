import type { QuestionTopic } from '#shared/domain/intake/types.ts';
import { periodLabel } from '#shared/domain/reconcile/labels.ts';
import { message, type TextKey } from '#shared/texts/say.ts';
import type { Choice, Choices, Words } from './protocol.ts';

/** Words of the answers that are no codes of the catalogue. */
export const ANSWERS: Readonly<Record<string, TextKey>> = {
  keep: 'window.reading.answer.keep',
  exclude: 'window.reading.answer.exclude',
  zero: 'window.reading.answer.zero',
  missing: 'window.reading.answer.missing',
  thousands: 'window.reading.answer.thousands',
  decimal: 'window.reading.answer.decimal',
  same: 'window.reading.answer.same',
  none: 'window.reading.answer.none',
  ones: 'window.reading.answer.ones',
  yes: 'window.reading.answer.yes',
  no: 'window.reading.answer.no',
  note: 'window.reading.answer.note',
  kind: 'window.reading.answer.kind',
  count: 'window.reading.answer.count',
  once: 'window.reading.answer.once',
  day: 'window.reading.answer.day',
  month: 'window.reading.answer.month',
  _U: 'window.reading.answer.unknown',
};

/** Dimension of the codes that answer a topic. */
export const CODES: Partial<Readonly<Record<QuestionTopic, Choice>>> = {
  indicator: 'indicator',
  period: 'period',
  place: 'place',
  country: 'country',
  unit: 'unit',
  department: 'department',
  category: 'sex',
};

/** An answer in words, whatever was asked. */
export function answerWords(topic: QuestionTopic, answer: string, choices: Choices | undefined): Words {
  const known = ANSWERS[answer];
  if (known && topic !== 'encoding') return message(known);
  if (topic === 'period') return /^\d{4}/.test(answer) ? periodLabel(answer) : answer;
  const choice = CODES[topic];
  const lists: readonly Choice[] = topic === 'category' ? ['sex', 'age', 'kind'] : choice ? [choice] : [];
  return lists.flatMap((list) => choices?.[list].find(({ code }) => code === answer)?.name ?? [])[0] ?? answer;
}
