import type { ConsolidatedFigure } from '#shared/domain/model/discrepancy.ts';
import { commonBreakdowns } from '#shared/domain/reconcile/breakdown.ts';
import { type Axis, axes } from '#shared/domain/reconcile/columns.ts';
import { compareViews, kindsStated } from '#shared/domain/reconcile/compare.ts';
import type { Cube } from '#shared/domain/reconcile/cube.ts';
import { type View, viewsOf } from '#shared/domain/reconcile/views.ts';
import { type Hole, holesOf } from './holes.ts';

/** The published figures of an indicator, with the breakdowns that may be added to each other. */
export interface Arranged {
  readonly cube: Cube;
  readonly kinds: ReadonlySet<number>;
  /** In the order in which they are asked: kept sources first, finer breakdowns first. */
  readonly parties: readonly (readonly View[])[];
  /** What the kept breakdowns lost to other sources. */
  readonly holes: readonly Hole[];
}

/**
 * Finds which breakdowns go together. The kept figures of an indicator are a patchwork: one country from the quarters of
 * one department, the next from the years of another. Breakdowns that share no place of comparison speak of different
 * people and add up; two breakdowns of the same people (by region, by country) never do.
 */
export function arrange(cube: Cube, gone: readonly ConsolidatedFigure[]): Arranged {
  const views = viewsOf(cube);
  const apart = disjoint(cube, views);
  const parties: View[][] = [];
  const seen = new Set<string>();
  for (const seed of views) {
    const party = [seed];
    if (isKeptView(cube, seed)) {
      for (const other of views) {
        if (other !== seed && isKeptView(cube, other) && party.every((member) => apart(member, other)))
          party.push(other);
      }
    }
    const name = party
      .map(({ id }) => id)
      .sort((a, b) => a - b)
      .join('+');
    if (!seen.has(name)) parties.push(party);
    seen.add(name);
  }
  const kept = views.filter((view) => isKeptView(cube, view));
  return { cube, kinds: kindsStated(cube, views), parties, holes: holesOf(cube, kept, gone) };
}

/** Figures beside the kept sources bear a department; kept ones are all together under none. */
function isKeptView(cube: Cube, view: View): boolean {
  return cube.departments.codes[view.department] === '';
}

function disjoint(cube: Cube, views: readonly View[]): (a: View, b: View) => boolean {
  const shared = new Set<string>();
  for (const comparison of compareViews(cube, views)) {
    for (let place = 0; place < comparison.keys.length; place++) {
      const entries = comparison.entries(place);
      for (const a of entries) {
        for (const b of entries) {
          if (comparison.meets(a.position, b.position)) shared.add(`${a.view.id}/${b.view.id}`);
        }
      }
    }
  }
  return (a, b) => !shared.has(`${a.id}/${b.id}`) && commonBreakdowns(cube, a, b).length > 0;
}

/** Codes that a view and those of its party that cut an axis in the same way list together. */
export function listedBy(view: View, party: readonly View[]): View['members'] {
  return axes(
    (axis) =>
      new Set(party.filter((other) => cutsAlike(axis, view, other)).flatMap((other) => [...other.members[axis]])),
  );
}

function cutsAlike(axis: Axis, a: View, b: View): boolean {
  if (a === b) return true;
  if (axis === 'time') return a.time === b.time;
  if (axis === 'place') return a.place === b.place;
  if (axis === 'counterpart') return a.byCounterpart && b.byCounterpart;
  return axis === 'kind' && a.byKind && b.byKind;
}
