import { z } from 'zod';
import { fileSchema, readingTimesSchema } from './intake.ts';
import { countSchema, deed, languageSchema, ledgerSchema, list, messageSchema, sourceSchema } from './method.ts';
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

export const roundsMethods = {
  'rounds.consolidate': deed(
    z.object({ folder: sourceSchema, target: sourceSchema, language: languageSchema }),
    consolidateOutput,
  ),
} as const;
