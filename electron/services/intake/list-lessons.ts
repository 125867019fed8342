import type { ReadBase } from '#electron/db/handle.ts';
import { loadAllAliases } from '#electron/db/queries/aliases.ts';
import { loadRecipes, loadVersions } from '#electron/db/queries/recipes.ts';
import type { AliasSummary, RecipeSummary } from '#shared/contract/lessons.ts';
import { foldVersions } from '#shared/domain/intake/recipes/fold-versions.ts';
import type { Recipe, Slot } from '#shared/domain/intake/recipes/model.ts';
import { CONFIRMED } from '#shared/domain/intake/recipes/slots.ts';

/** Every recipe of a base with its versions, those withdrawn included. */
export function listRecipes(base: ReadBase): RecipeSummary[] {
  const versions = loadVersions(base);
  const live = new Map(loadRecipes(base).map((recipe) => [recipe.number, recipe]));
  return foldVersions(versions).map((whole) => {
    const recipe = live.get(whole.number);
    const own = versions.filter(({ number }) => number === whole.number);
    return {
      number: whole.number,
      version: recipe?.version ?? 0,
      department: whole.department,
      subject: (recipe ?? whole).subject,
      columns: (recipe ?? whole).columns.map(({ id, shown, role }) => ({ id, heading: shown, role })),
      settled: recipe?.slots.filter(({ topic }) => topic !== CONFIRMED).map((slot) => describe(slot, recipe)) ?? [],
      versions: own.map(({ version, author, at, entry, undone }) => ({ version, author, at, entry, live: !undone })),
    };
  });
}

function describe({ on, which, topic, answer, proposedOnly }: Slot, recipe: Recipe): RecipeSummary['settled'][number] {
  const heading = on === 'column' ? recipe.columns.find(({ id }) => id === which)?.shown : undefined;
  return { on, which: heading ?? which, topic, answer, proposedOnly };
}

/** Every alias of a base, those withdrawn included. */
export function listAliases(base: ReadBase): AliasSummary[] {
  return loadAllAliases(base).map(({ undone, ...alias }) => ({ ...alias, live: !undone }));
}
