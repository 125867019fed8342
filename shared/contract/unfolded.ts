import { z } from 'zod';
import { discrepancyItemSchema, sayingSchema, wordsSchema } from './discrepancies.ts';
import { countSchema, list, messageSchema } from './method.ts';
import { originSchema } from './provenance.ts';

/** A cell of a side. */
const sideCellSchema = originSchema.extend({
  submission: countSchema,
  /** SDMX status: A normal, E estimated, P provisional, L M O Q missing. */
  status: z.string(),
  /** In what it is finer than the figure, in words; the period apart. */
  what: list(wordsSchema),
  period: wordsSchema,
});
export type SideCell = z.output<typeof sideCellSchema>;

/** A record as a department tells it. */
const recordSchema = z.object({
  title: z.string(),
  start: z.string(),
  end: z.string(),
  objectives: list(z.int()),
  place: wordsSchema,
  partners: z.string(),
  amount: z.number().nullable(),
  beneficiaries: z.number().nullable(),
  status: z.string(),
});
export type SideRecord = z.output<typeof recordSchema>;

export const sideSchema = z.object({
  source: z.string(),
  /** What it is called. */
  name: wordsSchema,
  /** Code, short and full name of the department; '' where the side is nobody's. */
  department: z.object({ code: z.string(), short: z.string(), fr: z.string(), en: z.string() }),
  value: z.number().nullable(),
  /** The first of its cells, row by row; of a range, the range itself and what stands in it. */
  cells: list(sideCellSchema),
  /** How many there are. */
  cellCount: countSchema,
  files: list(z.object({ file: z.string(), sheet: z.string(), receivedAt: z.string(), cells: countSchema })),
  /** Dimensions along which it was added up, with the parts. */
  path: list(z.object({ dimension: z.string(), parts: list(wordsSchema), count: countSchema })),
  /** What is counted, where the catalogue tells it apart: by birth, registered. */
  definition: list(wordsSchema),
  /** Whether some of it is estimated (E) or provisional (P). */
  statuses: list(z.string()),
  /** First and last ISO day of what it speaks of; '' where it is not known. */
  from: z.string(),
  to: z.string(),
  record: recordSchema.nullable(),
});
export type Side = z.output<typeof sideSchema>;

/** What was decided on a discrepancy. */
export const pastDecisionSchema = z.object({
  entry: countSchema,
  at: z.string(),
  author: z.string(),
  office: z.string(),
  keep: z.string(),
  /** What was kept, in words. */
  kept: wordsSchema,
  reason: z.string(),
  /** The values it was taken on. */
  values: z.string(),
  sayings: list(sayingSchema),
  /** Journal entry that took it back; 0 while it stands. */
  undoneBy: countSchema,
});
export type PastDecision = z.output<typeof pastDecisionSchema>;

/** What an officer needs beside the sides. */
export const unfoldedFields = {
  item: discrepancyItemSchema,
  /** What was kept, in words; '' while nothing was. */
  kept: wordsSchema,
  /** What the rules or earlier decisions propose, and why; `keep` is '' where nothing is proposed. */
  proposal: z.object({ keep: z.string(), name: wordsSchema, why: messageSchema }),
  /** The decision that was taken on other values; `null` where there is none. */
  reopened: pastDecisionSchema.omit({ undoneBy: true }).nullable(),
  /** Whose figures are published now, and how many. */
  published: list(z.object({ sources: list(z.string()), count: countSchema })),
  /** Open ones of the same type, indicator and departments. */
  similar: countSchema,
  /** By which the values differ where a unit is wrong; 0 elsewhere. */
  factor: z.number(),
};

/** A figure through time, department by department. */
export const historySchema = z.object({
  unit: z.string(),
  times: list(z.object({ code: z.string(), name: wordsSchema })),
  /** Position of the period that the discrepancy is about; -1 where it is none of them. */
  at: z.int(),
  series: list(
    z.object({
      department: z.string(),
      name: wordsSchema,
      /** `null`: it states nothing for that period. */
      values: list(z.number().nullable()),
      /** False: at least so many, parts are missing. */
      whole: list(z.boolean()),
    }),
  ),
  /** What is published. */
  published: list(z.number().nullable()),
});
export type FigureHistory = z.output<typeof historySchema>;
