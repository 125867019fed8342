import { z } from 'zod';
import { countSchema, languageSchema, list, messageSchema, method } from './method.ts';

/**
 * Where a received file stands: questions are open; it counts; another delivery took its place; it was withdrawn; it could not be
 * read and nothing of it is in the base.
 */
export const SUBMISSION_STATES = ['to_confirm', 'imported', 'replaced', 'withdrawn', 'refused'] as const;
export type SubmissionState = (typeof SUBMISSION_STATES)[number];

export const SUBMISSION_ORDERS = ['received', 'file', 'department', 'figures', 'questions'] as const;

const lineSchema = z.object({
  /** 0 for a file that was refused. */
  submission: countSchema,
  file: z.string(),
  /** `_U` when unknown. */
  department: z.string(),
  receivedAt: z.string(),
  state: z.enum(SUBMISSION_STATES),
  tables: countSchema,
  /** Figures and missing tokens of tables without a question. */
  figures: countSchema,
  records: countSchema,
  questions: countSchema,
  /** The file that it took the place of, and the one that took its place; '' for none. */
  replaces: z.string(),
  replacedBy: z.string(),
  /** Number of the submission that it took the place of, for comparing; 0 for none. */
  before: countSchema,
  /** Why it was refused or withdrawn. */
  reason: z.union([z.string(), messageSchema]),
  /** Journal entry that took it back, for undoing; 0 where it was not. */
  withdrawnBy: countSchema,
});
export type SubmissionLine = z.output<typeof lineSchema>;

/** Received files, a page at a time, with what the facets count. */
export const listMethod = method(
  z.object({
    /** '' for all but those that others replaced. */
    state: z.union([z.literal(''), z.enum(SUBMISSION_STATES)]).default(''),
    department: z.string().default(''),
    /** Words of the file's name. */
    words: z.string().max(200).default(''),
    order: z.enum(SUBMISSION_ORDERS).default('received'),
    descending: z.boolean().default(true),
    from: countSchema.default(0),
    count: z.int().min(0).max(500).default(100),
    language: languageSchema.default('fr'),
  }),
  z.object({
    /** Lines that match. */
    total: countSchema,
    /** Files of any state. */
    received: countSchema,
    lines: list(lineSchema),
    /** Of what the other facets leave. */
    states: z.record(z.enum(SUBMISSION_STATES), countSchema),
    departments: list(z.object({ code: z.string(), count: countSchema })),
    /** All that may send files, with their names. */
    known: list(z.object({ code: z.string(), short: z.string(), name: z.string() })),
  }),
);
