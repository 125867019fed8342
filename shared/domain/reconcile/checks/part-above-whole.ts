import type { Dimensions } from '#shared/domain/model/observation.ts';
import { type Comparison, codesOfKey, type Entry } from '#shared/domain/reconcile/compare.ts';
import { codeAt } from '#shared/domain/reconcile/dictionary.ts';
import { dimensionKey, dimensionsAt } from '#shared/domain/reconcile/discrepancy.ts';
import { same } from '#shared/domain/reconcile/facts.ts';
import { findingOf } from '#shared/domain/reconcile/findings.ts';
import type { Finding, Group, Side } from '#shared/domain/reconcile/group.ts';
import { rowsBehind } from '#shared/domain/reconcile/mismatches.ts';
import { idsOf } from '#shared/domain/reconcile/roll-up.ts';
import { cellsOf, departmentOf, nameSides } from '#shared/domain/reconcile/sides.ts';
import type { View } from '#shared/domain/reconcile/views.ts';
import type { GroupCheck } from './types.ts';

interface Excess {
  readonly at: Dimensions;
  readonly sides: Map<string, Side>;
  readonly coarseness: number;
}

/** A part that is larger than the whole it belongs to: one kind of return, some months of a year, REPAT within RETURN. */
export const partAboveWhole: GroupCheck = {
  type: 'part_above_whole',
  find(group) {
    const found = new Map<string, Excess>();
    for (const comparison of group.comparisons.filter(({ hasParts }) => hasParts)) {
      const exceeding = new Map<number, readonly [Entry, Entry][]>();
      for (let place = 0; place < comparison.keys.length; place++) {
        const pairs = comparison.wholes(place).length === 0 ? [] : excessesAt(comparison, place);
        if (pairs.length > 0) exceeding.set(place, pairs);
      }
      const rows = rowsBehind(comparison, new Set(exceeding.keys()));
      for (const [place, pairs] of exceeding)
        addTo(found, group, comparison, place, pairs, rows.get(place) ?? new Map());
    }
    return [...found.values()].map(({ at, sides, coarseness }): Finding => {
      const sentence = 'reconcile.partAboveWhole';
      return findingOf(group, {
        type: 'part_above_whole',
        at,
        sides: [...sides.values()],
        effect: 'mark',
        coarseness,
        sentence,
      });
    });
  },
};

/** Parts with the wholes that they exceed. What is only a lower bound, or another indicator, is a part. */
function excessesAt(comparison: Comparison, place: number): [Entry, Entry][] {
  const entries = comparison.entries(place);
  const wholes = entries.filter(({ complete, view }) => complete && view.indicator === 0);
  const parts = entries.filter(({ complete, view }) => !complete || view.indicator !== 0);
  return parts.flatMap((part) =>
    wholes
      .filter((whole) => comparison.meets(part.position, whole.position))
      .filter((whole) => part.value > whole.value && !same(part.value, whole.value))
      .map((whole): [Entry, Entry] => [part, whole]),
  );
}

function addTo(
  found: Map<string, Excess>,
  group: Group,
  comparison: Comparison,
  place: number,
  pairs: readonly [Entry, Entry][],
  rows: ReadonlyMap<number, readonly number[]>,
): void {
  const { cube, family } = group;
  const at = dimensionsAt(family.code, codesOfKey(cube, idsOf(comparison.keys[place] ?? 0, comparison.radix)));
  const excess = found.get(dimensionKey(at)) ?? { at, sides: new Map(), coarseness: comparison.breakdown.coarseness };
  found.set(dimensionKey(at), excess);
  const sayingOf = ({ view, value, position }: Entry) => {
    const department = departmentOf(cube, view);
    return { department, value, rows: rows.get(position) ?? [], statement: 0, views: [view] };
  };
  const wholes = [...new Set(pairs.map(([, whole]) => whole))];
  for (const side of nameSides(cube, wholes.map(sayingOf))) excess.sides.set(side.source, side);
  for (const [part, whole] of pairs) {
    const { department, value, rows: behind, statement } = sayingOf(part);
    const source = `${department}:${partName(group, part.view, whole.view)}`;
    const side = {
      source,
      department,
      value,
      rows: behind,
      statement,
      cells: cellsOf(cube, behind),
      coarseness: part.view.coarseness,
    };
    excess.sides.set(source, side);
  }
}

/** What the part is: the indicator inside the other, the kinds or groups of people it is limited to; else `part`. */
function partName({ cube, family }: Group, part: View, whole: View): string {
  const inner = family.parts[part.indicator - 1];
  if (inner) return inner.indicator;
  const listed = (axis: 'kind' | 'counterpart' | 'place') =>
    [...part.members[axis]].map((id) => codeAt(cube.dictionaries[axis], id));
  if (part.byKind && !whole.byKind && listed('kind').length < 4) return listed('kind').sort().join('+');
  if (part.populations.join() !== whole.populations.join() && part.populations.length < 4)
    return part.populations.join('+');
  return 'part';
}
