import { describe, expect, test } from 'vitest';
import { choicesOf, isChosen, keepOf, typedNumber } from '#renderer/features/reconcile/decision/choices.ts';
import { reasonsFor } from '#renderer/features/reconcile/decision/reasons.ts';
import { barsOf, pairsOf } from '#renderer/features/reconcile/figure/details-view.ts';
import { chartOf } from '#renderer/features/reconcile/figure/history-view.ts';
import { pictured, placesOf } from '#renderer/features/reconcile/figure/side-view.ts';
import type { UnfoldedDiscrepancy } from '#shared/contract/reconcile.ts';
import type { Side } from '#shared/contract/unfolded.ts';
import { DISCREPANCY_TYPES, type DiscrepancyType } from '#shared/domain/model/discrepancy.ts';

function unfolded(type: DiscrepancyType, ...sides: readonly [source: string, value: number | null][]) {
  return {
    item: { type, unit: 'persons' },
    sides: sides.map(([source, value]) => ({ source, name: source, value, record: null })),
  } as unknown as UnfoldedDiscrepancy;
}

const keysOf = (one: UnfoldedDiscrepancy) => choicesOf(one).map(({ key, keep }) => `${key} ${keep}`.trim());

describe('choices', () => {
  test('of a conflict are its sources, then all that can be made of them', () => {
    const one = unfolded('conflict', ['MMEIA', 120], ['OIM', 118]);
    expect(keysOf(one)).toEqual(['1 MMEIA', '2 OIM', 'S sum', 'M max', 'V', 'N not-comparable', 'W wait']);
    expect(choicesOf(one).map(({ value }) => value)).toEqual([120, 118, 238, 120, null, null, null]);
  });

  test('of figures that are no readings of one thing are never their sum', () => {
    const apart = ['copied_period', 'overlap', 'part_above_whole', 'unit_error', 'definition'] as const;
    for (const type of apart) expect(keysOf(unfolded(type, ['A', 1], ['B', 2])).join()).not.toContain('S sum');
  });

  test('of a figure given twice are to count it once or twice', () => {
    expect(keysOf(unfolded('duplicate', ['MMEIA', 5], ['MMEIA', 5]))).toEqual(['1 MMEIA', 'S sum', 'W wait']);
  });

  test('there are none where a figure is missing', () => {
    expect(choicesOf(unfolded('gap', ['MSDS', null]))).toEqual([]);
  });

  test('have reasons that are often given, whatever the type', () => {
    for (const type of DISCREPANCY_TYPES) {
      for (const { way } of choicesOf(unfolded(type, ['A', 1], ['B', 2]))) {
        expect([type, way, reasonsFor(type, way).length > 0]).toEqual([type, way, true]);
      }
    }
  });
});

describe('a draft', () => {
  test('is sent as what is kept: a source, a way, or the number that was typed', () => {
    const draft = { way: '', keep: '', typed: '', reason: '' } as const;
    expect(keepOf(draft)).toBeUndefined();
    expect(keepOf({ ...draft, way: 'source', keep: 'OIM' })).toBe('OIM');
    expect(keepOf({ ...draft, way: 'value', typed: '1\u202f234,5' })).toBe('1234.5');
    expect(keepOf({ ...draft, way: 'value', typed: 'mille' })).toBeUndefined();
    const [first, second] = choicesOf(unfolded('conflict', ['MMEIA', 120], ['OIM', 118]));
    const chosen = { ...draft, way: 'source', keep: 'OIM' } as const;
    expect([first && isChosen(chosen, first), second && isChosen(chosen, second)]).toEqual([false, true]);
  });

  test('takes numbers as an officer writes them', () => {
    expect(['1 234', '1.5', '-3,25', '0'].map(typedNumber)).toEqual([1234, 1.5, -3.25, 0]);
    expect(['', '1,2,3', '12 %', 'n.d.', '1.234'].map(typedNumber).filter((one) => one !== undefined)).toEqual([]);
  });
});

describe('where a side stands', () => {
  const cell = (name: string, sheet = 'Feuil1') => ({ file: 'a.xlsx', sheet, cell: name, submission: 3 });

  test('is told in few words, sheet by sheet', () => {
    const side = { cells: [cell('C6'), cell('D6'), cell('E6'), cell('C7'), cell('B2', 'Feuil2')] } as unknown as Side;
    expect(placesOf(side).map(({ sheet, words, place }) => [sheet, words, place])).toEqual([
      ['Feuil1', 'C6:E7', 'C6:E7'],
      ['Feuil2', 'B2', 'B2'],
    ]);
    const few = { cells: [cell('C6'), cell('C9')] } as unknown as Side;
    expect(placesOf(few)[0]?.words).toBe('C6, C9');
  });

  test('is pictured whole where its cells lie close together, else at the first of them', () => {
    const place = (cells: readonly string[]) =>
      placesOf({ cells: cells.map((one) => cell(one)) } as unknown as Side)[0];
    const [near, far] = [place(['C6', 'D9']), place(['C6', 'D60'])];
    expect([near && pictured(near), far && pictured(far)]).toEqual(['C6:D9', 'C6']);
  });
});

describe('history', () => {
  const size = { width: 100, height: 60, left: 0, right: 0, above: 0, below: 0 };
  const history = (...values: readonly (number | null)[]) => ({
    unit: 'persons',
    at: 1,
    times: values.map((_, i) => ({ code: String(2019 + i), name: String(2019 + i) })),
    series: [{ department: 'OIM', name: 'OIM', values, whole: values.map(() => true) }],
    published: values,
  });

  test('leaves a hole open where a department states nothing', () => {
    const [line] = chartOf(history(10, 20, null, 30, 40), size).lines;
    expect(line?.points).toHaveLength(4);
    expect(line?.paths).toHaveLength(2);
  });

  test('marks the period in question within the picture', () => {
    const { band } = chartOf(history(10, 20, 30), size);
    expect(band).toEqual({ x: 25, width: 50 });
    expect(chartOf({ ...history(1, 2), at: -1 }, size).band).toBeUndefined();
  });

  test('begins at nothing, unless all values lie close together or orders apart', () => {
    expect(chartOf(history(0, 100), size).y(0)).toBe(60);
    expect(chartOf(history(990, 1000), size).y(990)).toBeLessThan(60);
    const steep = chartOf(history(1000, 1_000_000), size);
    expect([steep.isSteep, steep.y(1000) < 60, steep.y(1_000_000)]).toEqual([true, true, 0]);
  });
});

describe('details', () => {
  test('put both columns of a copied period side by side', () => {
    const cell = (what: string, value: number) => ({ what: [what], value });
    const sides = [
      { cells: [cell('France', 5), cell('Gabon', 2)] },
      { cells: [cell('France', 5)] },
    ] as unknown as Side[];
    expect(pairsOf(sides, ({ what }) => String(what[0]))).toEqual([
      { name: 'France', values: [5, 5] },
      { name: 'Gabon', values: [2, null] },
    ]);
  });

  test('draw periods to scale, with the days that each shares with the shortest', () => {
    const bars = barsOf([
      { source: 'a', from: '2021-01-01', to: '2021-12-31' },
      { source: 'b', from: '2021-01-01', to: '2021-01-31' },
      { source: 'c', from: '', to: '' },
    ]);
    expect(bars.map(({ source, start, width }) => [source, start, Math.round(width * 365)])).toEqual([
      ['a', 0, 365],
      ['b', 0, 31],
    ]);
    expect(Math.round((bars[0]?.common?.width ?? 0) * 365)).toBe(31);
  });
});
