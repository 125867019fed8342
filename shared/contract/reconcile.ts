import { z } from 'zod';
import { DISCREPANCY_TYPES, type Rule } from '#shared/domain/model/discrepancy.ts';
import { discrepancyFilterSchema, discrepancyItemSchema, discrepancyListSchema } from './discrepancies.ts';
import { effectsSchema } from './effects.ts';
import { countSchema, deed, dimensionFields, list, messageSchema, method, optionalSourceSchema } from './method.ts';
import { heldRulesSchema, proposedRulesSchema, ruleSchema, ruleTrialSchema } from './rules.ts';
import { historySchema, pastDecisionSchema, sideSchema, unfoldedFields } from './unfolded.ts';

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
  /** What the indicator is called. */
  name: z.object({ fr: z.string(), en: z.string() }),
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

/** What a consolidated figure is; `null` where there is none. */
const figureStateSchema = z
  .object({
    value: z.number().nullable(),
    state: z.enum(['single', 'agreed', 'rule', 'decided', 'open']),
    sources: list(z.string()),
  })
  .nullable();

export const rulesOutput = reconcileOutput.extend({
  /** In the order in which they apply; checked when they are read from a campaign file. */
  rules: list(z.custom<Rule>()),
  /** Consolidated figures that the rules change, by key. */
  changes: list(z.object({ key: z.string(), before: figureStateSchema, after: figureStateSchema })),
});
export type RulesOutput = z.output<typeof rulesOutput>;
export type FigureChange = RulesOutput['changes'][number];

export const decideOutput = z.object({
  entry: countSchema,
  discrepancy: discrepancySchema,
  /** What was settled in the same way, each with a journal entry of its own. */
  similar: list(z.object({ entry: countSchema, discrepancy: z.string() })),
});
export type DecideOutput = z.output<typeof decideOutput>;

export const unfoldedSchema = z.object({
  discrepancy: discrepancySchema,
  /** What each source says, with the cells behind it. */
  sides: list(sideSchema),
  /** All that was ever decided on it, the latest first. */
  history: list(pastDecisionSchema),
  ...unfoldedFields,
});
export type UnfoldedDiscrepancy = z.output<typeof unfoldedSchema>;

export const reconcileMethods = {
  'reconcile.scenarios': method(z.object({}), list(scenarioSchema)),
  'reconcile.run': deed(
    z.object({
      /** False: the discrepancies themselves are not wanted, only how many there are. */
      list: z.boolean().default(true),
    }),
    reconcileOutput,
  ),
  /** Reads the figures of the base beforehand, so that decisions are quick from the first on; writes nothing. */
  'reconcile.prepare': method(z.object({}), z.object({ figures: countSchema })),
  'reconcile.rules': deed(
    /** `file`: a campaign file whose rules take the place of those of the base; '' for the base's own. */
    z.object({ dryRun: z.boolean(), file: optionalSourceSchema }),
    rulesOutput,
  ),
  /** The discrepancies that are kept and wanted, with what they can be narrowed down by: nothing is computed for it. */
  'reconcile.list': method(
    discrepancyFilterSchema.extend({
      order: z.enum(['subject', 'size']).default('subject'),
      /** How many items come with the numbers. */
      limit: countSchema.max(500).default(0),
    }),
    discrepancyListSchema,
  ),
  /** Discrepancies by number; `null` for one that there is no more. */
  'reconcile.items': method(
    z.object({ numbers: z.array(countSchema).max(500) }),
    list(discrepancyItemSchema.nullable()),
  ),
  /** The rules of the base, in the order in which they apply. */
  'reconcile.listRules': method(z.object({}), heldRulesSchema),
  /** Rules that would settle a discrepancy as `keep` does; none where rules do not decide. */
  'reconcile.proposeRules': method(
    z.object({ discrepancy: z.string().min(1), keep: z.string().min(1) }),
    proposedRulesSchema,
  ),
  /** What it would do to add a rule, or to take one back by its number; writes nothing. */
  'reconcile.tryRule': method(
    z.object({ add: ruleSchema.optional(), withdraw: countSchema.default(0) }),
    ruleTrialSchema,
  ),
  'reconcile.addRule': deed(z.object({ rule: ruleSchema }), z.object({ entry: countSchema })),
  'reconcile.withdrawRule': deed(
    z.object({ number: countSchema, reason: z.string().trim().min(1) }),
    z.object({ entry: countSchema }),
  ),
  'reconcile.decide': deed(
    z.object({
      discrepancy: z.string().min(1),
      /** A department, `sum`, `max`, a number, `not-comparable` or `wait`. */
      keep: z.string().min(1),
      reason: z.string().trim().min(1),
      /** The values that it was decided on, `DEPARTMENT=value;...`: where they are others by now it is refused; '' for any. */
      values: z.string().default(''),
      /** Whether all open discrepancies of the same type, indicator and departments are settled likewise. */
      similar: z.boolean().default(false),
      /** Of these only those that an officer was shown, by number; all of them where none is named. */
      among: z.array(countSchema).default([]),
    }),
    decideOutput,
  ),
  'reconcile.unfold': method(
    z.object({
      discrepancy: z.string().min(1),
      /** True: as it was found the last time, though something was done since. */
      kept: z.boolean().default(false),
      /** Cells that are told of each side; 0 for all. */
      most: countSchema.default(0),
    }),
    unfoldedSchema,
  ),
  /** The figure through time, by department. */
  'reconcile.history': method(z.object({ discrepancy: z.string().min(1) }), historySchema),
  /** The total of the indicator in the year of a discrepancy, as it is retained and as it might be; `null` where there is none. */
  'reconcile.scenario': method(z.object({ discrepancy: z.string().min(1) }), scenarioSchema.nullable()),
  /** What would follow from a decision; writes nothing. */
  'reconcile.weigh': method(
    z.object({ discrepancy: z.string().min(1), keep: z.string().min(1), similar: z.boolean().default(false) }),
    effectsSchema,
  ),
  /** What would be settled in the same way: open ones of the same type, indicator and departments. */
  'reconcile.similar': method(
    z.object({ discrepancy: z.string().min(1), keep: z.string().default('') }),
    z.object({
      /** Numbers of all of them, in order, and the first as a list shows them. */
      numbers: list(countSchema),
      items: list(discrepancyItemSchema),
      /** Like it, but what is kept is none of their sources. */
      impossible: countSchema,
    }),
  ),
  /** Takes back several decisions at once, by their journal entries. */
  'reconcile.takeBack': deed(
    z.object({ entries: z.array(countSchema).min(1) }),
    z.object({ entry: countSchema, count: countSchema }),
  ),
} as const;
