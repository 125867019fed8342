import type { Dimensions } from '#shared/domain/model/observation.ts';
import { codeAt } from '#shared/domain/reconcile/dictionary.ts';
import { clean, same } from '#shared/domain/reconcile/facts.ts';
import { findingOf } from '#shared/domain/reconcile/findings.ts';
import type { Finding, Group, Side } from '#shared/domain/reconcile/group.ts';
import { kindLabel } from '#shared/domain/reconcile/labels.ts';
import { cellsOf } from '#shared/domain/reconcile/sides.ts';
import { dimensionsOfRow, wholeOf } from './rows.ts';
import type { GroupCheck } from './types.ts';

/** More figures of a period that differ by definition are told as one. */
const MOST_APART = 2;

/**
 * Stocks that departments count in different ways (registered, estimated, by birth): they are not comparable, and neither
 * is the right one. They are told, never averaged and never settled by a rule.
 */
export const definition: GroupCheck = {
  type: 'definition',
  find(group) {
    if (group.family.indicator?.measure !== 'stock') return [];
    const byTime = new Map<number, number[][]>();
    for (const rows of placesOf(group)) {
      if (!differByDefinition(group, rows)) continue;
      const time = group.cube.ids.time[rows[0] ?? 0] ?? 0;
      byTime.set(time, [...(byTime.get(time) ?? []), rows]);
    }
    return [...byTime].flatMap(([time, places]) => {
      if (places.length <= MOST_APART) return places.map((rows) => tell(group, placeOf(group, rows), [rows]));
      return [tell(group, wholeOf(group, codeAt(group.cube.dictionaries.time, time)), places)];
    });
  },
};

/** Rows that state the same thing but for the kind. */
function placesOf({ cube }: Group): number[][] {
  const { time, place, counterpart, population } = cube.ids;
  const places = new Map<string, number[]>();
  for (let row = 0; row < cube.size; row++) {
    if (Number.isNaN(cube.values[row]) || cube.indicator[row] !== 0) continue;
    const key = `${time[row]}/${place[row]}/${counterpart[row]}/${population[row]}`;
    const rows = places.get(key);
    if (rows) rows.push(row);
    else places.set(key, [row]);
  }
  return [...places.values()].filter((rows) => rows.length > 1);
}

function differByDefinition({ cube }: Group, rows: readonly number[]): boolean {
  return rows.some((a) =>
    rows.some(
      (b) =>
        cube.department[a] !== cube.department[b] &&
        cube.ids.kind[a] !== cube.ids.kind[b] &&
        !same(cube.values[a] ?? 0, cube.values[b] ?? 0),
    ),
  );
}

function placeOf(group: Group, rows: readonly number[]): Dimensions {
  return { ...dimensionsOfRow(group, rows[0] ?? 0), kind: '_T' };
}

function tell(group: Group, at: Dimensions, places: readonly (readonly number[])[]): Finding {
  const { cube, setting, family } = group;
  const bySource = new Map<string, number[]>();
  for (const row of places.flat()) {
    const department = codeAt(cube.departments, cube.department[row] ?? 0);
    const source = `${department}:${codeAt(cube.dictionaries.kind, cube.ids.kind[row] ?? 0)}`;
    bySource.set(source, [...(bySource.get(source) ?? []), row]);
  }
  const sides = [...bySource].map(([source, rows]): Side => {
    const [department = '', kind = ''] = source.split(':');
    return {
      source: kind === '_T' ? department : source,
      department,
      value: clean(rows.reduce((sum, row) => sum + (cube.values[row] ?? 0), 0)),
      rows,
      cells: cellsOf(cube, rows),
      statement: 0,
      coarseness: 0,
    };
  });
  const kinds = [...new Set(places.flat().map((row) => cube.ids.kind[row] ?? 0))].map((id) =>
    codeAt(cube.dictionaries.kind, id),
  );
  const named = kinds.filter((kind) => kind !== '_T').sort();
  const params = { kinds: named.map((kind) => kindLabel(setting.labels, family.code, kind)), count: places.length };
  return findingOf(group, {
    type: 'definition',
    at,
    sides,
    effect: 'list',
    sentence: 'reconcile.definition',
    params,
  });
}
