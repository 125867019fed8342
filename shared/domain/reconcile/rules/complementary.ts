import type { Rule } from '#shared/domain/model/discrepancy.ts';
import { departmentOfSource, type RuleKind, speaksOf } from './types.ts';

type Complementary = Extract<Rule, { rule: 'complementary' }>;

/** Adds up departments that count different people; nothing where a candidate is not among them, or counts twice. */
export const complementary: RuleKind<Complementary> = {
  rule: 'complementary',
  settle(rule, { indicator, candidates }) {
    const departments = candidates.map(({ source }) => departmentOfSource(source));
    const once = new Set(departments).size === departments.length;
    return once && covers(rule, indicator, departments) ? 'sum' : undefined;
  },
};

/** Whether a rule wants these departments added up even where they say the same. */
export function areAddedUp(rules: readonly Rule[], indicator: string, departments: readonly string[]): boolean {
  if (new Set(departments).size < departments.length) return false;
  return rules.some((rule) => rule.rule === 'complementary' && covers(rule, indicator, departments));
}

function covers(rule: Complementary, indicator: string, departments: readonly string[]): boolean {
  if (!speaksOf(rule.indicators, indicator)) return false;
  return departments.every((code) => rule.departments.length === 0 || rule.departments.includes(code));
}
