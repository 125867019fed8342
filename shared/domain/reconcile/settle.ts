import type { Decision, Discrepancy, Rule, SettledDiscrepancy } from '#shared/domain/model/discrepancy.ts';
import type { Dimensions } from '#shared/domain/model/observation.ts';
import { isPossible } from './choice.ts';
import { dimensionKey } from './discrepancy.ts';
import { departmentRank, type Setting } from './group.ts';
import { parsePeriod } from './periods.ts';
import { applyRule } from './rules/registry.ts';

/** Findings that ask for no choice: they are printed and listed, unless somebody decided on them. */
const NOTED: ReadonlySet<string> = new Set(['gap', 'wrong_total', 'other_year_total', 'duplicate', 'definition']);

/** Rules are for routine: the choice between two readings of the same figure. The rest waits for a person. */
export const ROUTINE: ReadonlySet<string> = new Set(['conflict']);

export interface Judgements {
  /** In the order in which they apply. */
  readonly rules: readonly Rule[];
  /** In the order in which they were taken; a later one on the same question replaces an earlier. */
  readonly decisions: readonly Decision[];
}

/**
 * Settles discrepancies: decisions first, where they were taken on the same values; then the rules, in their order. A
 * decision taken on other values is shown again, and the discrepancy is open.
 */
export function settlerOf(
  { rules, decisions }: Judgements,
  setting: Pick<Setting, 'departments'>,
): (discrepancy: Discrepancy) => SettledDiscrepancy {
  const taken = indexDecisions(decisions);
  const rank = (department: string) => departmentRank(setting, department);
  return (discrepancy) => {
    const { type } = discrepancy;
    const related = (taken.get(questionKey(type, discrepancy)) ?? []).filter(
      ({ dimensions: { geo } }) => geo === '' || geo === discrepancy.geo,
    );
    const sources = discrepancy.candidates.map(({ source }) => source);
    const decision = related.findLast(
      ({ digest, keep }) => (digest === discrepancy.digest || digest === '') && isPossible(keep, sources),
    );
    if (decision) return decided(discrepancy, decision);
    const earlier = related.at(-1);
    const base = { ...discrepancy, rule: '', kept: '', reason: '', earlier };
    if (earlier === undefined && ROUTINE.has(type)) {
      for (const rule of rules) {
        const kept = applyRule(rule, discrepancy, { rank });
        if (kept !== undefined) return { ...base, state: 'rule', rule: rule.rule, kept, reason: rule.reason };
      }
    }
    return { ...base, state: NOTED.has(type) ? 'noted' : 'open' };
  };
}

function decided(discrepancy: Discrepancy, { keep, reason }: Decision): SettledDiscrepancy {
  const state = keep === 'wait' ? 'open' : 'decided';
  return { ...discrepancy, state, rule: '', kept: keep, reason, earlier: undefined };
}

function indexDecisions(decisions: readonly Decision[]): Map<string, Decision[]> {
  const taken = new Map<string, Decision[]>();
  for (const decision of decisions) {
    const key = questionKey(decision.type, decision.dimensions);
    taken.set(key, [...(taken.get(key) ?? []), decision]);
  }
  return taken;
}

/** Type and dimensions, whatever way the period is written in; the geography may be left out of a decision. */
export function questionKey(type: string, at: Dimensions): string {
  return `${type}|${dimensionKey({ ...at, timePeriod: parsePeriod(at.timePeriod).code, geo: '' })}`;
}
