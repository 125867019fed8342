import { z } from 'zod';
import { countSchema, languageSchema, list, method, sourceSchema } from './method.ts';

/** A blank workbook to be sent to a department. */
export const templateMethod = method(
  z.object({
    department: z.string().min(1),
    /** An indicator or a type of records. */
    dataset: z.string().min(1),
    target: sourceSchema,
    language: languageSchema,
    /** Whether what is not told below is taken from the open base's campaign. */
    fromBase: z.boolean(),
    /** `2021`, `2019/2021`, `2021-09-01/2022-08-22`; '' for the campaign's. */
    period: z.string().default(''),
    /** ISO day; '' for the campaign's. */
    due: z.string().default(''),
    /** Title of the campaign; '' for the base's. */
    round: z.string().default(''),
    /** Whom to ask, as printed. */
    contact: z.string().default(''),
  }),
  z.object({ file: z.string(), id: z.string(), sheets: list(z.string()) }),
);

/** What goes back to a department about one delivery. */
export const returnSheetMethod = method(
  /** `target` without an extension: the workbook and its letter are written beside each other. */
  z.object({ submission: z.int().min(1), target: sourceSchema, language: languageSchema }),
  z.object({
    file: z.string(),
    department: z.string(),
    corrections: countSchema,
    /** What the department should know and need not answer. */
    remarks: countSchema,
    /** Empty where nothing is to be corrected. */
    files: list(z.string()),
  }),
);
