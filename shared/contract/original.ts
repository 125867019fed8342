import { z } from 'zod';
import { countSchema, languageSchema, method, sourceSchema } from './method.ts';

/** Writes a file as it was received into a folder; of a list of persons, the copy without names that is kept of it. */
export const originalMethod = method(
  z.object({
    /** A submission, counting or not; 0 to name the file by its SHA-256. */
    submission: countSchema.default(0),
    sha256: z.string().default(''),
    /** An existing folder. */
    target: sourceSchema,
    language: languageSchema,
  }),
  z.object({
    /** Name that it was written under. */
    file: z.string(),
    /** Whether it is the copy from which names of persons were taken out. */
    blanked: z.boolean(),
  }),
);
