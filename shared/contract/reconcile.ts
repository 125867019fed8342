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

/** `null`: the figures do not add up to a total. */
const totalSchema = z.number().nullable();

export const scenarioSchema = z.object({
  indicator: z.string(),
  unit: z.string(),
  timePeriod: z.string(),
  /** As rules and decisions have it. */
  retained: totalSchema,
  /** If the sources that differ count different people. */
  sum: totalSchema,
  /** If the highest source were right everywhere. */
  maximum: totalSchema,
  /** Between these lies the total, whichever of two contradicting sources is right. */
  low: totalSchema,
  high: totalSchema,
  /** Conflicts between sources in this indicator, settled or not. */
  conflicts: countSchema,
});
export type ScenarioSummary = z.output<typeof scenarioSchema>;

export const reconcileMethods = {
  'reconcile.scenarios': method(z.object({}), list(scenarioSchema)),
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
