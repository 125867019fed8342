import type { Rule } from '#shared/domain/model/discrepancy.ts';
import { departmentOfSource, periodsOfRule, type RuleKind, speaksOf } from './types.ts';

/** Keeps the first department of the list that says something; nothing where that department contradicts itself. */
export const precedence: RuleKind<Extract<Rule, { rule: 'precedence' }>> = {
  rule: 'precedence',
  settle(rule, { indicator, candidates }) {
    if (!speaksOf(rule.indicators, indicator)) return undefined;
    const first = rule.departments.find((code) => candidates.some(({ source }) => departmentOfSource(source) === code));
    const heard = candidates.filter(({ source }) => departmentOfSource(source) === first);
    return heard.length === 1 ? heard[0]?.source : undefined;
  },
};

/** How early a department is heard by the rules of precedence that hold at all times for an indicator; Infinity where none names it. */
export function precedenceRank(rules: readonly Rule[], indicator: string, department: string): number {
  const ranks = rules.flatMap((rule) => {
    if (rule.rule !== 'precedence' || !speaksOf(rule.indicators, indicator) || periodsOfRule(rule).length > 0)
      return [];
    const rank = rule.departments.indexOf(department);
    return rank < 0 ? [] : [rank];
  });
  return ranks[0] ?? Number.POSITIVE_INFINITY;
}
