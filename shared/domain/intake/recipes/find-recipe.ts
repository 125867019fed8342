import { byKeys } from '#shared/lib/compare.ts';
import { type Alignment, alignColumns, sharedWords } from './align-columns.ts';
import type { Recipe, TableLayout } from './model.ts';

/** A recipe that fits a table, wholly or with some headings changed. */
export interface Fit {
  readonly recipe: Recipe;
  readonly alignment: Alignment;
  /** Whether the layout is one that the recipe was kept for. */
  readonly isExact: boolean;
}

/** Share of the columns of either side that must be found in the other for two layouts to be one that drifted. */
const NEAR = 0.5;
/** Titles that announce no indicator must share this much of their words. */
const SAME_TITLE = 0.6;

/** The recipe that fits a layout best: kept for it, or else the nearest; undefined when none is near. */
export function findRecipe(recipes: readonly Recipe[], layout: TableLayout): Fit | undefined {
  const fits = recipes.flatMap((recipe): (Fit & { readonly score: number })[] => {
    const alignment = alignColumns(recipe.columns, layout.columns, recipe.slots);
    if (recipe.layouts.includes(layout.fingerprint)) return [{ recipe, alignment, isExact: true, score: 2 }];
    const score = nearness(recipe, layout, alignment);
    return score === undefined ? [] : [{ recipe, alignment, isExact: false, score }];
  });
  const [best] = fits.sort(
    byKeys(
      ({ score }) => -score,
      ({ recipe }) => -recipe.number,
    ),
  );
  return best;
}

/** 0 to 1; undefined when the table is another one. */
function nearness(recipe: Recipe, layout: TableLayout, { certain, likely }: Alignment): number | undefined {
  if (!isSameSubject(recipe, layout)) return undefined;
  const known = recipe.columns.filter(({ id }) => certain.has(id) || likely.has(id)).length;
  const share = known / Math.max(recipe.columns.length, layout.columns.length, 1);
  return known === 0 || share < NEAR ? undefined : share;
}

/** `RETURN/FOR` for an indicator, words for anything else. */
const INDICATOR = /^[A-Z][A-Z_]+(?:\/[A-Z_]+)?$/;

function isSameSubject(recipe: Recipe, layout: TableLayout): boolean {
  if (recipe.subject === layout.subject || (recipe.title !== '' && recipe.title === layout.title)) return true;
  if (INDICATOR.test(recipe.subject) || INDICATOR.test(layout.subject)) return false;
  return sharedWords(recipe.subject, layout.subject) >= SAME_TITLE;
}
