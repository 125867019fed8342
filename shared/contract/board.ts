import { z } from 'zod';
import { CELL_STATES } from '#shared/domain/rounds/model.ts';
import { STEP_KINDS, STEP_ROOMS } from '#shared/domain/rounds/next-steps.ts';
import { THEMES } from '#shared/domain/rounds/themes.ts';
import { countSchema, languageSchema, list, messageSchema, method, some, sourceSchema } from './method.ts';

const daySchema = z.union([z.literal(''), z.iso.date()]);

const frameFields = {
  title: z.string(),
  /** ISO days; '' where nobody said. */
  start: daySchema,
  end: daySchema,
  due: daySchema,
  office: z.string(),
  editionDate: daySchema,
};

const expectationSchema = z.object({
  department: z.string().min(1),
  dataset: z.string().min(1),
  /** '' for the round's own. */
  due: daySchema.default(''),
});

/** A round as it is begun or changed: its frame, and all that is expected of whom. */
export const roundPlanSchema = z.object({
  ...frameFields,
  title: z.string().trim().min(1),
  expected: list(expectationSchema),
});
export type RoundPlan = z.output<typeof roundPlanSchema>;

/** What something is called, in both languages. */
const namedFields = { code: z.string(), fr: z.string(), en: z.string() };

const cellSchema = z.object({
  department: z.string(),
  /** '' for tables whose subject is still asked. */
  dataset: z.string(),
  state: z.enum(CELL_STATES),
  expected: z.boolean(),
  due: z.string(),
  receivedOn: z.string(),
  cameLate: z.boolean(),
  files: list(z.object({ submission: countSchema, file: z.string(), receivedAt: z.string() })),
  figures: countSchema,
  records: countSchema,
  questions: countSchema,
  /** Tables that questions hold back. */
  waiting: countSchema,
  discrepancies: countSchema,
  missingYears: list(z.string()),
  reason: z.string(),
});
export type BoardCellSummary = z.output<typeof cellSchema>;

const stepSchema = z.object({
  kind: z.enum(STEP_KINDS),
  count: countSchema,
  among: countSchema,
  departments: list(z.string()),
  files: list(z.string()),
  until: z.string(),
  place: z.object({ room: z.enum(STEP_ROOMS), path: z.string(), query: z.record(z.string(), z.string()).readonly() }),
});
export type BoardStep = z.output<typeof stepSchema>;

export const boardSchema = z.object({
  /** null while none was begun. */
  round: z
    .object(frameFields)
    .extend({ start: z.string(), end: z.string(), due: z.string(), editionDate: z.string() })
    .nullable(),
  /** ISO day against which what did not come is late. */
  today: z.string(),
  /** Whether sources were compared since the last change: discrepancies are as of then. */
  reconciled: z.boolean(),
  /** The coordinating ministry, which signs what goes out. */
  ministry: z.object({ fr: z.string(), en: z.string() }),
  /** Departments that were asked or that sent something, in the order of the catalogue; `_U` where the sender is not known. */
  departments: list(z.object({ ...namedFields, short: z.string() })),
  /** Datasets that were asked for or sent, by theme. */
  datasets: list(z.object({ ...namedFields, theme: z.enum(THEMES) })),
  cells: list(cellSchema),
  /** Files that could not be read. */
  unread: list(z.object({ file: z.string(), department: z.string(), at: z.string(), reason: messageSchema })),
  progress: z.object({
    expected: countSchema,
    received: countSchema,
    cameLate: countSchema,
    late: countSchema,
    toConfirm: countSchema,
    inConflict: countSchema,
    unasked: countSchema,
    /** Files in the base that count. */
    files: countSchema,
    figures: countSchema,
    records: countSchema,
    /** Discrepancies that wanted a choice, and how many have one, by rule or by decision. */
    toDecide: countSchema,
    decided: countSchema,
    open: countSchema,
  }),
  /** What to do now, in order. */
  next: list(stepSchema),
});
export type Board = z.output<typeof boardSchema>;

/** All that may be expected, for whoever plans a round: departments, datasets, what each is usually asked for, and what is asked now. */
export const planningSchema = z.object({
  departments: list(z.object({ ...namedFields, short: z.string() })),
  datasets: list(z.object({ ...namedFields, theme: z.enum(THEMES), usual: list(z.string()) })),
  /** null while no round was begun: `proposed` then says what each department is usually asked for. */
  plan: roundPlanSchema.extend({ title: z.string() }).nullable(),
  proposed: list(expectationSchema),
});
export type Planning = z.output<typeof planningSchema>;

export const remindersMethod = method(
  z.object({
    departments: some(z.string().min(1)),
    /** A folder. */
    target: sourceSchema,
    language: languageSchema,
    letters: z.boolean(),
    templates: z.boolean(),
  }),
  /** Names of what was written there; several files come as one archive. */
  z.object({ files: list(z.string()), letters: countSchema, templates: countSchema }),
);
