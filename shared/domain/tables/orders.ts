import { kindLabel, labelOf } from '#shared/domain/reconcile/labels.ts';
import { splitPlace } from '#shared/domain/reconcile/places.ts';
import { byKeys } from '#shared/lib/compare.ts';
import { unaccent } from '#shared/lib/fold.ts';
import type { Context } from './context.ts';
import type { RowAxis } from './look-up.ts';
import type { Words } from './model.ts';

/** What the code of a row is called. */
export function memberLabel({ labels }: Context, indicator: string, axis: RowAxis, code: string): Words {
  if (code === '_U') return kindLabel(labels, indicator, code);
  if (axis === 'place') return labelOf(labels.place, splitPlace(code).refArea);
  if (axis === 'counterpart') return labelOf(labels.counterpart, code);
  return kindLabel(labels, indicator, code);
}

/** Rows in the order of print: regions as the law lists them, kinds as the catalogue does, countries and free words by size, then by name. */
export function orderMembers(
  context: Context,
  indicator: string,
  axis: RowAxis,
  members: readonly string[],
  sizeOf: (member: string) => number,
): string[] {
  const { catalogue } = context.input;
  const listed =
    axis === 'place'
      ? catalogue.regions.map(({ code }) => code)
      : axis === 'kind'
        ? (catalogue.indicators.find(({ code }) => code === indicator)?.kinds.map(({ code }) => code) ?? [])
        : [];
  const rank = (member: string) => {
    const at = listed.indexOf(axis === 'place' ? splitPlace(member).refArea : member);
    if (at >= 0) return at;
    return listed.length + (member.startsWith('_') ? 1 : 0);
  };
  const name = (member: string) => {
    const label = memberLabel(context, indicator, axis, member);
    return unaccent(typeof label === 'string' ? label : String(label.params?.['fr'] ?? member));
  };
  const size = (member: string) => (Number.isNaN(sizeOf(member)) ? 0 : -sizeOf(member));
  return [...members].sort(byKeys(rank, size, name, (member) => member));
}
