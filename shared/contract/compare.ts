import { z } from 'zod';
import { RECORD_TYPES } from '#shared/domain/model/observation.ts';
import { countSchema, dimensionFields, list, method } from './method.ts';

export const CHANGES = ['added', 'removed', 'changed'] as const;

const countsSchema = z.object({
  added: countSchema,
  removed: countSchema,
  changed: countSchema,
  unchanged: countSchema,
});
export type ChangeCounts = z.output<typeof countsSchema>;

/** What one delivery says of a figure, and where. */
const statedSchema = z
  .object({
    /** `null`: the cell says that the figure is missing. */
    value: z.number().nullable(),
    status: z.string(),
    raw: z.string(),
    sheet: z.string(),
    cell: z.string(),
  })
  .nullable();

const tablePlaceSchema = z.object({ sheet: z.string(), range: z.string() }).nullable();

const deliverySchema = z.object({
  submission: z.int().min(1),
  file: z.string(),
  receivedAt: z.string(),
  /** Counts now: neither withdrawn nor replaced. */
  live: z.boolean(),
});

export const compareOutput = z.object({
  before: deliverySchema,
  after: deliverySchema,
  /** Figures with a value, and missing tokens. */
  figures: countsSchema,
  /** The same by table; `null` for a table that only the other delivery has. */
  tables: list(countsSchema.extend({ before: tablePlaceSchema, after: tablePlaceSchema, indicator: z.string() })),
  /** In order of dimensions. */
  changes: list(
    z.object({
      change: z.enum(CHANGES),
      ...dimensionFields,
      unit: z.string(),
      before: statedSchema,
      after: statedSchema,
    }),
  ),
  records: countsSchema.extend({
    changes: list(
      z.object({
        change: z.enum(CHANGES),
        type: z.enum(RECORD_TYPES),
        title: z.string(),
        sheet: z.string(),
        row: z.int(),
        fields: list(z.object({ field: z.string(), before: z.string(), after: z.string() })),
      }),
    ),
  }),
});
export type Comparison = z.output<typeof compareOutput>;

export const compareMethod = method(
  z.object({
    submission: z.int().min(1),
    /** The earlier submission; 0 for the one that it took the place of. */
    with: countSchema.default(0),
  }),
  compareOutput,
);
