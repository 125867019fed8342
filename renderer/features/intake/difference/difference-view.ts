import type { DifferenceLine } from '#shared/contract/difference.ts';

export const SHOWN_CHANGES = ['changed', 'added', 'removed', 'unchanged'] as const;
export type ShownChange = (typeof SHOWN_CHANGES)[number];

/** What the page shows of two deliveries, as the address tells it. */
export interface DifferenceView {
  /** The earlier submission; 0 for the one that it took the place of. */
  readonly other: number;
  readonly change: ShownChange | '';
  /** Number of a table, from 1; 0 for all. */
  readonly table: number;
  readonly words: string;
  /** Position of the chosen line. */
  readonly line: number;
}

export function viewOf(query: Readonly<Record<string, string>>): DifferenceView {
  const number = (name: string) => Math.max(0, Math.floor(Number(query[name] ?? 0)) || 0);
  return {
    other: number('with'),
    change: SHOWN_CHANGES.find((one) => one === query['change']) ?? '',
    table: number('table'),
    words: query['words'] ?? '',
    line: number('line'),
  };
}

export function queryOf({ other, change, table, words, line }: DifferenceView): Record<string, string> {
  const number = (value: number) => (value === 0 ? '' : String(value));
  return { with: number(other), change, table: number(table), words, line: number(line) };
}

export const CHANGE_TONES = {
  added: 'success',
  removed: 'danger',
  changed: 'warning',
  unchanged: 'neutral',
} as const satisfies Readonly<Record<ShownChange, string>>;

/** Difference of two values and its share of the first; undefined where one has none. */
export function gapOf({
  before,
  after,
}: DifferenceLine): { readonly gap: number; readonly share: number | undefined } | undefined {
  const [from, to] = [before?.value, after?.value];
  if (typeof from !== 'number' || typeof to !== 'number' || from === to) return undefined;
  // What decimals leave behind is no difference.
  const gap = Number((to - from).toPrecision(12));
  return { gap, share: from === 0 ? undefined : gap / Math.abs(from) };
}
