import { fold } from '#shared/lib/fold.ts';
import { message } from '#shared/texts/say.ts';
import { alignColumns } from './align-columns.ts';
import type { Fit } from './find-recipe.ts';
import type { Alias, Hint, Knowledge, Recipe } from './model.ts';
import { answersOf, type SlotPlaces } from './slots.ts';
import type { PlacedLayout } from './table-layout.ts';

/** Topic of the question about a label, by the dimension of the alias that answers it elsewhere. */
const TOPICS: Readonly<Record<string, string>> = {
  refArea: 'place',
  counterpart: 'country',
  category: 'category',
  kind: 'category',
  indicator: 'indicator',
};

/**
 * What was answered elsewhere to the questions of a table: by other departments for the same layout or label, and by the
 * department's own recipe where its answer spoke of the figures. It is proposed, with where it comes from, never applied.
 */
export function hintsFor(
  knowledge: Knowledge,
  department: string,
  layout: PlacedLayout,
  fit: Fit | undefined,
  places: SlotPlaces,
): (topic: string, detail: string) => Hint | undefined {
  const others = knowledge.recipes.filter(
    (recipe) => recipe.department !== department && recipe.layouts.includes(layout.fingerprint),
  );
  const aliases = knowledge.aliases.filter((alias) => alias.department !== department);
  if (others.length === 0 && aliases.length === 0 && !fit) return () => undefined;
  const hints = new Map<string, Hint>();
  for (const recipe of [...(fit ? [fit.recipe] : []), ...others]) addRecipe(hints, recipe, layout, places, department);
  for (const alias of aliases) {
    const key = `${TOPICS[alias.dimension]}:${fold(alias.text)}`;
    if (!hints.has(key)) hints.set(key, { answer: alias.code, evidence: fromAlias(alias) });
  }
  return (topic, detail) =>
    hints.get([topic, places.range, detail].filter((part) => part !== '').join(':')) ??
    hints.get(`${topic}:${fold(detail)}`);
}

function addRecipe(
  hints: Map<string, Hint>,
  recipe: Recipe,
  layout: PlacedLayout,
  places: SlotPlaces,
  department: string,
): void {
  const { certain } = alignColumns(recipe.columns, layout.columns, recipe.slots);
  const letters = (id: string) => layout.letters.get(certain.get(id) ?? '') ?? [];
  for (const slot of recipe.slots) {
    for (const { question, answer } of answersOf(slot, { ...places, letters })) {
      if (hints.has(question)) continue;
      const { at, author, department: other, number, version } = recipe;
      const day = at.slice(0, 10);
      const evidence =
        other === department
          ? message('intake.evidence.recipe', { day, author, recipe: String(number), version: String(version) })
          : message('intake.evidence.other_recipe', { day, department: other, recipe: String(number), answer });
      hints.set(question, { answer, evidence });
    }
  }
}

function fromAlias({ text, code, department, at }: Alias) {
  return message('intake.evidence.other_alias', { text, code, department, day: at.slice(0, 10) });
}
