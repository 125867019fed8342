import type { Rule } from '#shared/domain/model/discrepancy.ts';
import { type RuleKind, speaksOf } from './types.ts';

/** Keeps the source with the lowest value: the low end of what the sources say. */
export const minimum: RuleKind<Extract<Rule, { rule: 'minimum' }>> = {
  rule: 'minimum',
  settle({ indicators }, { indicator, candidates }) {
    if (!speaksOf(indicators, indicator)) return undefined;
    const lowest = Math.min(...candidates.map(({ value }) => value));
    return candidates.find(({ value }) => value === lowest)?.source;
  },
};
