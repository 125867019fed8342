import type { Discrepancy, Keep, Rule } from '#shared/domain/model/discrepancy.ts';
import { complementary } from './complementary.ts';
import { maximum } from './maximum.ts';
import { minimum } from './minimum.ts';
import { precedence } from './precedence.ts';
import { subset } from './subset.ts';
import { tolerance } from './tolerance.ts';
import { holdsIn, type RuleContext, type RuleKind } from './types.ts';

/** Every kind of rule, one file each. */
const KINDS: { readonly [Name in Rule['rule']]: RuleKind<Extract<Rule, { rule: Name }>> } = {
  precedence,
  tolerance,
  complementary,
  maximum,
  minimum,
  subset,
};

/** What one rule makes of a discrepancy; undefined where it does not apply. */
export function applyRule(rule: Rule, discrepancy: Discrepancy, context: RuleContext): Keep | undefined {
  if (!holdsIn(rule, discrepancy.timePeriod)) return undefined;
  const kind = KINDS[rule.rule] as RuleKind;
  return kind.settle(rule, discrepancy, context);
}
