import { z } from 'zod';
import { countSchema, list, messageSchema } from './method.ts';

/** What an import does to decisions that were taken before. */
export const affectedSchema = z.object({
  /** Decisions whose values are as they were. */
  standing: countSchema,
  /** Discrepancies that are open again, because their values changed. */
  reopened: list(
    z.object({
      discrepancy: z.string(),
      sentence: messageSchema,
      values: z.string(),
      keep: z.string(),
      /** The values that the decision was taken on. */
      earlier: z.string(),
    }),
  ),
  /** Discrepancies that are there no more: the sources agree now, or one of them is gone. */
  gone: list(z.string()),
});
export type AffectedDecisions = z.output<typeof affectedSchema>;
