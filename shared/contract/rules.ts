import { z } from 'zod';
import type { Rule } from '#shared/domain/model/discrepancy.ts';
import { discrepancyItemSchema } from './discrepancies.ts';
import { effectsSchema } from './effects.ts';
import { countSchema, list, messageSchema } from './method.ts';

const words = z.string().trim().min(1);
const codes = z.array(words).readonly().default([]);
/** Periods within which the rule holds, `2020`; absent: any. */
const periods = z.array(words).readonly().exactOptional();

/** A rule as people write it, in a campaign file or in the window. */
export const ruleSchema = z.discriminatedUnion('rule', [
  z.object({ rule: z.literal('precedence'), indicators: codes, departments: codes, periods, reason: words }),
  z.object({
    rule: z.literal('tolerance'),
    indicators: codes,
    absolute: z.number().min(0).default(0),
    relative: z.number().min(0).max(1).default(0),
    periods,
    reason: words,
  }),
  z.object({ rule: z.literal('complementary'), indicators: codes, departments: codes, reason: words }),
  z.object({ rule: z.literal('maximum'), indicators: codes, periods, reason: words }),
  z.object({ rule: z.literal('subset'), indicators: codes, part: words, whole: words, reason: words }),
]);

/** What an officer may propose: every kind of rule but those that only weigh what may be. */
export type ProposableRule = Exclude<Rule, { rule: 'minimum' }>;

/** A rule that holds, with who made it and what it does. */
export const heldRuleSchema = z.object({
  /** By which it is withdrawn. */
  number: countSchema,
  rule: z.custom<Rule>(),
  /** The rule in words. */
  sentence: messageSchema,
  reason: z.string(),
  /** Journal entry that brought it, by which it can be undone. */
  entry: countSchema,
  at: z.string(),
  author: z.string(),
  office: z.string(),
  /** Discrepancies that it settles now. */
  settles: countSchema,
});
export type HeldRule = z.output<typeof heldRuleSchema>;

/** A rule that may be made of a decision, in words; the reason is the officer's. */
export const proposedRuleSchema = z.object({ rule: z.custom<ProposableRule>(), sentence: messageSchema });
export type ProposedRule = z.output<typeof proposedRuleSchema>;

/** What a change of the rules would do. */
export const ruleTrialSchema = z.object({
  /** Discrepancies that rules would settle and do not now, or otherwise; the first of them, as they would be. */
  settles: countSchema,
  settled: list(discrepancyItemSchema),
  /** Those that rules settle now and would not any more. */
  reopens: countSchema,
  reopened: list(discrepancyItemSchema),
  effects: effectsSchema,
});
export type RuleTrial = z.output<typeof ruleTrialSchema>;

export const heldRulesSchema = list(heldRuleSchema);
export const proposedRulesSchema = list(proposedRuleSchema);
