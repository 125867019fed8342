/** A period, or a part of a year whose year must come from elsewhere (`S1`, `Q3`, `07`). */
export type PeriodPart =
  | { readonly timePeriod: string; readonly part?: undefined }
  | { readonly timePeriod?: undefined; readonly part: string };

/** What some words say about a figure, dimension by dimension; '' where they say nothing. */
export interface Meaning {
  readonly indicator: string;
  readonly kind: string;
  readonly period: PeriodPart | undefined;
  readonly refArea: string;
  readonly counterpart: string;
  readonly sex: string;
  readonly age: string;
  /** The word was Enfants, Garçons or Filles: what stands beside it are adults. */
  readonly child: boolean;
  /** A word for a total: Total, Ensemble ... */
  readonly total: boolean;
  /** A share, a rate, a change, a rank: computed from figures, not a figure. */
  readonly derived: boolean;
  readonly unit: string;
  /** What one unit of the cell is worth: 1000000 for "en millions". 0 where nothing is said. */
  readonly multiplier: number;
  /** An officer said that this row or column is to be left out. */
  readonly excluded: boolean;
  /** Words that were not understood. */
  readonly rest: string;
}

export const NOTHING: Meaning = {
  indicator: '',
  kind: '',
  period: undefined,
  refArea: '',
  counterpart: '',
  sex: '',
  age: '',
  child: false,
  total: false,
  derived: false,
  unit: '',
  multiplier: 0,
  excluded: false,
  rest: '',
};

/** Meaning of words inside other words: what the inner ones say holds, what they leave open comes from outside. */
export function within(outer: Meaning, inner: Meaning): Meaning {
  return {
    indicator: inner.indicator || outer.indicator,
    kind: inner.kind || (inner.indicator && inner.indicator !== outer.indicator ? '' : outer.kind),
    period: periodWithin(outer.period, inner.period),
    refArea: finer(outer.refArea, inner.refArea),
    counterpart: finer(outer.counterpart, inner.counterpart),
    sex: inner.sex || outer.sex,
    age: inner.age || outer.age,
    child: inner.child || outer.child,
    total: inner.total || outer.total,
    derived: inner.derived || outer.derived,
    unit: inner.unit || outer.unit,
    multiplier: inner.multiplier || outer.multiplier,
    excluded: inner.excluded || outer.excluded,
    rest: [outer.rest, inner.rest].filter(Boolean).join(' '),
  };
}

/** `Non précisé` among ages is an age that is not known, not a sex. */
export function ageUnknown(meaning: Meaning): Meaning {
  return meaning.sex === '_U' && meaning.age === '' ? { ...meaning, sex: '', age: '_U' } : meaning;
}

/** Of a group and its member the member holds, wherever it stands: a country before `_AFR`, a cercle before its region. */
export function finer(outer: string, inner: string): string {
  if (inner === '' || (inner.startsWith('_') && outer !== '' && !outer.startsWith('_'))) return outer;
  return outer.includes('.') && !inner.includes('.') ? outer : inner;
}

/** A quarter under a year is that year's quarter; otherwise the inner period holds. */
export function periodWithin(outer: PeriodPart | undefined, inner: PeriodPart | undefined): PeriodPart | undefined {
  if (!inner) return outer;
  if (!outer) return inner;
  if (inner.part !== undefined) {
    if (outer.timePeriod !== undefined && /^\d{4}$/.test(outer.timePeriod)) {
      return { timePeriod: `${outer.timePeriod}-${inner.part}` };
    }
    // `Janvier` under "premier semestre 2021" is that year's; `Juillet` would contradict it and stays open.
    const joined = `${outer.timePeriod?.slice(0, 4)}-${inner.part}`;
    const isInside = outer.timePeriod !== undefined && isWithinPeriod(joined, outer.timePeriod);
    return isInside ? { timePeriod: joined } : inner;
  }
  // Months across, years down: the year is the inner word, the month the outer one.
  if (outer.part !== undefined && /^\d{4}$/.test(inner.timePeriod))
    return { timePeriod: `${inner.timePeriod}-${outer.part}` };
  return inner;
}

/** Whether one period of a year lies within another of that year: `2021-02` within `2021-Q1`, `2021-S1` and `2021`. */
export function isWithinPeriod(inner: string, outer: string): boolean {
  if (inner === outer) return false;
  const [year, part = ''] = outer.split('-');
  if (year === undefined || !inner.startsWith(`${year}-`)) return false;
  if (part === '') return true;
  const months = monthsOf(part);
  const own = monthsOf(inner.slice(year.length + 1));
  return months !== undefined && own !== undefined && own[0] >= months[0] && own[1] <= months[1];
}

/** First and last month of `Q3`, `S1` or `07`. */
function monthsOf(part: string): readonly [number, number] | undefined {
  const size = part.startsWith('Q') ? 3 : part.startsWith('S') ? 6 : 1;
  const number = Number(part.replace(/^[QS]/, ''));
  return Number.isInteger(number) ? [(number - 1) * size + 1, number * size] : undefined;
}

/** Whether the words say anything at all that was understood. */
export function saysSomething(meaning: Meaning): boolean {
  return (
    meaning.indicator !== '' ||
    meaning.kind !== '' ||
    meaning.period !== undefined ||
    meaning.refArea !== '' ||
    meaning.counterpart !== '' ||
    meaning.sex !== '' ||
    meaning.age !== '' ||
    meaning.total ||
    meaning.derived ||
    meaning.unit !== '' ||
    meaning.multiplier !== 0
  );
}
