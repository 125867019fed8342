import type { Rule } from '#shared/domain/model/discrepancy.ts';
import { type RuleKind, speaksOf } from './types.ts';

/** Keeps the highest value, for counts that can only be too low. */
export const maximum: RuleKind<Extract<Rule, { rule: 'maximum' }>> = {
  rule: 'maximum',
  settle: ({ indicators }, { indicator }) => (speaksOf(indicators, indicator) ? 'max' : undefined),
};
