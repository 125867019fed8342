import { z } from 'zod';
import { boardSchema, planningSchema, remindersMethod, roundPlanSchema } from './board.ts';
import { fileSchema, readingTimesSchema } from './intake.ts';
import {
  countSchema,
  deed,
  languageSchema,
  ledgerSchema,
  list,
  messageSchema,
  method,
  sourceSchema,
} from './method.ts';
import { discrepancySchema } from './reconcile.ts';

export const consolidateOutput = z.object({
  title: z.string(),
  files: list(fileSchema),
  observations: countSchema,
  records: countSchema,
  ledger: ledgerSchema,
  discrepancies: z.object({
    found: countSchema,
    settledByRule: countSchema,
    decided: countSchema,
    open: countSchema,
    list: list(discrepancySchema),
  }),
  /** Entries of campaign.json that had nothing to act upon. */
  warnings: list(messageSchema),
  exports: list(z.string()),
  ms: readingTimesSchema.extend({ reconcile: z.number(), export: z.number() }),
});
export type ConsolidateOutput = z.output<typeof consolidateOutput>;

/** Number of the journal entry; 0 where nothing was different. */
const entrySchema = z.object({ entry: countSchema });

export const roundsMethods = {
  'rounds.board': method(z.object({}), boardSchema),
  'rounds.planning': method(z.object({}), planningSchema),
  'rounds.begin': deed(roundPlanSchema, entrySchema),
  'rounds.change': deed(roundPlanSchema, entrySchema),
  /** Says that a dataset is not expected of a department any more. */
  'rounds.release': deed(
    z.object({ department: z.string().min(1), dataset: z.string().min(1), reason: z.string().trim().min(1) }),
    entrySchema,
  ),
  /** Writes letters of reminder and blank workbooks for what departments still have to send. */
  'rounds.reminders': remindersMethod,
  'rounds.consolidate': deed(
    z.object({ folder: sourceSchema, target: sourceSchema, language: languageSchema }),
    consolidateOutput,
  ),
} as const;
