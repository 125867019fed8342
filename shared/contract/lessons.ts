import { z } from 'zod';
import { ALIAS_DIMENSIONS } from '#shared/domain/intake/recipes/model.ts';
import { countSchema, list } from './method.ts';

const kept = { author: z.string(), at: z.string(), entry: countSchema, live: z.boolean() };

/** How tables of one layout are read for a department, with every version that was ever kept. */
export const recipeSchema = z.object({
  number: z.int().min(1),
  /** The last version that holds; 0 when the recipe was withdrawn. */
  version: countSchema,
  department: z.string(),
  /** The indicator, or the words of the title, that its tables are about. */
  subject: z.string(),
  columns: list(z.object({ id: z.string(), heading: z.string(), role: z.enum(['figures', 'words']) })),
  settled: list(
    z.object({
      on: z.enum(['table', 'column', 'label', 'row']),
      /** Heading, label or detail; '' for the table as a whole. */
      which: z.string(),
      /** Topic of the question, or `set:` and the field of a correction. */
      topic: z.string(),
      answer: z.string(),
      /** It depends on the figures: proposed, never applied. */
      proposedOnly: z.boolean(),
    }),
  ),
  versions: list(z.object({ version: z.int().min(1), ...kept })),
});
export type RecipeSummary = z.output<typeof recipeSchema>;

/** What a department means by a word of its own. */
export const aliasSchema = z.object({
  number: z.int().min(1),
  department: z.string(),
  dimension: z.enum(ALIAS_DIMENSIONS),
  text: z.string(),
  code: z.string(),
  ...kept,
});
export type AliasSummary = z.output<typeof aliasSchema>;
