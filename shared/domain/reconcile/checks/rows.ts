import type { Dimensions } from '#shared/domain/model/observation.ts';
import { TOTAL } from '#shared/domain/reconcile/coarseness.ts';
import { codesOfKey } from '#shared/domain/reconcile/compare.ts';
import type { Cube } from '#shared/domain/reconcile/cube.ts';
import { dimensionsAt } from '#shared/domain/reconcile/discrepancy.ts';
import type { Group } from '#shared/domain/reconcile/group.ts';
import { COUNTRY } from '#shared/domain/reconcile/places.ts';
import { EVERYBODY } from '#shared/domain/reconcile/populations.ts';
import type { View } from '#shared/domain/reconcile/views.ts';

/** What a row is of, whenever: place, counterpart, population and kind in one text. */
export function subjectOf({ ids, dictionaries }: Cube, row: number): number {
  const size = (axis: 'counterpart' | 'population' | 'kind') => dictionaries[axis].codes.length;
  const where = (ids.place[row] ?? 0) * size('counterpart') + (ids.counterpart[row] ?? 0);
  return (where * size('population') + (ids.population[row] ?? 0)) * size('kind') + (ids.kind[row] ?? 0);
}

/** Rows of a view with a value, by their period. */
export function rowsByTime({ ids, values }: Cube, view: View): Map<number, number[]> {
  const columns = new Map<number, number[]>();
  for (const row of view.rows) {
    if (Number.isNaN(values[row])) continue;
    const time = ids.time[row] ?? 0;
    const column = columns.get(time);
    if (column) column.push(row);
    else columns.set(time, [row]);
  }
  return columns;
}

/** Views of the family's own indicator whose periods are known and follow each other. */
export function seriesViews({ views }: Group): View[] {
  return views.filter(({ indicator, time }) => indicator === 0 && time !== 'interval' && time !== 'opaque');
}

/** Dimensions of the indicator as a whole in a period. */
export function wholeOf({ family }: Pick<Group, 'family'>, time: string): Dimensions {
  const at = { time, place: COUNTRY, counterpart: TOTAL, population: EVERYBODY, kind: TOTAL };
  return dimensionsAt(family.code, at);
}

/** Dimensions of one row. */
export function dimensionsOfRow({ cube, family }: Pick<Group, 'cube' | 'family'>, row: number): Dimensions {
  const { time, place, counterpart, population, kind } = cube.ids;
  const ids = {
    time: time[row] ?? 0,
    place: place[row] ?? 0,
    counterpart: counterpart[row] ?? 0,
    population: population[row] ?? 0,
    kind: kind[row] ?? 0,
  };
  return dimensionsAt(family.code, codesOfKey(cube, ids));
}
