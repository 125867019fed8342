import {
  type CorrectionField,
  correctionName,
  FIELDS,
  parseCorrectionName,
} from '#shared/domain/intake/corrections/grammar.ts';
import type { Answer } from '#shared/domain/model/round.ts';
import { fold } from '#shared/lib/fold.ts';
import { headingKey } from './heading-keys.ts';
import type { Settled, Slot, TableLayout } from './model.ts';

/** What was settled, before columns are named by the recipe's ids: `which` is then the letter. */
export type RawSlot = Omit<Slot, 'entry'>;

const COLUMN_ANSWERS: Readonly<Record<string, readonly string[] | undefined>> = {
  dash: undefined,
  number: undefined,
  column: ['keep', 'exclude', 'note', 'kind'],
};
/** Answers that speak of figures rather than of a layout: another year's duplicates or giants are asked about again. */
const OF_FIGURES: Readonly<Record<string, readonly string[]>> = {
  column: ['repeated', 'negative', 'fraction'],
  unit: ['large'],
  category: ['blank'],
};
/** Details of questions about the table as a whole, whose answers hold under its title. */
const OF_TITLE: Readonly<Record<string, readonly string[]>> = {
  category: ['title', 'nationality'],
  country: ['areas'],
  column: ['pair'],
};
const LABEL_TOPICS = ['place', 'country', 'category', 'indicator', 'period', 'unit'];
/** In the place of the title of a table that has none: what was said of it as a whole is asked again each time. */
export const UNTITLED = '*';

/** The title to which it is bound what is said of a table as a whole. */
export function boundTo({ title, subject }: TableLayout): string[] {
  return [title || subject || UNTITLED];
}

const LETTERS = /^[A-Z]{1,3}$/;
/** Fields of a correction that hold for one file only. */
const OF_ONE_FILE: readonly string[] = ['range', 'header', 'period'];

/** The slot that an answer fills; undefined where it holds for this file alone, or is learned as an alias. */
export function slotOf(
  settled: Settled,
  layout: TableLayout & { readonly day: string },
  letters: ReadonlySet<string>,
): RawSlot | undefined {
  const { topic, detail, answer } = settled;
  const base = { topic, answer, under: [], proposedOnly: false };
  const under = boundTo(layout);
  if (topic === 'set') return slotOfCorrection(settled, under);
  if (OF_FIGURES[topic]?.includes(detail)) return { ...base, on: 'table', which: detail, proposedOnly: true };
  const isColumn = LETTERS.test(detail) && letters.has(detail);
  if (isColumn && topic in COLUMN_ANSWERS) {
    const allowed = COLUMN_ANSWERS[topic];
    return allowed && !allowed.includes(answer) ? undefined : { ...base, on: 'column', which: detail };
  }
  if (topic === 'period' && detail === '') {
    const since = sinceOf(answer, layout.day);
    return since === undefined ? undefined : { ...base, on: 'table', which: '', under, answer: since };
  }
  if (topic === 'indicator' && detail === '') return { ...base, on: 'table', which: '', under };
  if (OF_TITLE[topic]?.includes(detail)) return { ...base, on: 'table', which: detail, under };
  if (!LABEL_TOPICS.includes(topic) || detail === '' || answer !== 'exclude') return undefined;
  return isColumn ? { ...base, on: 'column', which: detail } : { ...base, on: 'label', which: fold(detail) };
}

function slotOfCorrection({ question, answer }: Settled, under: readonly string[]): RawSlot | undefined {
  const name = parseCorrectionName(question);
  if (!name || OF_ONE_FILE.includes(name.field)) return undefined;
  const base = { topic: `set:${name.field}`, answer, under: [], proposedOnly: false };
  switch (name.target.on) {
    case 'table':
      return { ...base, on: 'table', which: '', under };
    case 'column':
      return { ...base, on: 'column', which: name.target.column };
    case 'label':
      return { ...base, on: 'label', which: fold(name.target.text) };
    case 'row':
      return { ...base, on: 'row', which: String(name.target.row) };
  }
}

/**
 * What is counted up to a day, as a period without its year: `2020` for figures of 31 December 2020 gives `12-31 {year}`.
 * Undefined for any other period: it holds for one file.
 */
function sinceOf(answer: string, day: string): string | undefined {
  const year = day.slice(0, 4);
  const isOfYear = day !== '' && answer.split('/').every((part) => part.startsWith(year));
  return isOfYear ? `${day.slice(5)} ${answer.replaceAll(year, '{year}')}` : undefined;
}

/** The period that such an answer means for another day; undefined where that is none of the same date. */
function periodAt(since: string, day: string): string | undefined {
  const [date, period = ''] = since.split(' ');
  return date === day.slice(5) ? period.replaceAll('{year}', day.slice(0, 4)) : undefined;
}

/** Where the things that a recipe names are in one table. */
export interface SlotPlaces {
  readonly range: string;
  /** The day that is told around it; '' where none is. */
  readonly day: string;
  /** Letters of a column of the recipe; none where the table has it not. */
  letters(id: string): readonly string[];
  /** Number of the row whose first label is this, from 1; undefined where none is, or several. */
  row(label: string): number | undefined;
}

/** The answers that a slot gives to the questions of a table. */
export function answersOf({ on, which, topic, answer }: Slot, places: SlotPlaces): Answer[] {
  const { range } = places;
  const given = (question: string): Answer => ({ file: '', sheet: '', question, answer });
  const field = topic.startsWith('set:') ? FIELDS[on].find((one) => one === topic.slice(4)) : undefined;
  if (field) return correctionNames(on, which, field, places).map(given);
  if (topic.startsWith('set:') || topic === CONFIRMED) return [];
  if (on === 'table' && topic === 'period') {
    const period = periodAt(answer, places.day);
    return period === undefined ? [] : [{ ...given(`${topic}:${range}`), answer: period }];
  }
  if (on === 'column') return places.letters(which).map((letter) => given(`${topic}:${range}:${letter}`));
  if (on === 'label') return [given(`${topic}:${which}`)];
  return [given([topic, range, which].filter((part) => part !== '').join(':'))];
}

/** Topic of what was confirmed as it was read: it asks when the column drifts, and answers nothing. */
export const CONFIRMED = 'confirmed';

function correctionNames(on: Slot['on'], which: string, field: CorrectionField, places: SlotPlaces): string[] {
  const { range } = places;
  if (on === 'column') {
    return places.letters(which).map((column) => correctionName(range, { target: { on, column }, field }));
  }
  if (on === 'label') return [correctionName(range, { target: { on, text: which }, field })];
  if (on === 'table') return [correctionName(range, { target: { on }, field })];
  const row = places.row(which);
  return row === undefined ? [] : [correctionName(range, { target: { on, row }, field })];
}

/** The name of a row that stays from year to year: its first words, without years. */
export function rowName(text: string): string {
  return headingKey(text);
}
