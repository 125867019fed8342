import type { Dimensions } from '#shared/domain/model/observation.ts';
import { dimensionKey } from '#shared/domain/reconcile/discrepancy.ts';
import { clean, same } from '#shared/domain/reconcile/facts.ts';
import { findingOf } from '#shared/domain/reconcile/findings.ts';
import type { Finding, Group, Side } from '#shared/domain/reconcile/group.ts';
import { periodLabel } from '#shared/domain/reconcile/labels.ts';
import { isoDay, type Period } from '#shared/domain/reconcile/periods.ts';
import { departmentOfSource } from '#shared/domain/reconcile/rules/types.ts';
import { cellsOf, departmentOf } from '#shared/domain/reconcile/sides.ts';
import type { View } from '#shared/domain/reconcile/views.ts';
import { byKeys } from '#shared/lib/compare.ts';
import { rowsByTime, seriesViews, subjectOf, wholeOf } from './series.ts';
import type { GroupCheck } from './types.ts';

/** Figures that must be the same for a column to be a copy. */
const ENOUGH_CELLS = 4;
/** Digits that these figures have together: small numbers, and counts that hardly change, are equal by chance. */
const ENOUGH_DIGITS = 9;
/** Share of the figures of a year that must be there the year before, and be the same. */
const NEARLY_ALL = 0.9;

/** The rows of one year of a view, by what they are of and their place in the year. */
interface Year {
  readonly start: number;
  readonly rows: ReadonlyMap<string, number>;
}

/** A year that repeats the year before figure by figure: the column was copied, and not filled in. */
export const copiedPeriod: GroupCheck = {
  type: 'copied_period',
  find(group) {
    const found = new Map<string, { at: Dimensions; sides: Map<string, Side>; earlier: string; copied: number }>();
    for (const view of seriesViews(group)) {
      const years = yearsOf(group, view);
      for (const year of years) {
        const before = years.find(({ start }) => start === year.start - 1);
        const copied = before ? copiesIn(group, before, year) : 0;
        if (!before || copied === 0) continue;
        const at = wholeOf(group, `${year.start}`);
        const place = found.get(dimensionKey(at)) ?? { at, sides: new Map(), earlier: `${before.start}`, copied };
        found.set(dimensionKey(at), place);
        for (const side of [sideOf(group, view, before, true), sideOf(group, view, year, false)]) {
          if (!place.sides.has(side.source)) place.sides.set(side.source, side);
        }
      }
    }
    return [...found.values()].map(({ at, sides, earlier, copied }): Finding => {
      const all = [...sides.values()];
      const departments = [...new Set(all.map(({ department }) => department))];
      return findingOf(group, {
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

function yearsOf({ cube }: Group, view: View): Year[] {
  const years = new Map<number, Map<string, number>>();
  for (const [time, rows] of rowsByTime(cube, view)) {
    const period = cube.period(time);
    const year = yearOf(period);
    const own = years.get(year) ?? new Map<string, number>();
    years.set(year, own);
    const within = isoDay(period.start).slice(4);
    for (const row of rows) own.set(`${subjectOf(cube, row)} ${within}`, row);
  }
  return [...years].map(([start, rows]) => ({ start, rows })).sort(byKeys(({ start }) => start));
}

function yearOf({ start }: Period): number {
  return Number(isoDay(start).slice(0, 4));
}

/** How many figures of a year repeat those of the year before; 0 where that may be chance. */
function copiesIn({ cube }: Group, before: Year, year: Year): number {
  let repeated = 0;
  let digits = 0;
  const distinct = new Set<number>();
  for (const [key, row] of year.rows) {
    const earlier = before.rows.get(key);
    const value = cube.values[row] ?? Number.NaN;
    if (earlier === undefined || !same(value, cube.values[earlier] ?? Number.NaN)) continue;
    repeated += 1;
    digits += Math.log10(Math.max(1, Math.abs(value)));
    distinct.add(value);
  }
  const enough = repeated >= NEARLY_ALL * year.rows.size && repeated >= NEARLY_ALL * before.rows.size;
  return enough && distinct.size >= ENOUGH_CELLS && digits >= ENOUGH_DIGITS ? repeated : 0;
}

function sideOf({ cube }: Group, view: View, { start, rows }: Year, aside: boolean): Side {
  const department = departmentOf(cube, view);
  const all = [...rows.values()];
  return {
    source: `${department}:${start}`,
    department,
    value: clean(all.reduce((sum, row) => sum + (cube.values[row] ?? 0), 0)),
    rows: all,
    cells: cellsOf(cube, all),
    statement: 0,
    coarseness: view.coarseness,
    aside,
  };
}
