import { z } from 'zod';
import { CHANGES, compareOutput } from './compare.ts';
import { wordsSchema } from './discrepancies.ts';
import { countSchema, languageSchema, list, method } from './method.ts';

const { before, after, figures, records } = compareOutput.shape;

const lineSchema = z.object({
  change: z.enum([...CHANGES, 'unchanged']),
  /** What the figure is about, in words. */
  figure: list(wordsSchema),
  unit: z.string(),
  before: statedOf(),
  after: statedOf(),
});
export type DifferenceLine = z.output<typeof lineSchema>;

function statedOf() {
  return compareOutput.shape.changes.unwrap().element.shape.before;
}

export const differenceOutput = z.object({
  before,
  after,
  figures,
  tables: list(compareOutput.shape.tables.unwrap().element.extend({ name: wordsSchema })),
  records,
  /** Lines that match. */
  total: countSchema,
  lines: list(lineSchema),
});
export type Difference = z.output<typeof differenceOutput>;

/** What changed from one delivery to another, a page at a time and in words. */
export const differenceMethod = method(
  z.object({
    submission: z.int().min(1),
    /** The earlier submission; 0 for the one that it took the place of. */
    with: countSchema.default(0),
    /** '' for all that differs. */
    change: z.union([z.literal(''), z.enum([...CHANGES, 'unchanged'])]).default(''),
    /** Number of a table in `tables`, from 1; 0 for all. */
    table: countSchema.default(0),
    /** Words of what a figure is about. */
    words: z.string().max(200).default(''),
    from: countSchema.default(0),
    count: z.int().min(0).max(500).default(100),
    language: languageSchema.default('fr'),
  }),
  differenceOutput,
);

/** Decisions on what a department states in a delivery, as they stand now. */
export const standingMethod = method(
  z.object({ submission: z.int().min(1) }),
  z.object({
    /** Decisions whose values are as they were. */
    standing: countSchema,
    /** Those that are open again, because values changed. */
    reopened: list(
      z.object({
        discrepancy: z.string(),
        figure: list(wordsSchema),
        unit: z.string(),
        /** What was kept. */
        keep: z.string(),
        /** What the sources say now, and what they said then. */
        now: list(z.object({ name: wordsSchema, value: z.number().nullable() })),
        earlier: list(z.object({ name: wordsSchema, value: z.number().nullable() })),
      }),
    ),
  }),
);
export type StandingDecisions = z.output<(typeof standingMethod)['output']>;
