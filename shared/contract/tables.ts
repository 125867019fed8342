import { z } from 'zod';
import { dimensionFields, languageSchema, list, messageSchema, method, some, sourceSchema } from './method.ts';

export const EXPORT_FORMATS = ['xlsx', 'pdf', 'csv'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

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

export const figureSchema = z.object({
  key: z.string(),
  ...dimensionFields,
  /** `null` where the kept source has no figure at this level. */
  value: z.number().nullable(),
  unit: z.string(),
  state: z.enum(['single', 'agreed', 'rule', 'decided', 'open']),
  sources: list(z.string()),
  /** Id of the discrepancy it was settled by, or that is open; '' if none. */
  discrepancy: z.string(),
  kept: z.string(),
  reason: z.string(),
  origins: list(originSchema),
  /** Numbers of the published tables that print it. */
  tables: list(z.int()),
});
export type FigureTrace = z.output<typeof figureSchema>;

export const cellTraceSchema = z.object({
  file: z.string(),
  sheet: z.string(),
  cell: z.string(),
  /** What the cell was read as; '' when it was set aside without being listed. */
  bucket: z.string(),
  raw: z.string(),
  reasons: list(messageSchema),
  figures: list(figureSchema),
});
export type CellTrace = z.output<typeof cellTraceSchema>;

export const exportOutput = z.object({ files: list(z.string()), ms: z.number() });

export const tablesMethods = {
  'tables.export': method(
    z.object({
      target: sourceSchema,
      language: languageSchema,
      formats: some(z.enum(EXPORT_FORMATS)),
      /** Numbers of standard tables; empty for all. */
      tables: list(z.int()),
    }),
    exportOutput,
  ),
  'tables.figure': method(z.object({ key: z.string().min(1) }), figureSchema),
  'tables.cell': method(z.object({ file: z.string(), sheet: z.string(), cell: z.string() }), cellTraceSchema),
} as const;
