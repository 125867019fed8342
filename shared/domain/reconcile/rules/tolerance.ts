import type { Rule } from '#shared/domain/model/discrepancy.ts';
import { departmentOfSource, type RuleKind, speaksOf } from './types.ts';

/** Where all values lie close together, keeps that of the department heard first. */
export const tolerance: RuleKind<Extract<Rule, { rule: 'tolerance' }>> = {
  rule: 'tolerance',
  settle({ indicators, absolute, relative }, { indicator, candidates }, { rank }) {
    if (!speaksOf(indicators, indicator)) return undefined;
    const values = candidates.map(({ value }) => value);
    const spread = Math.max(...values) - Math.min(...values);
    const largest = Math.max(...values.map(Math.abs));
    if (!(spread <= absolute || spread <= relative * largest)) return undefined;
    const order = (source: string) => `${rank(departmentOfSource(source))} ${source}`;
    return candidates.map(({ source }) => source).sort((a, b) => (order(a) < order(b) ? -1 : 1))[0];
  },
};
