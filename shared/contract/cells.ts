import { z } from 'zod';
import { countSchema, languageSchema, list, method } from './method.ts';

/** How a cell looks where that differs from a plain one; see #shared/cells/looks.ts. */
export const lookSchema = z.object({
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
  underline: z.literal(true).optional(),
  strike: z.literal(true).optional(),
  colour: z.string().optional(),
  fill: z.string().optional(),
  align: z.enum(['left', 'center', 'right']).optional(),
  vertical: z.enum(['top', 'middle']).optional(),
  wrap: z.literal(true).optional(),
  edges: countSchema.optional(),
});

export const CELL_KINDS = ['empty', 'number', 'text', 'boolean', 'date', 'error', 'uncomputed'] as const;

/** Rows and columns count from 0; the officer knows row 0 as 1 and column 0 as A. */
const shownCellSchema = z.object({
  row: countSchema,
  column: countSchema,
  kind: z.enum(CELL_KINDS),
  /** As the sheet shows it, in the language that was asked for. */
  text: z.string(),
  /** As the file states it: a number with a dot, an ISO day. */
  raw: z.string(),
  align: z.enum(['left', 'center', 'right']),
  /** Number in `looks`; 0 is the plain one. */
  look: countSchema,
  formula: z.boolean(),
  comment: z.string(),
});
export type ShownCell = z.output<typeof shownCellSchema>;

export const cellsOutput = z.object({
  submission: z.int().min(1),
  file: z.string(),
  /** Whether what is shown is the copy from which names of persons were taken out. */
  blanked: z.boolean(),
  sheets: list(z.object({ name: z.string(), hidden: z.boolean(), rows: countSchema, columns: countSchema })),
  sheet: z.string(),
  /** What is shown, `A1:F12`, rows of headings apart. */
  range: z.string(),
  /** In order; numbers that do not follow each other are a gap. Sizes in pixels. */
  rows: list(z.object({ row: countSchema, height: z.number(), hidden: z.boolean(), filtered: z.boolean() })),
  columns: list(z.object({ column: countSchema, name: z.string(), width: z.number(), hidden: z.boolean() })),
  /** Cells that hold or look like something, row by row. */
  cells: list(shownCellSchema),
  looks: list(lookSchema),
  /** Cut to what is shown. */
  merges: list(z.object({ row: countSchema, column: countSchema, rows: countSchema, columns: countSchema })),
  /** What the caller pointed at, within what is shown. */
  focus: z.object({ row: countSchema, column: countSchema, rows: countSchema, columns: countSchema }).nullable(),
  /** False where more was asked for than one answer gives: the rest is below. */
  complete: z.boolean(),
});
export type CellsWindow = z.output<typeof cellsOutput>;

/** Rows and columns of one answer, multiplied. */
export const MOST_PLACES = 60_000;

/** A window of a file as it was received, or of the copy that is kept of a list of persons. */
export const cellsMethod = method(
  z.object({
    /** A submission, counting or not; 0 to name the file by its SHA-256. */
    submission: countSchema.default(0),
    sha256: z.string().default(''),
    /** '' for the first sheet that is not hidden. */
    sheet: z.string().default(''),
    /** `C12`, `A1:F40`; '' for the whole sheet. */
    place: z.string().default(''),
    /** Rows and columns around it. */
    margin: z.int().min(0).max(200).default(0),
    /** Shows the headings and the first column of the table that holds the place, however far away they are. */
    headings: z.boolean().default(false),
    language: languageSchema.default('fr'),
  }),
  cellsOutput,
);
