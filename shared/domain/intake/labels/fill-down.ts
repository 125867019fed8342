import { mergeAt, type SheetView } from '#shared/domain/intake/layout/sheet-view.ts';
import { textOf } from './label-cells.ts';
import type { CodedLabel } from './row-codes.ts';

/** An empty label of which it is not sure that it goes on with the one above. */
export interface Blank {
  /** By body row. */
  readonly index: number;
  readonly column: number;
  /** The label above. */
  readonly text: string;
}

/** What happens to a row: it has labels of its own, ends nothing, or ends what was written once. */
export type RowTurn = 'data' | 'skip' | 'end';

/**
 * Labels that are written once for several rows hold until the next one; totals are skipped and headings end them. That is
 * sure under a merged label, and where a column never repeats its label. It is not where the label is repeated row by row
 * elsewhere, nor where a group at its left begins anew: those are given as `doubts`, and filled only if `settled` is `same`.
 */
export function fillDown(
  view: SheetView,
  rows: readonly number[],
  labels: readonly CodedLabel[],
  turnOf: (index: number) => RowTurn,
  settled: string | undefined,
): { readonly isFilled: boolean; readonly doubts: readonly Blank[] } {
  let isFilled = false;
  const doubts: Blank[] = [];
  labels.forEach(({ label, cells }, n) => {
    if (!label.fillDown) return;
    const isRepeated = repeatsItself(cells.ids, turnOf);
    const begins = labels.slice(0, n).map((outer) => groupStarts(outer, cells.ids, turnOf));
    let last = 0;
    let until = Number.POSITIVE_INFINITY;
    rows.forEach((row, index) => {
      const turn = turnOf(index);
      if (turn === 'end') last = 0;
      if (turn !== 'data') return;
      const own = cells.ids[index] ?? 0;
      if (own !== 0) {
        last = own;
        const merge = mergeAt(view, row, label.column);
        until = merge && merge.bottom > merge.top ? merge.bottom : Number.POSITIVE_INFINITY;
        return;
      }
      if (last === 0 || row > until) return;
      const isSure = until !== Number.POSITIVE_INFINITY || !(isRepeated || begins.some((starts) => starts.has(index)));
      if (!isSure && settled !== 'same') {
        if (settled === undefined) doubts.push({ index, column: label.column, text: cells.texts[last] ?? '' });
        return;
      }
      cells.ids[index] = last;
      isFilled = true;
    });
  });
  return { isFilled, doubts };
}

/** Whether a column writes its label again in the row right below, which one that writes it once would not. */
function repeatsItself(ids: ArrayLike<number>, turnOf: (index: number) => RowTurn): boolean {
  for (let index = 1; index < ids.length; index++) {
    if (ids[index] !== 0 && ids[index] === ids[index - 1] && turnOf(index) === 'data' && turnOf(index - 1) === 'data')
      return true;
  }
  return false;
}

/**
 * Rows where a column at the left, filled down already, begins another group. None where it is the inner one, which runs
 * through the same labels under each label of the column at its right.
 */
function groupStarts(
  outer: CodedLabel,
  ids: ArrayLike<number>,
  turnOf: (index: number) => RowTurn,
): ReadonlySet<number> {
  const starts = new Set<number>();
  const runs: string[][] = [];
  let before: string | undefined;
  for (let index = 0; index < ids.length; index++) {
    if (turnOf(index) !== 'data') continue;
    const text = textOf(outer.cells, index);
    if (ids[index] !== 0 || runs.length === 0) runs.push([]);
    runs.at(-1)?.push(text);
    if (before !== undefined && text !== before) starts.add(index);
    before = text;
  }
  const [first = []] = runs;
  const isInner = new Set(first).size > 1 && runs.length > 1 && runs.every((run) => run.join('|') === first.join('|'));
  return isInner || runs.length < 2 ? new Set() : starts;
}
