import { type Message, message } from '#shared/texts/say.ts';
import { isAwaited } from './cell-state.ts';
import type { BoardCell, Unread } from './model.ts';

/** What a reminder is about: one department, and what it still has to send. */
export interface ReminderFacts {
  /** As it is to be called in the letter. */
  readonly department: string;
  readonly round: { readonly title: string; readonly start: string; readonly end: string };
  readonly today: string;
  readonly missing: readonly { readonly dataset: string; readonly due: string }[];
  readonly unread: readonly Pick<Unread, 'file' | 'at'>[];
  /** Who signs: a ministry, an office. */
  readonly signature: string;
}

/** A courteous letter, not yet in a language; `items` is the list that stands after the opening. */
export interface Reminder {
  readonly subject: Message;
  readonly opening: readonly Message[];
  readonly items: readonly Message[];
  readonly closing: readonly Message[];
  readonly signature: string;
}

/** What one department still has to send, in the order of the board. */
export function missingOf(cells: readonly BoardCell[], department: string): BoardCell[] {
  return cells.filter((cell) => cell.department === department && cell.expected && isAwaited(cell.state));
}

export function makeReminder(facts: ReminderFacts): Reminder {
  const { round, missing, unread, signature } = facts;
  const isAsking = missing.length > 0;
  return {
    subject:
      round.title === ''
        ? message('rounds.reminder.subjectPlain')
        : message('rounds.reminder.subject', { round: round.title }),
    opening: [message('rounds.reminder.salutation'), ...(isAsking ? [asked(facts)] : [])],
    items: missing.map(({ dataset, due }) =>
      due === ''
        ? message('rounds.reminder.item', { dataset })
        : message('rounds.reminder.itemDue', { dataset, due: dayText(due) }),
    ),
    closing: [
      ...(isAsking ? periodOf(round) : []),
      ...unread.map(({ file, at }) => message('rounds.reminder.unread', { file, day: dayText(at) })),
      ...(isAsking ? [message(`rounds.reminder.${wishOf(facts)}`), message('rounds.reminder.unavailable')] : []),
      message('rounds.reminder.crossed'),
      message('rounds.reminder.regards'),
    ],
    signature,
  };
}

function asked({ round: { title }, department }: ReminderFacts): Message {
  return title === ''
    ? message('rounds.reminder.askedPlain', { department })
    : message('rounds.reminder.asked', { round: title, department });
}

function periodOf({ start, end }: ReminderFacts['round']): Message[] {
  if (start === '' || end === '') return [];
  return [message('rounds.reminder.period', { start: dayText(start), end: dayText(end) })];
}

function wishOf({ missing, today }: ReminderFacts): 'late' | 'soon' | 'early' {
  if (missing.some(({ due }) => due !== '' && due < today)) return 'late';
  return missing.some(({ due }) => due === '') ? 'soon' : 'early';
}

/** `2022-02-28T…` as print wants it in both languages: `28/02/2022`. */
export function dayText(at: string): string {
  return at.slice(0, 10).split('-').reverse().join('/');
}

/** The letter as plain text, for an e-mail: paragraphs apart, a dash before each item. */
export function reminderText(reminder: Reminder, say: (sentence: Message) => string): string {
  const list = reminder.items.map((item) => `– ${say(item)}`).join('\n');
  const paragraphs = [...reminder.opening.map(say), list, ...reminder.closing.map(say), reminder.signature];
  return paragraphs.filter((text) => text !== '').join('\n\n');
}
