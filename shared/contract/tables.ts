import { z } from 'zod';
import type { ColumnGroup, TableColumn, TableRow } from '#shared/domain/tables/model.ts';
import { wordsSchema } from './discrepancies.ts';
import { countSchema, deed, languageSchema, list, method, some, sourceSchema } from './method.ts';
import { cellTraceSchema, figureSchema, printedPlaceSchema } from './provenance.ts';

export const EXPORT_FORMATS = ['xlsx', 'pdf', 'csv'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

const FIGURE_STATES = ['single', 'agreed', 'rule', 'decided', 'open'] as const;
const statesSchema = z.object({
  single: countSchema,
  agreed: countSchema,
  rule: countSchema,
  decided: countSchema,
  open: countSchema,
});
export type StateCounts = z.output<typeof statesSchema>;

export const exportOutput = z.object({ files: list(z.string()), ms: z.number() });

/** A standard table in the list: as it can be made now, or why it cannot. */
const listedTableSchema = z.object({
  /** By what it is opened: its number, or `discrepancies`, `ledger` for the annexes. */
  table: z.string(),
  title: wordsSchema,
  tab: wordsSchema,
  subtitle: wordsSchema.optional(),
  rows: countSchema,
  columns: countSchema,
  /** Published figures, by how they were settled; sums of the table itself are left out. */
  figures: countSchema,
  states: statesSchema,
  /** Figures that are not available (`n.d.`). */
  missing: countSchema,
  /** Why there is nothing in it; absent for a table that has something. */
  empty: wordsSchema.optional(),
});
export type ListedTable = z.output<typeof listedTableSchema>;

export const tableListOutput = z.object({
  title: wordsSchema,
  period: z.string(),
  /** ISO day that an export bears; '' where nothing came in. */
  editionDate: z.string(),
  /** Questions between sources that nobody has settled. */
  open: countSchema,
  /** Whether any figure or record came in that a table prints. */
  hasData: z.boolean(),
  tables: list(listedTableSchema),
  annexes: list(listedTableSchema),
});
export type TableList = z.output<typeof tableListOutput>;

/** A table as it is printed, and some of its rows. */
export const tableOutput = z.object({
  table: z.string(),
  title: wordsSchema,
  subtitle: wordsSchema.optional(),
  notes: list(wordsSchema),
  source: wordsSchema,
  figures: countSchema,
  states: statesSchema,
  missing: countSchema,
  // Made by this program: not checked one by one.
  groups: z.custom<readonly (readonly ColumnGroup[])[]>(Array.isArray),
  columns: z.custom<readonly TableColumn[]>(Array.isArray),
  /** Rows that were asked for, all states together or with a figure of one state. */
  total: countSchema,
  from: countSchema,
  rows: z.custom<readonly TableRow[]>(Array.isArray),
});
export type TableAnswer = z.output<typeof tableOutput>;

const howMuch = {
  /** How many parts and cells of a figure are told; 0 for all. */
  most: countSchema.default(0),
  /** Whether it is told where the figure is printed: all tables are made for it. */
  places: z.boolean().default(true),
};

export const tablesMethods = {
  'tables.list': method(z.object({}), tableListOutput),
  'tables.table': method(
    z.object({
      /** As `tables.list` names it. */
      table: z.string().min(1),
      /** The rows that hold a figure of this state, with the headings above them; '' for all. */
      state: z.enum(['', ...FIGURE_STATES]).default(''),
      from: countSchema.default(0),
      /** 0 for all. */
      count: countSchema.default(0),
    }),
    tableOutput,
  ),
  'tables.export': deed(
    z.object({
      target: sourceSchema,
      language: languageSchema,
      formats: some(z.enum(EXPORT_FORMATS)),
      /** Numbers of standard tables; empty for all. */
      tables: list(z.int()),
    }),
    exportOutput,
  ),
  'tables.figure': method(z.object({ key: z.string().min(1), ...howMuch }), figureSchema),
  /** Where the tables print a figure, alone or in a sum. */
  'tables.places': method(z.object({ key: z.string().min(1) }), list(printedPlaceSchema)),
  'tables.cell': method(
    z.object({ file: z.string(), sheet: z.string(), cell: z.string(), ...howMuch }),
    cellTraceSchema,
  ),
} as const;
