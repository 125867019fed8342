import type { Rule } from '#shared/domain/model/discrepancy.ts';
import { departmentOfSource, type RuleKind, speaksOf } from './types.ts';

export type Subset = Extract<Rule, { rule: 'subset' }>;

/** Keeps the department that counts everybody, where the other counts some of the same people and no more than it. */
export const subset: RuleKind<Subset> = {
  rule: 'subset',
  settle({ indicators, part, whole }, { indicator, candidates }) {
    if (!speaksOf(indicators, indicator) || candidates.length !== 2) return undefined;
    const of = (department: string) => candidates.filter(({ source }) => departmentOfSource(source) === department);
    const [[some], [all]] = [of(part), of(whole)];
    return some && all && some.value <= all.value ? all.source : undefined;
  },
};

/** Departments that are declared to count some of the people whom another counts. */
export function subsetsOf(rules: readonly Rule[], indicator: string): Subset[] {
  return rules.filter((rule): rule is Subset => rule.rule === 'subset' && speaksOf(rule.indicators, indicator));
}
