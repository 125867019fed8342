import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeAxis, seen, step } from '#renderer/features/intake/reading/sheet/axis.ts';

const PLAN = { usual: 20, least: 10, most: 100, folded: 4 };

describe('an axis of rows', () => {
  test('has its places from usual sizes, own sizes and what is hidden', () => {
    const axis = makeAxis({
      ...PLAN,
      count: 10,
      sizes: [
        { first: 2, last: 3, size: 50 },
        { first: 5, last: 5, size: 900 },
      ],
      hidden: [{ first: 7, last: 8 }],
    });
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((row) => axis.sizeOf(row))).toEqual([
      20, 20, 50, 50, 20, 100, 20, 4, 4, 20,
    ]);
    expect(axis.total).toBe(308);
    expect(axis.startOf(4)).toBe(140);
    expect(axis.at(139)).toBe(3);
    expect(axis.at(140)).toBe(4);
    expect(axis.at(9999)).toBe(9);
    expect(axis.isHidden(7)).toBe(true);
  });

  test('finds at each place the row that stands there, whatever the spans', () => {
    const span = fc.tuple(fc.nat(40), fc.nat(5), fc.integer({ min: 1, max: 150 }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 8 }), fc.array(fc.nat(40), { maxLength: 4 }), (spans, hidden) => {
        const taken = new Set<number>();
        const sizes = spans.flatMap(([first, more, size]) => {
          const rows = Array.from({ length: more + 1 }, (_, n) => first + n);
          if (rows.some((row) => taken.has(row))) return [];
          for (const row of rows) taken.add(row);
          return [{ first, last: first + more, size }];
        });
        const axis = makeAxis({ ...PLAN, count: 50, sizes, hidden: hidden.map((first) => ({ first, last: first })) });
        let start = 0;
        for (let row = 0; row < 50; row++) {
          expect(axis.startOf(row)).toBe(start);
          expect(axis.at(start)).toBe(row);
          start += axis.sizeOf(row);
        }
        expect(axis.total).toBe(start);
      }),
    );
  });

  test('tells which rows are seen, among a million as quickly as among ten', () => {
    const axis = makeAxis({ ...PLAN, count: 1_048_576, sizes: [], hidden: [] });
    expect(seen(axis, 20_000_000, 400, 100)).toEqual({ first: 999_995, last: 1_000_025 });
    expect(seen(makeAxis({ ...PLAN, count: 0, sizes: [], hidden: [] }), 0, 400, 100)).toEqual({ first: 0, last: -1 });
  });

  test('steps over what is hidden, and stops at the end', () => {
    const axis = makeAxis({ ...PLAN, count: 6, sizes: [], hidden: [{ first: 2, last: 3 }] });
    expect(step(axis, 1, 1)).toBe(4);
    expect(step(axis, 4, -1)).toBe(1);
    expect(step(axis, 5, 3)).toBe(5);
    expect(step(axis, 0, -1)).toBe(0);
  });
});
