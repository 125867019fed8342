import type { Recipe, RecipeColumn, RecipeVersion, Slot } from './model.ts';

/** One version of a recipe as it is kept. */
export interface KeptVersion {
  readonly number: number;
  readonly version: number;
  readonly department: string;
  readonly author: string;
  /** ISO instant. */
  readonly at: string;
  readonly content: RecipeVersion;
}

/**
 * Recipes as all their versions together say, in order of their numbers: a later version adds to the earlier ones and
 * overrides them slot by slot. Versions come in order; those that were undone are left out by the caller.
 */
export function foldVersions(versions: readonly KeptVersion[], before: readonly Recipe[] = []): Recipe[] {
  const recipes = new Map(before.map((recipe) => [recipe.number, recipe]));
  for (const { content, ...kept } of versions) {
    const earlier = recipes.get(kept.number);
    recipes.set(kept.number, {
      ...kept,
      subject: content.subject,
      title: content.title,
      layouts: [...new Set([...(earlier?.layouts ?? []), content.layout])],
      columns: joinColumns(earlier?.columns ?? [], content),
      slots: joinSlots(earlier?.slots ?? [], content.slots),
    });
  }
  return [...recipes.values()].sort((a, b) => a.number - b.number);
}

function joinColumns(earlier: readonly RecipeColumn[], { columns }: RecipeVersion): RecipeColumn[] {
  const joined = new Map(earlier.map((column) => [column.id, column]));
  for (const { id, key, ...rest } of columns) {
    const keys = [...new Set([...(joined.get(id)?.keys ?? []), key])];
    joined.set(id, { ...rest, id, keys });
  }
  return [...joined.values()];
}

function joinSlots(earlier: readonly Slot[], added: readonly Slot[]): Slot[] {
  const joined = new Map(earlier.map((slot) => [slotKey(slot), slot]));
  for (const slot of added) {
    joined.delete(slotKey(slot));
    if (slot.answer !== '') joined.set(slotKey(slot), slot);
  }
  return [...joined.values()];
}

/** What two slots have in common that say something of the same thing. */
export function slotKey({ on, which, topic }: Pick<Slot, 'on' | 'which' | 'topic'>): string {
  return `${on}|${which}|${topic}`;
}
