import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Meaning, NOTHING, within } from '#shared/domain/intake/words/meaning.ts';
import { type Coded, createMeaningCodes, type MeaningCodes } from '#shared/domain/intake/words/meaning-codes.ts';

const word = (...words: readonly string[]) => fc.constantFrom('', ...words);
const meanings: fc.Arbitrary<Meaning> = fc.record({
  indicator: word('RETURN', 'REPAT'),
  kind: word('EXPULSION', 'RETURN'),
  period: fc.constantFrom(
    undefined,
    { timePeriod: '2021' },
    { timePeriod: '2021-S1' },
    { timePeriod: '2019/2021' },
    { part: '02' },
    { part: 'Q3' },
  ),
  refArea: word('ML', 'KAY', 'KAY.KITA', 'GAO'),
  counterpart: word('LY', 'CI', '_AFR', '_T'),
  sex: word('M', 'F'),
  age: word('Y_LT18', 'Y_GE18'),
  child: fc.boolean(),
  total: fc.boolean(),
  derived: fc.boolean(),
  unit: word('persons', 'XOF'),
  multiplier: fc.constantFrom(0, 1, 1e6),
  excluded: fc.boolean(),
  rest: word('divers', 'hors zone'),
});

/** What is said part by part, as rows and columns are joined. */
function joined({ what, period, area, counterpart }: MeaningCodes, outer: Coded, inner: Coded): Coded {
  return {
    what: what.within(outer.what, inner.what),
    period: period.within(outer.period, inner.period),
    area: area.within(outer.area, inner.area),
    counterpart: counterpart.within(outer.counterpart, inner.counterpart),
  };
}

test('a meaning comes back from its numbers as it was', () => {
  const codes = createMeaningCodes();
  fc.assert(
    fc.property(meanings, (meaning) => {
      expect(codes.decode(codes.encode(meaning))).toEqual(meaning);
    }),
  );
});

test('equal meanings have equal numbers, and nothing is 0', () => {
  const codes = createMeaningCodes();
  expect(codes.encode(NOTHING)).toEqual({ what: 0, period: 0, area: 0, counterpart: 0 });
  fc.assert(
    fc.property(meanings, (meaning) => {
      expect(codes.encode({ ...meaning })).toEqual(codes.encode({ ...meaning }));
    }),
  );
});

test('numbers that are joined part by part say what the meanings say within each other', () => {
  const codes = createMeaningCodes();
  fc.assert(
    fc.property(meanings, meanings, meanings, (outer, middle, inner) => {
      const first = joined(codes, codes.encode(outer), codes.encode(middle));
      expect(codes.decode(first)).toEqual(within(outer, middle));
      expect(codes.decode(joined(codes, first, codes.encode(inner)))).toEqual(within(within(outer, middle), inner));
    }),
  );
});
