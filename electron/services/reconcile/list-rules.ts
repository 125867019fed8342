import { listRules, type StoredRule } from '#electron/db/queries/rules.ts';
import type { Desk } from '#electron/services/desk.ts';
import type { HeldRule } from '#shared/contract/rules.ts';
import { ruleWords } from '#shared/domain/reconcile/rules/rule-words.ts';
import { holdsIn, speaksOf } from '#shared/domain/reconcile/rules/types.ts';
import { namesOf } from './describe-item.ts';
import { discrepancyIndex } from './discrepancy-index.ts';

/** The rules that hold, in the order in which they apply, with what each settles now. */
export function heldRules(desk: Desk): HeldRule[] {
  const { labels, short } = namesOf(desk);
  const rules = listRules(desk.readBase());
  const counts = new Map<StoredRule, number>();
  for (const { line } of discrepancyIndex(desk).entries) {
    if (line.state !== 'rule') continue;
    const by = rules.find(
      ({ rule }) =>
        rule.rule === line.rule &&
        rule.reason === line.reason &&
        speaksOf(rule.indicators, line.indicator) &&
        holdsIn(rule, line.timePeriod),
    );
    if (by) counts.set(by, (counts.get(by) ?? 0) + 1);
  }
  return rules.map((stored) => {
    const { id: number, rule, entry, at, author, office } = stored;
    const sentence = ruleWords(rule, labels, short);
    const settles = counts.get(stored) ?? 0;
    return { number, rule, sentence, reason: rule.reason, entry, at, author, office, settles };
  });
}
