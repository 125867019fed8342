import { z } from 'zod';
import { COLUMN_FIELDS, TABLE_FIELDS } from '#shared/domain/intake/corrections/grammar.ts';
import { QUESTION_TOPICS } from '#shared/domain/intake/types.ts';
import { affectedSchema } from './affected.ts';
import { cellsMethod } from './cells.ts';
import { compareMethod } from './compare.ts';
import { differenceMethod, standingMethod } from './difference.ts';
import { figuresSchema } from './figures.ts';
import { aliasSchema, recipeSchema } from './lessons.ts';
import { countSchema, deed, ledgerSchema, list, messageSchema, method, some, sourceSchema } from './method.ts';
import { originalMethod } from './original.ts';
import { cancelReceivedMethod, dismissMethod, queueMethod, receiveMethod, resumeReceivedMethod } from './queue.ts';
import { draftMethod, openReadingMethod, settleMethod } from './reading.ts';
import { listMethod } from './submissions.ts';
import { returnSheetMethod, templateMethod } from './templates.ts';

export const FILE_STATUSES = ['certain', 'imported', 'to_confirm', 'refused'] as const;

/** A question of a reading that waits for an answer. */
export const questionSchema = z.object({
  /** Stable for the same file, `dash:B4:F13:D`: what an answers file names. */
  id: z.string(),
  /** Short name in the base; 0 outside one. */
  number: countSchema,
  sheet: z.string(),
  topic: z.enum(QUESTION_TOPICS),
  sentence: messageSchema,
  evidence: list(messageSchema),
  options: list(z.string()),
  proposed: z.string(),
});
export type QuestionSummary = z.output<typeof questionSchema>;

export const tableSchema = z.object({
  sheet: z.string(),
  range: z.string(),
  content: z.enum(['figures', 'records', 'nominal', 'unknown']),
  indicator: z.string(),
  recordType: z.string(),
  observations: countSchema,
  missing: countSchema,
  records: countSchema,
  /** 0 to 1. */
  confidence: z.number(),
  /** Whether nothing is asked of it: in a base, whether its figures are committed. */
  certain: z.boolean(),
  evidence: list(messageSchema),
  questions: list(questionSchema),
  matches: list(z.object({ dimension: z.string(), stated: z.string(), code: z.string() })),
  unreadable: list(z.string()),
  ledger: ledgerSchema,
  /** Its figures with their dimensions, where they were asked for. */
  figures: figuresSchema.optional(),
});
export type TableSummary = z.output<typeof tableSchema>;

export const fileSchema = z.object({
  file: z.string(),
  /** '' when the file could not be read at all. */
  sha256: z.string(),
  /** Number of the submission in the base; 0 when nothing was stored. */
  submission: countSchema,
  department: z.string(),
  status: z.enum(FILE_STATUSES),
  /** Why it is not simply imported, or what else should be known: in sentences. */
  reasons: list(messageSchema),
  /** Submissions that it takes the place of, by file name. */
  supersedes: list(z.string()),
  tables: list(tableSchema),
  /** About the file as a whole (the sender): they hold no table back. */
  questions: list(questionSchema),
  ledger: ledgerSchema,
});
export type FileSummary = z.output<typeof fileSchema>;

/** Milliseconds by the clock. */
export const readingTimesSchema = z.object({ read: z.number(), understand: z.number(), store: z.number() });

export const importOutput = z.object({
  files: list(fileSchema),
  ms: readingTimesSchema,
  /** Only where figures were replaced or added beside decisions. */
  decisions: affectedSchema.optional(),
});
export type ImportOutput = z.output<typeof importOutput>;

/** What is said of a reading that did not ask: its target, the field of it, and the value, as codes. */
export const correctionSchema = z.object({
  target: z.discriminatedUnion('on', [
    z.object({ on: z.literal('table') }),
    z.object({ on: z.literal('column'), column: z.string().regex(/^[A-Z]{1,3}$/) }),
    z.object({ on: z.literal('row'), row: z.int().min(1) }),
    z.object({ on: z.literal('label'), text: z.string().trim().min(1) }),
  ]),
  field: z.enum([...new Set([...TABLE_FIELDS, ...COLUMN_FIELDS])]),
  value: z.string().trim().min(1),
});

export const intakeMethods = {
  'intake.open': openReadingMethod,
  'intake.draft': draftMethod,
  'intake.settle': settleMethod,
  'intake.receive': receiveMethod,
  'intake.queue': queueMethod,
  'intake.cancelReceived': cancelReceivedMethod,
  'intake.resumeReceived': resumeReceivedMethod,
  'intake.dismiss': dismissMethod,
  'intake.cells': cellsMethod,
  'intake.original': originalMethod,
  'intake.list': listMethod,
  'intake.difference': differenceMethod,
  'intake.standing': standingMethod,
  'intake.compare': compareMethod,
  'intake.template': templateMethod,
  'intake.returnSheet': returnSheetMethod,
  'intake.inspect': method(
    z.object({
      sources: some(sourceSchema),
      /** At most so many figures of each file are listed, beside those that name Mali among other countries; 0: none. */
      figures: countSchema.default(0),
    }),
    importOutput,
  ),
  'intake.import': deed(
    z.object({
      sources: some(sourceSchema),
      /** Department code that holds for all of them; '' to let the files say. */
      department: z.string().default(''),
      /** Title of the campaign they belong to; '' for the base's own. */
      round: z.string().default(''),
    }),
    importOutput,
  ),
  /** The files that count now, as the base holds them, with the questions that are open. */
  'intake.submissions': method(z.object({}), z.object({ files: list(fileSchema) })),
  'intake.answer': deed(
    /** A question by its number in the base, or by its stable name where only one is open. */
    z.object({ question: z.string().min(1), answer: z.string().min(1) }),
    importOutput,
  ),
  'intake.correct': deed(
    z.object({
      submission: z.int().min(1),
      /** '' where the file has one table. */
      sheet: z.string().default(''),
      range: z.string().default(''),
      corrections: some(correctionSchema),
    }),
    importOutput,
  ),
  'intake.confirm': deed(z.object({ submission: z.int().min(1) }), importOutput),
  'intake.recipes': method(z.object({}), list(recipeSchema)),
  'intake.aliases': method(z.object({}), list(aliasSchema)),
  'intake.forget': deed(
    z.object({ what: z.enum(['recipe', 'alias']), number: z.int().min(1), reason: z.string().trim().min(1) }),
    /** Files that were read again without it, by name. */
    z.object({ entry: countSchema, reread: list(z.string()) }),
  ),
  'intake.withdraw': deed(
    z.object({ submission: z.int().min(1), reason: z.string().trim().min(1) }),
    z.object({ file: z.string(), entry: countSchema }),
  ),
} as const;
