import { slotKey } from './fold-versions.ts';
import type { Recipe, RecipeVersion, Slot } from './model.ts';

/**
 * A version that was learned without a recipe, as an addition to one that another file taught meanwhile: its columns get
 * the recipe's ids, and what the two answer differently is taken back. Undefined where it adds nothing.
 */
export function rebaseVersion(version: RecipeVersion, recipe: Recipe): RecipeVersion | undefined {
  const ids = new Map<string, string>();
  let next = recipe.columns.length;
  const columns = version.columns.flatMap((column) => {
    const known = recipe.columns.find(({ keys }) => keys.includes(column.key));
    if (!known) next += 1;
    const id = known?.id ?? `c${next}`;
    ids.set(column.id, id);
    return known ? [] : [{ ...column, id }];
  });
  const slots = version.slots.flatMap((slot): Slot[] => {
    const moved = slot.on === 'column' ? { ...slot, which: ids.get(slot.which) ?? slot.which } : slot;
    const earlier = recipe.slots.find((one) => slotKey(one) === slotKey(moved));
    if (earlier?.answer === moved.answer && moved.under.every((one) => earlier.under.includes(one))) return [];
    return [earlier ? { ...moved, answer: '' } : moved];
  });
  return columns.length + slots.length === 0 ? undefined : { ...version, columns, slots };
}
