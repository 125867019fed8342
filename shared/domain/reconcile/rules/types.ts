import type { Discrepancy, Keep, Rule } from '#shared/domain/model/discrepancy.ts';
import { holds, parsePeriod } from '#shared/domain/reconcile/periods.ts';

/** How one kind of rule settles a discrepancy; undefined where it does not apply. */
export interface RuleKind<T extends Rule = Rule> {
  readonly rule: T['rule'];
  settle(rule: T, discrepancy: Discrepancy, context: RuleContext): Keep | undefined;
}

export interface RuleContext {
  /** Order in which departments are heard, as text to be compared. */
  rank(department: string): string;
}

/** The department of a candidate: `MMEIA` of `MMEIA:retours.xlsx`. */
export function departmentOfSource(source: string): string {
  return source.split(':')[0] ?? source;
}

/** Whether a rule speaks of the indicator; an empty list means all. */
export function speaksOf(indicators: readonly string[], indicator: string): boolean {
  return indicators.length === 0 || indicators.includes(indicator);
}

/** Periods within which a rule holds; none for a rule without limit in time. */
export function periodsOfRule(rule: Rule): readonly string[] {
  return 'periods' in rule ? (rule.periods ?? []) : [];
}

/** Whether a period lies within one of those for which the rule holds. */
export function holdsIn(rule: Rule, timePeriod: string): boolean {
  const periods = periodsOfRule(rule);
  const own = parsePeriod(timePeriod);
  return periods.length === 0 || periods.some((code) => code === timePeriod || holds(parsePeriod(code), own));
}
