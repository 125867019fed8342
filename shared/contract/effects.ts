import { z } from 'zod';
import { wordsSchema } from './discrepancies.ts';
import { countSchema, list } from './method.ts';

/** A figure before and after; `null` where there is none. */
const changeSchema = z.object({
  key: z.string(),
  figure: list(wordsSchema),
  unit: z.string(),
  before: z.number().nullable(),
  after: z.number().nullable(),
});
export type PublishedChange = z.output<typeof changeSchema>;

/** What follows from a judgement. */
export const effectsSchema = z.object({
  /** Totals of the country by indicator and period, as tables print them. */
  totals: list(changeSchema),
  /** Consolidated figures, the first of them. */
  figures: list(changeSchema),
  /** How many consolidated figures there are whose value changes. */
  changed: countSchema,
  /** How many keep their value and are settled, or open, now. */
  marked: countSchema,
});
export type Effects = z.output<typeof effectsSchema>;
