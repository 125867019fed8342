import { createPairTable } from '#shared/domain/intake/figures/number-index.ts';
import { finer, type Meaning, NOTHING, type PeriodPart, periodWithin, within } from './meaning.ts';

/**
 * A meaning in four numbers, so that a row of a long table needs no object of its own: when, where, from or to which
 * country, and all the rest. 0 says nothing.
 */
export interface Coded {
  readonly what: number;
  readonly period: number;
  readonly area: number;
  readonly counterpart: number;
}

/** One of the four parts: its values by number, and how one says more within another. */
export interface PartCodes<T> {
  readonly values: readonly T[];
  of(value: T): number;
  /** What an inner value says inside an outer one; each pair is worked out once. */
  within(outer: number, inner: number): number;
}

/** Numbers for all meanings of one table. `decode(encode(meaning))` is the meaning again, and `within` goes part by part. */
export interface MeaningCodes {
  readonly what: PartCodes<Meaning>;
  readonly period: PartCodes<PeriodPart | undefined>;
  readonly area: PartCodes<string>;
  readonly counterpart: PartCodes<string>;
  encode(meaning: Meaning): Coded;
  decode(coded: Coded): Meaning;
}

export function createMeaningCodes(): MeaningCodes {
  const what = partCodes<Meaning>(NOTHING, JSON.stringify, within);
  const period = partCodes<PeriodPart | undefined>(undefined, nameOfPeriod, periodWithin);
  const area = partCodes<string>('', String, finer);
  const counterpart = partCodes<string>('', String, finer);
  return {
    what,
    period,
    area,
    counterpart,
    encode: (meaning) => ({
      what: what.of({ ...meaning, period: undefined, refArea: '', counterpart: '' }),
      period: period.of(meaning.period),
      area: area.of(meaning.refArea),
      counterpart: counterpart.of(meaning.counterpart),
    }),
    decode: (coded) => ({
      ...(what.values[coded.what] ?? NOTHING),
      period: period.values[coded.period],
      refArea: area.values[coded.area] ?? '',
      counterpart: counterpart.values[coded.counterpart] ?? '',
    }),
  };
}

function partCodes<T>(nothing: T, nameOf: (value: T) => string, join: (outer: T, inner: T) => T): PartCodes<T> {
  const values = [nothing];
  const known = new Map([[nameOf(nothing), 0]]);
  const inside = createPairTable();
  const of = (value: T): number => {
    const name = nameOf(value);
    let code = known.get(name);
    if (code === undefined) {
      code = values.push(value) - 1;
      known.set(name, code);
    }
    return code;
  };
  return {
    values,
    of,
    within(outer, inner) {
      if (inner === 0) return outer;
      if (outer === 0) return inner;
      const known = inside.get(outer, inner);
      if (known !== undefined) return known;
      const code = of(join(values[outer] ?? nothing, values[inner] ?? nothing));
      inside.set(outer, inner, code);
      return code;
    },
  };
}

function nameOfPeriod(period: PeriodPart | undefined): string {
  if (period === undefined) return '';
  return period.timePeriod === undefined ? `part ${period.part}` : `period ${period.timePeriod}`;
}
