import { z } from 'zod';
import { DISCREPANCY_TYPES } from '#shared/domain/model/discrepancy.ts';
import { countSchema, dimensionFields, list, messageSchema, method } from './method.ts';

export const discrepancySchema = z.object({
  id: z.string(),
  type: z.enum(DISCREPANCY_TYPES),
  ...dimensionFields,
  unit: z.string(),
  /** What each source says, `DEPARTMENT=value;...`. */
  values: z.string(),
  sentence: messageSchema,
  state: z.enum(['open', 'rule', 'decided', 'noted']),
  rule: z.string(),
  kept: z.string(),
  reason: z.string(),
  /** What was decided earlier on other values; '' if nothing was. */
  earlier: z.string(),
});
export type DiscrepancySummary = z.output<typeof discrepancySchema>;

export const reconcileOutput = z.object({
  found: countSchema,
  settledByRule: countSchema,
  decided: countSchema,
  open: countSchema,
  discrepancies: list(discrepancySchema),
});
export type ReconcileOutput = z.output<typeof reconcileOutput>;

export const reconcileMethods = {
  'reconcile.run': method(z.object({}), reconcileOutput),
  'reconcile.rules': method(z.object({ dryRun: z.boolean() }), reconcileOutput),
  'reconcile.decide': method(
    z.object({
      discrepancy: z.string().min(1),
      /** A department, `sum`, `max`, a number, `not-comparable` or `wait`. */
      keep: z.string().min(1),
      reason: z.string().trim().min(1),
    }),
    z.object({ entry: countSchema, discrepancy: discrepancySchema }),
  ),
} as const;
