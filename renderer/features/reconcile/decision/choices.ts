import type { UnfoldedDiscrepancy } from '#shared/contract/reconcile.ts';
import type { DiscrepancyType } from '#shared/domain/model/discrepancy.ts';
import type { Message } from '#shared/texts/message.ts';

/** What can be done with a discrepancy beside keeping a source. */
export const WAYS = ['sum', 'max', 'value', 'not-comparable', 'wait'] as const;
export type Way = 'source' | (typeof WAYS)[number];

/** The key that chooses each. */
export const WAY_KEYS: Readonly<Record<(typeof WAYS)[number], string>> = {
  sum: 'S',
  max: 'M',
  value: 'V',
  'not-comparable': 'N',
  wait: 'W',
};

export interface Choice {
  /** What is sent: a source or a way; '' where a value is still to be typed. */
  readonly keep: string;
  readonly way: Way;
  readonly key: string;
  /** Name of a source; undefined for the others, which have words of the window. */
  readonly name: string | Message | undefined;
  /** What would be published; `null` where that is no number. */
  readonly value: number | null;
}

const TOTALS: ReadonlySet<DiscrepancyType> = new Set(['wrong_total', 'other_year_total']);
/** Figures that stand for different things: nothing is made of them together. */
const APART: ReadonlySet<DiscrepancyType> = new Set([
  'wrong_total',
  'other_year_total',
  'copied_period',
  'definition',
  'gap',
  'unit_error',
  'part_above_whole',
  'overlap',
  'double_count',
]);
/** Types of one figure, of which another value may be the right one. */
const TYPED: ReadonlySet<DiscrepancyType> = new Set([
  'conflict',
  'unit_error',
  'jump',
  'wrong_total',
  'other_year_total',
]);

/** All that an officer may decide, with the key for each: 1 to 9 for the sources, then the ways that make sense. */
export function choicesOf({ item, sides }: Pick<UnfoldedDiscrepancy, 'item' | 'sides'>): Choice[] {
  const sources = sides.filter(
    ({ source, value, record }, i) =>
      (value !== null || record !== null) && sides.findIndex((other) => other.source === source) === i,
  );
  const values = sides.flatMap(({ value }) => value ?? []);
  const together = values.length > 1 && !APART.has(item.type);
  if (item.type === 'gap') return [];
  const isRepeated = item.type === 'duplicate' && values.length > 0;
  const way = (name: (typeof WAYS)[number], value: number | null = null): Choice => ({
    ...{ keep: name === 'value' ? '' : name, way: name, key: WAY_KEYS[name], name: undefined, value },
  });
  return [
    ...sources.map(({ source, name, value }, i): Choice => {
      return { keep: source, way: 'source', key: i < 9 ? String(i + 1) : '', name, value };
    }),
    ...(together ? [way('sum', cleanSum(values))] : []),
    ...(together && item.type !== 'duplicate' ? [way('max', Math.max(...values))] : []),
    ...(TYPED.has(item.type) ? [way('value')] : []),
    ...(TOTALS.has(item.type) || isRepeated ? [] : [way('not-comparable')]),
    way('wait'),
  ];
}

/** Adding decimals leaves dust: fifteen digits are what a number can state. */
function cleanSum(values: readonly number[]): number {
  const sum = values.reduce((total, value) => total + value, 0);
  return Number.isInteger(sum) ? sum : Number(sum.toPrecision(15));
}

/** A number as an officer types it, `1 234,5`; undefined for anything else, and for `1.234`, which says two things. */
export function typedNumber(text: string): number | undefined {
  if (/\.\d{3}$/.test(text.trim())) return undefined;
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

/** What is being decided, before it is confirmed. */
export interface Draft {
  readonly way: Way | '';
  readonly keep: string;
  /** What was typed in the place of a value. */
  readonly typed: string;
  readonly reason: string;
}

export const EMPTY_DRAFT: Draft = { way: '', keep: '', typed: '', reason: '' };

/** What would be sent; undefined while nothing is chosen, or no number is typed. */
export function keepOf({ way, keep, typed }: Draft): string | undefined {
  if (way === '') return undefined;
  if (way !== 'value') return keep;
  const value = typedNumber(typed);
  return value === undefined ? undefined : String(value);
}

/** Whether a draft stands for a choice. */
export function isChosen({ way, keep }: Draft, choice: Choice): boolean {
  return way === choice.way && (way !== 'source' || keep === choice.keep);
}
