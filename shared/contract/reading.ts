import { z } from 'zod';
import { countSchema, deed, list, method, sourceSchema } from './method.ts';

/** Something said of a reading: the answer to a question by its stable name, or a correction (`set:B4:F13:column:D:sex`). */
export const draftedSchema = z.object({
  /** '' for what concerns the file as a whole. */
  sheet: z.string(),
  question: z.string().min(1),
  answer: z.string().trim().min(1),
});
export type Drafted = z.output<typeof draftedSchema>;

/** The file in the folder `target` that holds the packed workbook (#shared/cells/pack.ts). */
export const CELLS_FILE = 'cells.kafo';
/** The file in the folder `target` that holds what the reading leans on beside the cells, as JSON. */
export const SETTING_FILE = 'setting.json';

export const openReadingOutput = z.object({
  /** Number of the submission that counts: another one once its file was read again. */
  submission: z.int().min(1),
  file: z.string(),
  sha256: z.string(),
  /** `_U` when unknown. */
  department: z.string(),
  receivedAt: z.string(),
  /** Name of the cells: the same name means the same cells. */
  cells: z.string(),
  /** Whether only a copy without the names of persons was kept. */
  blanked: z.boolean(),
  /** What was said of the reading and not yet saved. */
  draft: list(draftedSchema),
});
export type OpenReading = z.output<typeof openReadingOutput>;

/**
 * Writes what a window needs to read a submission itself, live, into the folder `target`: the setting, and the cells, unless
 * the window has them already. Lists of persons come without their names.
 */
export const openReadingMethod = method(
  z.object({
    submission: z.int().min(1),
    target: sourceSchema,
    /** `cells` of an earlier answer. */
    have: z.string().default(''),
    /** The alphabet of a text as it is drafted; '' for what was answered. */
    encoding: z.string().default(''),
  }),
  openReadingOutput,
);

/** Keeps what is not yet saved of a reading, so that it outlives the window; an empty list forgets it. */
export const draftMethod = method(
  z.object({ submission: z.int().min(1), draft: list(draftedSchema) }),
  z.object({ kept: countSchema }),
);

/** Saves answers and corrections together or not at all, with the confirmation of the whole reading where it is wanted. */
export const settleMethod = deed(
  z.object({ submission: z.int().min(1), given: list(draftedSchema), confirm: z.boolean().default(false) }),
  z.object({
    submission: z.int().min(1),
    /** Journal entry that takes it all back. */
    entry: countSchema,
    /** Questions that are open now. */
    open: countSchema,
    /** Recipes and names that were learned. */
    learned: countSchema,
  }),
);
