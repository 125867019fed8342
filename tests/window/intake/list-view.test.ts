import { describe, expect, it } from 'vitest';
import {
  queryOf as differenceQuery,
  viewOf as differenceView,
  gapOf,
} from '#renderer/features/intake/difference/difference-view.ts';
import { pagesFor, queryOf, sortedBy, viewOf } from '#renderer/features/intake/submissions/list-view.ts';
import type { DifferenceLine } from '#shared/contract/difference.ts';

describe('the list of received files in the address', () => {
  it('comes back as it was, whatever was chosen', () => {
    const usual = viewOf({});
    expect(usual).toMatchObject({ order: 'received', descending: true, state: '' });
    expect(Object.values(queryOf(usual)).every((value) => value === '')).toBe(true);
    const view = {
      ...usual,
      state: 'refused',
      department: 'DGME',
      words: 'retour',
      order: 'file',
      chosen: '12',
    } as const;
    for (const descending of [true, false])
      expect(viewOf(queryOf({ ...view, descending }))).toEqual({ ...view, descending });
  });

  it('is sorted by a heading, and the other way round when it is pressed again', () => {
    const byFile = sortedBy(viewOf({}), 'file');
    expect(byFile).toMatchObject({ order: 'file', descending: false });
    expect(sortedBy(byFile, 'file').descending).toBe(true);
    expect(sortedBy(byFile, 'figures').descending).toBe(true);
  });

  it('what is not understood in an address is left out', () => {
    expect(viewOf({ state: 'x', order: 'y' })).toEqual(viewOf({}));
  });

  it('asks for the pages that are seen', () => {
    expect(pagesFor(0, 20)).toEqual([0]);
    expect(pagesFor(95, 110)).toEqual([0, 100]);
  });
});

describe('the difference of two deliveries', () => {
  const stated = (value: number | null) => ({ value, status: 'A', raw: '', sheet: 'F', cell: 'B2' });
  const line = (before: number | null, after: number | null): DifferenceLine => {
    return { change: 'changed', figure: [], unit: 'persons', before: stated(before), after: stated(after) };
  };

  it('comes back from the address as it was', () => {
    const view = { other: 3, change: 'added', table: 2, words: 'kayes', line: 7 } as const;
    expect(differenceView(differenceQuery(view))).toEqual(view);
  });

  it('tells how much a figure changed, and its share where there is one', () => {
    expect(gapOf(line(800, 900))).toEqual({ gap: 100, share: 0.125 });
    expect(gapOf(line(0, 5))).toEqual({ gap: 5, share: undefined });
    expect(gapOf(line(0.1, 0.3))?.gap).toBe(0.2);
    expect(gapOf(line(null, 5))).toBeUndefined();
  });
});
