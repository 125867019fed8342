import { TOTAL } from '#shared/domain/reconcile/coarseness.ts';
import { codeAt } from '#shared/domain/reconcile/dictionary.ts';
import { dimensionsAt } from '#shared/domain/reconcile/discrepancy.ts';
import { clean } from '#shared/domain/reconcile/facts.ts';
import { findingOf } from '#shared/domain/reconcile/findings.ts';
import type { Finding, Group, Side } from '#shared/domain/reconcile/group.ts';
import { overlaps, type Period, partsOf } from '#shared/domain/reconcile/periods.ts';
import { COUNTRY } from '#shared/domain/reconcile/places.ts';
import { commonPopulations, EVERYBODY } from '#shared/domain/reconcile/populations.ts';
import { cellsOf, departmentOf } from '#shared/domain/reconcile/sides.ts';
import type { View } from '#shared/domain/reconcile/views.ts';
import { byKeys } from '#shared/lib/compare.ts';
import { natureOf } from './nature.ts';
import type { GroupCheck } from './types.ts';

/**
 * Free intervals that share days with other periods of the same indicator and cannot be compared with them: neither may
 * be added to the other. Also an interval that is not the sum of its own department's shorter periods.
 */
export const overlap: GroupCheck = {
  type: 'overlap',
  find(group, mismatches) {
    const unequal = mismatches
      .filter((mismatch) => natureOf(mismatch) === 'overlap')
      .map(({ at, sides, opposes, coarseness }) => {
        const sentence = 'reconcile.overlap.unequal';
        return findingOf(group, { type: 'overlap', at, sides, effect: 'choose', coarseness, opposes, sentence });
      });
    const known = new Set(unequal.map(({ discrepancy }) => discrepancy.id));
    return [...unequal, ...crossings(group).filter(({ discrepancy }) => !known.has(discrepancy.id))];
  },
};

function crossings(group: Group): Finding[] {
  const { cube, family } = group;
  if (family.indicator?.measure === 'stock') return [];
  const views = group.views.filter(({ indicator, time }) => indicator === 0 && time !== 'opaque');
  const sides = new Map<string, Map<string, Side>>();
  for (const view of views.filter(({ time }) => time === 'interval')) {
    for (const id of view.members.time) {
      const interval = cube.period(id);
      for (const other of views.filter((candidate) => sharesPeople(view, candidate))) {
        const met = crossed(group, interval, other);
        if (met.length === 0) continue;
        const code = codeAt(cube.dictionaries.time, id);
        const found = sides.get(code) ?? new Map<string, Side>();
        sides.set(code, found);
        const beside = met.map((periods) => ({ ...sideOf(group, other, periods), aside: true }));
        for (const side of [sideOf(group, view, [interval]), ...beside]) {
          if (!found.has(side.source)) found.set(side.source, side);
        }
      }
    }
  }
  return [...sides].map(([code, found]) => {
    const at = dimensionsAt(family.code, {
      time: code,
      place: COUNTRY,
      counterpart: TOTAL,
      population: EVERYBODY,
      kind: TOTAL,
    });
    const all = [...found.values()];
    return findingOf(group, { type: 'overlap', at, sides: all, effect: 'mark', sentence: 'reconcile.overlap' });
  });
}

/** Periods of a view that an interval crosses: other intervals one by one, shorter periods together. */
function crossed({ cube }: Group, interval: Period, view: View): Period[][] {
  const periods = [...view.members.time]
    .map((id) => cube.period(id))
    .sort(
      byKeys(
        (period) => period.start,
        (period) => period.end,
      ),
    );
  const met = periods.filter((period) => period.code !== interval.code && overlaps(period, interval));
  if (met.length === 0) return [];
  if (view.time === 'interval') return met.filter((period) => isFirst(interval, period)).map((period) => [period]);
  const listed = new Set(periods.map(({ code }) => code));
  const compared = view.time !== 'day' && partsOf(interval, view.time)?.every((code) => listed.has(code));
  return compared ? [] : [met];
}

/** Of two intervals that cross, the longer one reports it; of equal ones the earlier. */
function isFirst(a: Period, b: Period): boolean {
  const [long, short] = [a.end - a.start, b.end - b.start];
  return long === short ? a.start < b.start : long > short;
}

/** Whether two views can count the same people: they do not speak of different kinds, countries or places. */
function sharesPeople(a: View, b: View): boolean {
  if (commonPopulations(a.populations, b.populations).length === 0) return false;
  const apart = (axis: 'kind' | 'counterpart' | 'place', cut: boolean) =>
    cut && [...a.members[axis]].every((id) => !b.members[axis].has(id));
  const places = a.place === b.place && a.place !== COUNTRY;
  return (
    !apart('kind', a.byKind && b.byKind) &&
    !apart('counterpart', a.byCounterpart && b.byCounterpart) &&
    !apart('place', places)
  );
}

function sideOf({ cube }: Group, view: View, periods: readonly Period[]): Side {
  const codes = new Set(periods.map(({ code }) => code));
  const rows = view.rows.filter((row) => codes.has(cube.period(cube.ids.time[row] ?? 0).code));
  const stated = rows.map((row) => cube.values[row] ?? Number.NaN).filter((value) => !Number.isNaN(value));
  const department = departmentOf(cube, view);
  const names = periods.map(({ code }) => code);
  const name = names.length > 3 ? `${names[0]}..${names.at(-1)}` : names.join('+');
  return {
    source: `${department}:${name}`,
    department,
    value: clean(stated.reduce((sum, value) => sum + value, 0)),
    rows,
    cells: cellsOf(cube, rows),
    statement: 0,
    coarseness: view.coarseness,
  };
}
