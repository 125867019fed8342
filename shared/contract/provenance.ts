import { z } from 'zod';
import { sayingSchema, wordsSchema } from './discrepancies.ts';
import { countSchema, dimensionFields, list, messageSchema } from './method.ts';

/** The cell that a figure comes from. */
export const originSchema = z.object({
  department: z.string(),
  file: z.string(),
  sha256: z.string(),
  sheet: z.string(),
  cell: z.string(),
  raw: z.string(),
  /** NaN is written `null`: the cell says that the figure is missing. */
  value: z.number().nullable(),
  unit: z.string(),
});

export type CellOrigin = z.output<typeof originSchema>;

/** A cell with all that was made of it on the way to a figure. */
export const tracedOriginSchema = originSchema.extend({
  submission: countSchema,
  /** SDMX status: A normal, E estimated, P provisional, L M O Q missing. */
  status: z.string(),
  /** Range of its table. */
  range: z.string(),
  /** What the text was multiplied by (1 000 where the table counts in thousands); `null` where it cannot be told. */
  factor: z.number().nullable(),
  /** Persons of a list that were counted into it; 0 for a cell. */
  persons: countSchema,
  /** Words of the table that said what it is about; `alias`: journal entry by which the word was learned, 0 for the catalogue. */
  matches: list(
    z.object({ dimension: z.string(), stated: z.string(), code: z.string(), name: wordsSchema, alias: countSchema }),
  ),
  /** Dimensions along which it was rolled up into the figure. */
  path: list(
    z.object({ dimension: z.string(), from: z.string(), to: z.string(), fromName: wordsSchema, toName: wordsSchema }),
  ),
});
export type TracedOrigin = z.output<typeof tracedOriginSchema>;

/** Where a table prints a figure, alone or in a sum. */
export const printedPlaceSchema = z.object({
  table: z.int(),
  title: wordsSchema,
  row: wordsSchema,
  column: list(wordsSchema),
  /** Key of the figure that is printed there. */
  figure: z.string(),
  value: z.number(),
  /** Decimals that are printed. */
  decimals: countSchema,
  /** The cell of the table that prints it, counted from 0. */
  at: z.object({ row: countSchema, column: countSchema }),
});
export type PrintedPlace = z.output<typeof printedPlaceSchema>;

/** How a question that a figure or a cell stands in was settled. */
export const settlementSchema = z.object({
  discrepancy: z.string(),
  state: z.enum(['open', 'rule', 'decided', 'noted']),
  sentence: messageSchema,
  /** What each source says, `DEPARTMENT=value;...`. */
  values: z.string(),
  /** The same one by one, in words. */
  sayings: list(sayingSchema),
  rule: z.string(),
  kept: z.string(),
  /** What is kept, in words: a department as it is, `sum` and the like explained. */
  keptName: wordsSchema,
  reason: z.string(),
  /** Who decided, and by which journal entry; '' and 0 where no person did. */
  author: z.string(),
  office: z.string(),
  at: z.string(),
  entry: countSchema,
});
export type Settlement = z.output<typeof settlementSchema>;

/** What one figure is about, dimension by dimension; those that it does not break down are left out. */
const aboutSchema = list(z.object({ dimension: z.string(), name: wordsSchema }));
export type FigureAbout = z.output<typeof aboutSchema>;

const figureStates = z.enum(['single', 'agreed', 'rule', 'decided', 'open']);

export const figureSchema = z.object({
  key: z.string(),
  ...dimensionFields,
  about: aboutSchema,
  /** `null` where the kept source has no figure at this level. */
  value: z.number().nullable(),
  unit: z.string(),
  state: figureStates,
  sources: list(z.string()),
  /** Id of the discrepancy it was settled by, or that is open; '' if none. */
  discrepancy: z.string(),
  kept: z.string(),
  reason: z.string(),
  /** By whom and how it was settled, or is open. */
  settlements: list(settlementSchema),
  /** Consolidated figures that a printed sum is made of; none for a consolidated figure. */
  parts: list(
    z.object({
      key: z.string(),
      value: z.number().nullable(),
      state: figureStates,
      /** What tells it from the sum. */
      about: aboutSchema,
      sources: list(z.string()),
    }),
  ),
  origins: list(tracedOriginSchema),
  /** All sheets behind it, with the number of cells. */
  sheets: list(z.object({ file: z.string(), sheet: z.string(), cells: countSchema })),
  /** What was not told because only so much was asked for. */
  leftOut: z.object({ parts: countSchema, origins: countSchema }),
  /** Names in full of the departments that are named above. */
  departments: list(z.object({ code: z.string(), name: wordsSchema })),
  /** Numbers of the published tables that print it. */
  tables: list(z.int()),
  places: list(printedPlaceSchema),
});
export type FigureTrace = z.output<typeof figureSchema>;

export const cellTraceSchema = z.object({
  file: z.string(),
  sheet: z.string(),
  cell: z.string(),
  /** Who sent the file, and its last submission; '' and 0 for a file that was never received. */
  department: z.string(),
  departmentName: wordsSchema,
  submission: countSchema,
  /** What the cell was read as; '' when it was set aside without being listed. */
  bucket: z.string(),
  raw: z.string(),
  reasons: list(messageSchema),
  /** Questions between sources that the cell is a part of, and how they were settled. */
  settlements: list(settlementSchema),
  /** Figures that it feeds, and those that gave way to another source. */
  figures: list(figureSchema),
});
export type CellTrace = z.output<typeof cellTraceSchema>;
