import type { ConsolidatedFigure } from '#shared/domain/model/discrepancy.ts';
import { type Breakdown, commonBreakdowns } from '#shared/domain/reconcile/breakdown.ts';
import { TOTAL } from '#shared/domain/reconcile/coarseness.ts';
import { type Axes, axes } from '#shared/domain/reconcile/columns.ts';
import type { Cube } from '#shared/domain/reconcile/cube.ts';
import { codeAt, idOf } from '#shared/domain/reconcile/dictionary.ts';
import { placeCode, placeLevel } from '#shared/domain/reconcile/places.ts';
import { populationOf } from '#shared/domain/reconcile/populations.ts';
import { targetsIn } from '#shared/domain/reconcile/roll-up.ts';
import type { View } from '#shared/domain/reconcile/views.ts';
import { coordinateKey, type Place } from './place.ts';

/**
 * A figure of a kept breakdown that gave way to another source. What stands in its place may cover it where the breakdown is
 * coarse (the total of a country for its men, women and children); elsewhere the kept breakdown is not whole.
 */
export interface Hole {
  readonly view: View;
  readonly ids: Axes<number>;
  /** Other breakdowns that say something in its place. */
  readonly coveredBy: ReadonlySet<View>;
}

/** Finds the breakdown that each figure was taken from, among those of which something is still kept. */
export function holesOf(cube: Cube, views: readonly View[], gone: readonly ConsolidatedFigure[]): Hole[] {
  const spoken = new Map<string, Set<string>>();
  const placesOf = (view: View, breakdown: Breakdown) => {
    const name = `${view.id} ${breakdown.name}`;
    const known =
      spoken.get(name) ?? new Set(view.rows.flatMap((row) => keyAt(cube, rowIds(cube, row), breakdown) ?? []));
    spoken.set(name, known);
    return known;
  };
  return gone.flatMap((figure) => {
    const ids = idsFor(cube, figure);
    const view = views.find((candidate) => belongs(cube, candidate, ids));
    if (!view) return [];
    const covers = (other: View) =>
      commonBreakdowns(cube, view, other).some((breakdown) => {
        const key = keyAt(cube, ids, breakdown);
        return key !== undefined && placesOf(other, breakdown).has(key);
      });
    return [{ view, ids, coveredBy: new Set(views.filter((other) => other !== view && covers(other))) }];
  });
}

/** Where a hole lies in a breakdown; undefined when it belongs to no part of it. */
export function placeOfHole(cube: Cube, { ids }: Pick<Hole, 'ids'>, breakdown: Breakdown): Place | undefined {
  const find = targetsIn(cube, breakdown);
  const codes = axes((axis) => find[axis](ids[axis]));
  const { time, place, counterpart, population, kind } = codes;
  if (time === undefined || place === undefined || counterpart === undefined) return undefined;
  return population === undefined || kind === undefined ? undefined : { time, place, counterpart, population, kind };
}

function keyAt(cube: Cube, ids: Axes<number>, breakdown: Breakdown): string | undefined {
  const where = placeOfHole(cube, { ids }, breakdown);
  return where && coordinateKey(where);
}

function rowIds(cube: Cube, row: number): Axes<number> {
  return axes((axis) => cube.ids[axis][row] ?? 0);
}

function idsFor({ dictionaries }: Cube, figure: ConsolidatedFigure): Axes<number> {
  return {
    time: idOf(dictionaries.time, figure.timePeriod),
    place: idOf(dictionaries.place, placeCode(figure.refArea, figure.geo)),
    counterpart: idOf(dictionaries.counterpart, figure.counterpartArea),
    population: idOf(dictionaries.population, populationOf(figure.sex, figure.age)),
    kind: idOf(dictionaries.kind, figure.kind),
  };
}

function belongs(cube: Cube, view: View, ids: Axes<number>): boolean {
  const code = (axis: keyof Axes<number>) => codeAt(cube.dictionaries[axis], ids[axis]);
  return (
    cube.period(ids.time).level === view.time &&
    placeLevel(code('place'), cube.gazetteer) === view.place &&
    (code('counterpart') !== TOTAL) === view.byCounterpart &&
    (code('kind') !== TOTAL) === view.byKind &&
    view.populations.includes(code('population'))
  );
}
