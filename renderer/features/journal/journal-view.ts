import type { InputOf } from '#shared/contract/registry.ts';
import type { Language } from '#shared/texts/languages.ts';
import type { TextKey } from '#shared/texts/message.ts';

/** What of the journal is shown, as the address tells it. */
export interface JournalView {
  readonly from: string;
  readonly to: string;
  readonly author: string;
  readonly kinds: readonly string[];
  readonly words: string;
}

export type Filter = JournalView & { readonly language: Language };

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Reads an address; what somebody typed wrongly into it is left out. */
export function viewOf(query: Readonly<Record<string, string>>): JournalView {
  const day = (text = '') => (DAY.test(text) ? text : '');
  return {
    from: day(query['from']),
    to: day(query['to']),
    author: query['author'] ?? '',
    kinds: (query['kinds'] ?? '').split(',').filter((kind) => kind !== ''),
    words: query['words'] ?? '',
  };
}

export function queryOf({ from, to, author, kinds, words }: JournalView): Readonly<Record<string, string>> {
  return { from, to, author, kinds: kinds.join(','), words };
}

export function isFiltered({ from, to, author, kinds, words }: JournalView): boolean {
  return [from, to, author, words, ...kinds].some((one) => one !== '');
}

/** The filter without or with one kind more. */
export function withKind(view: JournalView, kind: string): JournalView {
  const { kinds } = view;
  return { ...view, kinds: kinds.includes(kind) ? kinds.filter((one) => one !== kind) : [...kinds, kind].sort() };
}

/** A row of the list: the heading of a day, or the entry that has so many wanted ones after it. */
export type Row = { readonly day: string; readonly count: number } | { readonly offset: number };

/** Pixels of a heading and of an entry. */
export const DAY_HEIGHT = 34;
export const ENTRY_HEIGHT = 62;

/** The rows of the list without making them: a heading for each day, then its entries. */
export interface Rows {
  readonly count: number;
  at(index: number): Row;
  indexOf(offset: number): number;
  /** Pixels above the row; of `count`, the height of all. */
  topOf(index: number): number;
  /** The row that stands at so many pixels. */
  indexAt(top: number): number;
  /** The day of the row. */
  dayAt(index: number): { readonly day: string; readonly count: number } | undefined;
}

export function rowsOf(days: readonly { readonly day: string; readonly count: number }[]): Rows {
  const starts: number[] = [];
  let total = 0;
  for (const [i, { count }] of days.entries()) {
    starts.push(total + i);
    total += count;
  }
  const heading = (index: number) => lastAtMost(starts, index);
  const count = total + days.length;
  const topOf = (index: number) => {
    const i = heading(index);
    const headings = i + (index > (starts[i] ?? 0) ? 1 : 0);
    return headings * DAY_HEIGHT + (index - headings) * ENTRY_HEIGHT;
  };
  return {
    count,
    topOf,
    indexAt: (top) => {
      let low = 0;
      let high = Math.max(0, count - 1);
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if (topOf(middle) <= top) low = middle;
        else high = middle - 1;
      }
      return low;
    },
    at: (index) => {
      const i = heading(index);
      const start = starts[i] ?? 0;
      const day = days[i];
      return day && start === index ? day : { offset: index - i - 1 };
    },
    indexOf: (offset) => {
      // Entries before heading i: starts[i] - i.
      let low = 0;
      let high = days.length - 1;
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((starts[middle] ?? 0) - middle <= offset) low = middle;
        else high = middle - 1;
      }
      return offset + low + 1;
    },
    dayAt: (index) => days[heading(index)],
  };
}

/** Position of the last of the sorted numbers that is at most `value`; -1 where all are higher. */
function lastAtMost(sorted: readonly number[], value: number): number {
  let low = -1;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Entries of a page; pages begin at multiples of the step, so that one holds all that is seen with room on both sides. */
export const PAGE = 300;
const STEP = 100;

export function pageAround(offset: number): number {
  return Math.max(0, Math.floor((offset - STEP / 2) / STEP) * STEP);
}

/** What is asked of the engine for a page. */
export function pageInput(filter: Filter, offset: number, limit = PAGE): InputOf<'journal.page'> {
  return { ...filter, kinds: [...filter.kinds], offset, limit };
}

const KINDS = [
  'created',
  'migrated',
  'campaign',
  'round_begun',
  'round_changed',
  'released',
  'imported',
  'superseded',
  'reread',
  'refused',
  'repeated',
  'withdrew',
  'answered',
  'corrected',
  'settled',
  'settled_confirmed',
  'confirmed',
  'learned',
  'forgot_recipe',
  'forgot_alias',
  'alias_added',
  'name_added',
  'contact_set',
  'decided',
  'rules_loaded',
  'rule_added',
  'rule_withdrawn',
  'rule_applied',
  'undone',
  'redone',
] as const;

/** What a kind of deed is called. */
export function kindKey(kind: string): TextKey {
  const known = KINDS.find((one) => one === kind);
  return known ? `window.journal.deed.${known}` : 'window.journal.deed.other';
}

const EFFECTS: Readonly<Record<string, TextKey>> = {
  decided: 'window.journal.effect.decided',
  answered: 'window.journal.effect.answered',
  corrected: 'window.journal.effect.corrected',
  settled: 'window.journal.effect.settled',
  settled_confirmed: 'window.journal.effect.settled',
  confirmed: 'window.journal.effect.confirmed',
  learned: 'window.journal.effect.learned',
  alias_added: 'window.journal.effect.learned',
  forgot_recipe: 'window.journal.effect.forgot',
  forgot_alias: 'window.journal.effect.forgot',
  withdrew: 'window.journal.effect.withdrew',
  rules_loaded: 'window.journal.effect.rules',
  rule_added: 'window.journal.effect.rules',
  rule_withdrawn: 'window.journal.effect.rules',
  campaign: 'window.journal.effect.round',
  round_begun: 'window.journal.effect.round',
  round_changed: 'window.journal.effect.round',
  released: 'window.journal.effect.round',
  name_added: 'window.journal.effect.name',
  contact_set: 'window.journal.effect.contact',
  undone: 'window.journal.effect.undone',
};

/** What happens when an entry is taken back. */
export function effectKey(kind: string): TextKey {
  return EFFECTS[kind] ?? 'window.journal.effect.other';
}

/** Why an entry cannot be taken back. */
export function fixedKey(undo: 'facts' | 'record', kind: string): TextKey {
  if (undo === 'facts') return 'window.journal.fixed.facts';
  return kind === 'rule_applied' ? 'window.journal.fixed.rule' : 'window.journal.fixed.record';
}
