import { z } from 'zod';
import { languageSchema, list, method } from './method.ts';

/** What can be found from anywhere. */
export const FOUND_KINDS = ['department', 'indicator', 'file', 'table', 'discrepancy', 'place', 'country'] as const;
export type FoundKind = (typeof FOUND_KINDS)[number];

const foundSchema = z.object({
  kind: z.enum(FOUND_KINDS),
  /** Code, number of the submission, name of the table, or discrepancy: what its room opens. */
  id: z.string(),
  /** In the language that was asked for. */
  title: z.string(),
  /** What distinguishes it from others of the same title. */
  detail: z.string(),
});
export type Found = z.output<typeof foundSchema>;

/** What matches all the words, kind by kind, the best first: whole words, beginnings, then near spellings. */
export const searchMethod = method(
  z.object({
    words: z.string().max(200),
    language: languageSchema,
    /** At most so many of each kind. */
    limit: z.int().min(1).max(50).default(6),
  }),
  list(foundSchema),
);
