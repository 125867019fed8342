import { byKeys } from '#shared/lib/compare.ts';
import { coarsenessOf, TOTAL } from './coarseness.ts';
import { type Axes, axes } from './columns.ts';
import type { Cube } from './cube.ts';
import { codeAt, idOf } from './dictionary.ts';
import type { Frame, FrameView } from './frame.ts';
import type { TimeLevel } from './periods.ts';
import { type PlaceLevel, placeLevel } from './places.ts';
import { breakdownsOf, type Population } from './populations.ts';

/**
 * One breakdown in which a department states the indicator: all its rows that cut the whole in the same way. A department
 * that gives a table by region and another by country has two views of the same people; they are never added up.
 */
export interface View {
  readonly id: number;
  readonly department: number;
  /** 0: the family's own indicator; n: its n-th part. */
  readonly indicator: number;
  readonly time: TimeLevel;
  readonly place: PlaceLevel;
  readonly byCounterpart: boolean;
  readonly byKind: boolean;
  readonly populations: readonly Population[];
  readonly rows: readonly number[];
  /** Ids that occur, for each axis. */
  readonly members: Axes<ReadonlySet<number>>;
  readonly coarseness: number;
  /** The name of the breakdown in all periods; '' where these are all. */
  readonly name: string;
}

/** Finds the views of all departments, in order of department, then from fine to coarse. */
export function viewsOf(cube: Cube): View[] {
  const levels = cube.dictionaries.place.codes.map((code) => placeLevel(code, cube.gazetteer));
  const views: Omit<View, 'id'>[] = [];
  for (const rows of blocksOf(cube, levels).values()) {
    if (rows.every((row) => Number.isNaN(cube.values[row]))) continue;
    const codes = new Set(rows.map((row) => populationAt(cube, row)));
    const schemes = breakdownsOf([...codes]);
    for (const scheme of schemes) {
      const own = schemes.length === 1 ? rows : rows.filter((row) => scheme.includes(populationAt(cube, row)));
      views.push(viewOf(cube, own, scheme, levels));
    }
  }
  const order = byKeys<Omit<View, 'id'>>(
    (view) => view.department,
    (view) => view.indicator,
    (view) => view.coarseness,
    (view) => view.rows[0] ?? 0,
  );
  return views.sort(order).map((view, id) => ({ ...view, id }));
}

/** Finds the views of a cube that holds some periods of a frame: what they list is what the frame says of all periods. */
export function viewsInFrame(cube: Cube, frame: Frame): View[] {
  const { ids, dictionaries, department, indicator } = cube;
  const levels = dictionaries.place.codes.map((code) => placeLevel(code, cube.gazetteer));
  const total = (axis: 'counterpart' | 'kind') => dictionaries[axis].ids.get(TOTAL) ?? -1;
  const [allCountries, allKinds] = [total('counterpart'), total('kind')];
  const [places, populations, times] = (['place', 'population', 'time'] as const).map(
    (axis) => dictionaries[axis].codes.length,
  ) as [number, number, number];
  const viewOf = new Map<string, number>();
  frame.views.forEach((view, i) => {
    const cut = [view.department, view.indicator, view.time, view.place, view.byCounterpart, view.byKind];
    for (const population of view.populations) viewOf.set([...cut, population].join(), i);
  });
  const found = new Map<number, number>();
  const rows: number[][] = frame.views.map(() => []);
  for (let row = 0; row < cube.size; row++) {
    const [t = 0, p = 0, who = 0] = [ids.time[row], ids.place[row], ids.population[row]];
    const source = (department[row] ?? 0) * (cube.family.parts.length + 1) + (indicator[row] ?? 0);
    const cuts = (ids.counterpart[row] === allCountries ? 0 : 2) + (ids.kind[row] === allKinds ? 0 : 1);
    const key = (((source * times + t) * places + p) * populations + who) * 4 + cuts;
    let view = found.get(key);
    if (view === undefined) {
      const code = codeAt(dictionaries.population, who);
      const cut = [codeAt(cube.departments, department[row] ?? 0), indicator[row], cube.period(t).level, levels[p]];
      view = viewOf.get([...cut, cuts > 1, cuts % 2 === 1, code].join()) ?? -1;
      found.set(key, view);
    }
    rows[view]?.push(row);
  }
  return frame.views.flatMap((view, id) => (rows[id]?.length ? [placedView(cube, view, id, rows[id])] : []));
}

function placedView(cube: Cube, view: FrameView, id: number, rows: readonly number[]): View {
  const { dictionaries, ids } = cube;
  const listed = (axis: keyof FrameView['members']) =>
    new Set(view.members[axis].map((code) => idOf(dictionaries[axis], code)));
  const department = dictionaryId(cube, view.department);
  const members = {
    time: new Set(rows.map((row) => ids.time[row] ?? 0)),
    place: listed('place'),
    counterpart: listed('counterpart'),
    population: listed('population'),
    kind: listed('kind'),
  };
  return { ...view, id, department, rows, members };
}

function dictionaryId({ departments }: Cube, code: string): number {
  return departments.ids.get(code) ?? -1;
}

function populationAt(cube: Cube, row: number): Population {
  return codeAt(cube.dictionaries.population, cube.ids.population[row] ?? 0);
}

/** Rows by department, indicator and level of each axis, populations still together. */
function blocksOf(cube: Cube, levels: readonly PlaceLevel[]): Map<string, number[]> {
  const { time, place, counterpart, kind } = cube.ids;
  const allCountries = cube.dictionaries.counterpart.ids.get(TOTAL) ?? -1;
  const allKinds = cube.dictionaries.kind.ids.get(TOTAL) ?? -1;
  const blocks = new Map<string, number[]>();
  for (let row = 0; row < cube.size; row++) {
    const cuts = `${counterpart[row] === allCountries}/${kind[row] === allKinds}`;
    const where = levels[place[row] ?? 0] ?? '';
    const when = cube.period(time[row] ?? 0).level;
    const key = `${cube.department[row]}/${cube.indicator[row]}/${when}/${where}/${cuts}`;
    const rows = blocks.get(key);
    if (rows) rows.push(row);
    else blocks.set(key, [row]);
  }
  return blocks;
}

function viewOf(cube: Cube, rows: readonly number[], populations: Population[], levels: readonly PlaceLevel[]) {
  const members = axes((axis) => new Set(rows.map((row) => cube.ids[axis][row] ?? 0)));
  const first = rows[0] ?? 0;
  const time = cube.period(cube.ids.time[first] ?? 0).level;
  const place = levels[cube.ids.place[first] ?? 0] ?? '';
  const byCounterpart = codeAt(cube.dictionaries.counterpart, cube.ids.counterpart[first] ?? 0) !== TOTAL;
  const byKind = codeAt(cube.dictionaries.kind, cube.ids.kind[first] ?? 0) !== TOTAL;
  const cut = {
    time,
    place,
    counterpart: byCounterpart ? 0 : 2,
    kind: byKind ? 0 : 1,
    populations: populations.length,
  };
  return {
    department: cube.department[first] ?? 0,
    indicator: cube.indicator[first] ?? 0,
    time,
    place,
    byCounterpart,
    byKind,
    populations: [...populations].sort(),
    rows,
    members,
    coarseness: coarsenessOf(cut),
    name: '',
  };
}
