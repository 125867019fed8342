import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createNumberIndex, joined, pairNumbers } from '#shared/domain/intake/figures/number-index.ts';

test('tells where a number was first met, however many come between', () => {
  const numbers = fc.oneof(fc.integer({ min: 0, max: 50 }), fc.maxSafeNat());
  fc.assert(
    fc.property(fc.array(numbers, { maxLength: 4_000 }), (all) => {
      const index = createNumberIndex();
      const known = new Map<number, number>();
      all.forEach((number, place) => {
        expect(index.first(number, place)).toBe(known.get(number) ?? -1);
        if (!known.has(number)) known.set(number, place);
      });
    }),
    { numRuns: 30 },
  );
});

test('pairs that differ are numbers that differ', () => {
  const small = fc.integer({ min: 0, max: 2 ** 26 - 1 });
  fc.assert(
    fc.property(small, small, small, small, (a, b, c, d) => {
      expect(joined(a, b) === joined(c, d)).toBe(a === c && b === d);
      expect(Number.isSafeInteger(joined(a, b))).toBe(true);
    }),
  );
});

test('pairs are numbered in the order in which they come, each once', () => {
  const number = pairNumbers();
  expect([number(3, 4), number(4, 3), number(3, 4), number(0, 0)]).toEqual([0, 1, 0, 2]);
});
