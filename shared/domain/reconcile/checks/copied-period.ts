import type { Dimensions } from '#shared/domain/model/observation.ts';
import { dimensionKey } from '#shared/domain/reconcile/discrepancy.ts';
import { clean, same, sumOf } from '#shared/domain/reconcile/facts.ts';
import { seriesFinding } from '#shared/domain/reconcile/findings.ts';
import { type KeyIndex, keyIndex } from '#shared/domain/reconcile/key-index.ts';
import { periodLabel } from '#shared/domain/reconcile/labels.ts';
import { isoDay } from '#shared/domain/reconcile/periods.ts';
import { departmentOfSource } from '#shared/domain/reconcile/rules/types.ts';
import {
  cellsOfParts,
  type Flat,
  flatten,
  rowsByPart,
  type Series,
  type SeriesGroup,
  type SeriesSide,
} from '#shared/domain/reconcile/series.ts';
import { byKeys } from '#shared/lib/compare.ts';
import { wholeOf } from './rows.ts';
import type { SeriesCheck } from './types.ts';

/** Figures that must be the same for a column to be a copy. */
const ENOUGH_CELLS = 4;
/** Different values among them: one value repeated is a habit. */
const ENOUGH_VALUES = 3;
/** Significant digits of the different values: two exact numbers (1 968, 5 946) tell as much as three others. */
const ENOUGH_SIGNIFICANT = 8;
/** Digits that these figures have together: small numbers, and counts that hardly change, are equal by chance. */
const ENOUGH_DIGITS = 9;
/** Share of the figures of a year that must be there the year before, and be the same. */
const NEARLY_ALL = 0.9;

/** The figures of one year of a series, by what they are of and their place in the year. */
interface Year {
  readonly year: number;
  /** Numbers what figures are of and where in the year they stand. */
  readonly index: KeyIndex;
  /** Position in the series, by that number. */
  readonly positions: readonly number[];
}

/** A year of one series that repeats the year before. */
interface Copy {
  readonly year: number;
  readonly copied: number;
  readonly before: SeriesSide;
  readonly after: SeriesSide;
}

/** A year that repeats the year before figure by figure: the column was copied, and not filled in. */
export const copiedPeriod: SeriesCheck<Copy> = {
  type: 'copied_period',
  look: copiesIn,
  find(group, copies) {
    const found = new Map<
      string,
      { at: Dimensions; sides: Map<string, SeriesSide>; earlier: string; copied: number }
    >();
    for (const { year, copied, before, after } of copies) {
      const at = wholeOf(group, `${year}`);
      const place = found.get(dimensionKey(at)) ?? { at, sides: new Map(), earlier: `${year - 1}`, copied };
      found.set(dimensionKey(at), place);
      for (const side of [before, after]) if (!place.sides.has(side.source)) place.sides.set(side.source, side);
    }
    return [...found.values()].map(({ at, sides, earlier, copied }) => {
      const all = [...sides.values()];
      const departments = [...new Set(all.map(({ department }) => department))];
      return seriesFinding(group, {
        type: 'copied_period',
        at,
        sides: all,
        effect: 'mark',
        sentence: 'reconcile.copiedPeriod',
        params: { department: departments, earlier: periodLabel(earlier), count: copied },
        opposes: (a, b) => departmentOfSource(a) === departmentOfSource(b),
      });
    });
  },
};

function copiesIn(group: SeriesGroup, series: Series): Copy[] {
  const flat = flatten(series);
  const years = yearsOf(flat);
  return years.flatMap((year): Copy[] => {
    const before = years.find((other) => other.year === year.year - 1);
    const copied = before ? copiedFigures(flat, before, year) : 0;
    if (!before || copied === 0) return [];
    const sideOf = (one: Year, aside: boolean) => sideAt(group, series, flat, one, aside);
    return [{ year: year.year, copied, before: sideOf(before, true), after: sideOf(year, false) }];
  });
}

function yearsOf({ size, period, time, subject, subjects }: Flat): Year[] {
  const days = new Map<string, number>();
  const places = period.map(({ start }) => {
    const [year, day] = [isoDay(start).slice(0, 4), isoDay(start).slice(4)];
    const number = days.get(day) ?? days.size;
    days.set(day, number);
    return { year: Number(year), day: number };
  });
  const years = new Map<number, { index: KeyIndex; positions: number[] }>();
  for (let i = 0; i < size; i++) {
    const { year = 0, day = 0 } = places[time[i] ?? 0] ?? {};
    let own = years.get(year);
    if (!own) {
      own = { index: keyIndex(subjects * days.size, size), positions: [] };
      years.set(year, own);
    }
    own.positions[own.index.add((subject[i] ?? 0) * days.size + day)] = i;
  }
  return [...years].map(([year, figures]) => ({ year, ...figures })).sort(byKeys(({ year }) => year));
}

/** How many figures of a year repeat those of the year before; 0 where that may be chance. */
function copiedFigures({ value }: Flat, before: Year, { index, positions }: Year): number {
  let repeated = 0;
  let digits = 0;
  const distinct = new Set<number>();
  for (let number = 0; number < positions.length; number++) {
    const earlier = before.positions[before.index.find(index.keys[number] ?? -1)];
    const own = value[positions[number] ?? -1] ?? Number.NaN;
    if (earlier === undefined || !same(own, value[earlier] ?? Number.NaN)) continue;
    repeated += 1;
    digits += Math.log10(Math.max(1, Math.abs(own)));
    distinct.add(own);
  }
  const enough = repeated >= NEARLY_ALL * positions.length && repeated >= NEARLY_ALL * before.positions.length;
  if (!enough || repeated < ENOUGH_CELLS || digits < ENOUGH_DIGITS) return 0;
  return distinct.size >= ENOUGH_VALUES || significantDigits(distinct) >= ENOUGH_SIGNIFICANT ? repeated : 0;
}

/** Digits of these values without the zeros at their ends; a single value tells nothing. */
function significantDigits(values: ReadonlySet<number>): number {
  if (values.size < 2) return 0;
  return [...values].reduce(
    (sum, value) => sum + String(Math.abs(value)).replace('.', '').replace(/0+$/, '').length,
    0,
  );
}

function sideAt(group: SeriesGroup, series: Series, flat: Flat, { year, positions }: Year, aside: boolean): SeriesSide {
  const { department, coarseness } = series;
  const rows = rowsByPart(series, flat, positions);
  return {
    source: `${department}:${year}`,
    department,
    value: clean(sumOf(positions.map((i) => flat.value[i] ?? 0))),
    rows,
    cells: cellsOfParts(group, rows),
    statement: 0,
    coarseness,
    aside,
  };
}
