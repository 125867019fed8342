import { answerWords } from '#renderer/features/intake/worker/answer-words.ts';
import { CHOICES, type Choices } from '#renderer/features/intake/worker/protocol.ts';
import type { Drafted } from '#shared/contract/reading.ts';
import {
  type CorrectionField,
  type CorrectionTarget,
  parseCorrectionName,
} from '#shared/domain/intake/corrections/grammar.ts';
import { QUESTION_TOPICS } from '#shared/domain/intake/types.ts';
import { periodLabel } from '#shared/domain/reconcile/labels.ts';
import { COLUMN_CHOICES, CONTENT_CHOICES, ROW_CHOICES } from './corrections.ts';
import type { Speaker } from './speaker.ts';

/** One thing that was drafted, for people: what it is about, and what was said of it. */
export interface DraftedWords {
  readonly about: string;
  readonly said: string;
}

/** What was drafted, in words. */
export function draftedWords({ question, answer }: Drafted, choices: Choices | undefined, w: Speaker): DraftedWords {
  const correction = parseCorrectionName(question);
  if (correction) {
    const { target, field } = correction;
    return {
      about: targetWords(target, w(`window.reading.field.${field}`), w),
      said: valueWords(target, field, answer, choices, w),
    };
  }
  const [name = '', ...rest] = question.split(':');
  const topic = QUESTION_TOPICS.find((one) => one === name) ?? 'column';
  // `dash:B4:F13:D`: a range has a colon of its own.
  const detail = rest.slice(2).join(':');
  const about = w(`window.reading.topic.${topic}`);
  return {
    about: /^$|^[a-z-]+$/.test(detail) ? about : w('window.reading.about.question', { topic: about, detail }),
    said: w.say(answerWords(topic, answer, choices)),
  };
}

function targetWords(target: CorrectionTarget, field: string, w: Speaker): string {
  switch (target.on) {
    case 'column':
      return w('window.reading.about.column', { column: target.column, field });
    case 'row':
      return w('window.reading.about.row', { row: String(target.row), field });
    case 'label':
      return w('window.reading.about.label', { text: target.text, field });
    case 'table':
      return w('window.reading.about.table', { field });
  }
}

function valueWords(
  { on }: CorrectionTarget,
  field: CorrectionField,
  value: string,
  choices: Choices | undefined,
  w: Speaker,
): string {
  const column = on === 'column' ? COLUMN_CHOICES.find(({ role }) => role === value) : undefined;
  const row = on === 'column' ? undefined : ROW_CHOICES.find(({ role }) => role === value);
  if (field === 'role') return column ? w(column.words) : row ? w(row.words) : value;
  const content = CONTENT_CHOICES.find((one) => one.content === value);
  if (field === 'content' && content) return w(content.words);
  if (field === 'multiplier') return w('window.reading.multiplier', { times: Number(value) });
  if (field === 'period') return w.say(periodLabel(value));
  const choice = CHOICES.find((one) => one === field);
  const named = choice && choices?.[choice].find(({ code }) => code === value);
  return named ? w.say(named.name) : value;
}
