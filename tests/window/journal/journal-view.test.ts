import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  DAY_HEIGHT,
  ENTRY_HEIGHT,
  pageAround,
  queryOf,
  rowsOf,
  viewOf,
  withKind,
} from '#renderer/features/journal/journal-view.ts';
import { dayInFigures, dayInWords, dayTyped, timeInFigures } from '#renderer/words/dates.ts';

test('an address gives the filter that it was made of, and drops a day that is none', () => {
  const view = {
    from: '2022-05-01',
    to: '2022-05-31',
    author: 'A. Diarra',
    kinds: ['decided', 'undone'],
    words: 'Kayes',
  };
  expect(viewOf(queryOf(view))).toEqual(view);
  expect(viewOf({ from: 'hier', kinds: '' })).toEqual({ from: '', to: '', author: '', kinds: [], words: '' });
  expect(withKind(withKind(view, 'answered'), 'undone').kinds).toEqual(['answered', 'decided']);
});

test('rows are one heading for each day and its entries, and are found again by their entry', () => {
  const rows = rowsOf([
    { day: '2022-05-06', count: 2 },
    { day: '2022-05-05', count: 1 },
  ]);
  expect(Array.from({ length: rows.count }, (_, i) => rows.at(i))).toEqual([
    { day: '2022-05-06', count: 2 },
    { offset: 0 },
    { offset: 1 },
    { day: '2022-05-05', count: 1 },
    { offset: 2 },
  ]);
  expect(rowsOf([]).count).toBe(0);
});

test('any entry stands in the row that is told for it', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 12 }), (counts) => {
      const rows = rowsOf(counts.map((count, i) => ({ day: String(i), count })));
      const total = counts.reduce((sum, count) => sum + count, 0);
      for (let offset = 0; offset < total; offset++) expect(rows.at(rows.indexOf(offset))).toEqual({ offset });
      let top = 0;
      for (let index = 0; index < rows.count; index++) {
        expect([rows.topOf(index), rows.indexAt(top), rows.indexAt(top + 30)]).toEqual([top, index, index]);
        top += 'day' in rows.at(index) ? DAY_HEIGHT : ENTRY_HEIGHT;
      }
      expect(rows.topOf(rows.count)).toBe(top);
    }),
  );
});

test('a page holds what is seen with room on both sides', () => {
  for (const offset of [0, 49, 50, 149, 150, 99_999]) {
    const page = pageAround(offset);
    expect(offset - page).toBeGreaterThanOrEqual(Math.min(offset, 50));
    expect(page + 300 - offset).toBeGreaterThanOrEqual(150);
  }
});

test('days are written and read the French way', () => {
  expect(dayInFigures('2022-05-06T09:30:00.000Z')).toBe('06/05/2022');
  expect(timeInFigures('2022-05-06T09:30:00.000Z')).toBe('09:30');
  expect(dayInWords('fr', '2022-05-01')).toBe('dimanche 1er mai 2022');
  expect(dayInWords('en', '2022-05-01')).toContain('1 May 2022');
  expect(['06/05/2022', '6/5/22', ' 06.05.2022 '].map(dayTyped)).toEqual(['2022-05-06', '2022-05-06', '2022-05-06']);
  expect(['31/02/2022', 'hier', ''].map(dayTyped)).toEqual([undefined, undefined, '']);
});
