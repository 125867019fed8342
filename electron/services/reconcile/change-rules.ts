import { canonicalJson } from '#electron/db/canonical.ts';
import { deed, journaled } from '#electron/db/journal/write.ts';
import { insertRule, listRules, withdrawRule } from '#electron/db/queries/rules.ts';
import { type Desk, signatureOf, tell } from '#electron/services/desk.ts';
import type { Rule } from '#shared/domain/model/discrepancy.ts';
import { ruleWords } from '#shared/domain/reconcile/rules/rule-words.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { derive } from './derive.ts';
import { namesOf } from './describe-item.ts';

/**
 * Adds a rule behind those that hold, and settles with it what it speaks of.
 * @throws AppError `rule.code` where it names what the catalogue does not know, `rule.known` where it holds already
 */
export async function addRule(desk: Desk, rule: Rule): Promise<{ readonly entry: number }> {
  checkRule(desk, rule);
  const base = desk.base();
  const sameAs = (other: Rule) => canonicalJson({ ...other, reason: '' }) === canonicalJson({ ...rule, reason: '' });
  if (listRules(base).some((held) => sameAs(held.rule))) throw new AppError('rule.known');
  const entry = journaled(base, signatureOf(desk), (number) => {
    insertRule(base, number, rule);
    return deed('rule_added', { rule: wordsOf(desk, rule), reason: rule.reason });
  });
  tell(desk, 'reconcile', '');
  await derive(desk);
  return { entry };
}

/** Takes a rule back; what it settled is open again, or settled by those behind it. @throws AppError `rule.unknown` */
export async function removeRule(desk: Desk, number: number, reason: string): Promise<{ readonly entry: number }> {
  const base = desk.base();
  const held = listRules(base).find(({ id }) => id === number);
  if (!held) throw new AppError('rule.unknown');
  const entry = journaled(base, signatureOf(desk), (seq) => {
    withdrawRule(base, seq, number);
    return deed('rule_withdrawn', { rule: wordsOf(desk, held.rule), reason });
  });
  tell(desk, 'reconcile', '');
  await derive(desk);
  return { entry };
}

/** @throws AppError `rule.code` */
export function checkRule(desk: Desk, rule: Rule): void {
  const { indicators, departments } = desk.catalogue();
  const known = new Set([...indicators, ...departments].map(({ code }) => code));
  const unknown = [...rule.indicators, ...departmentsOf(rule)].find((code) => !known.has(code));
  if (unknown !== undefined) throw new AppError('rule.code', { code: unknown });
}

function departmentsOf(rule: Rule): readonly string[] {
  if ('departments' in rule) return rule.departments;
  return rule.rule === 'subset' ? [rule.part, rule.whole] : [];
}

function wordsOf(desk: Desk, rule: Rule) {
  const { labels, short } = namesOf(desk);
  return ruleWords(rule, labels, short);
}
