import type { DiscrepancyLine } from '#electron/db/queries/discrepancy-lines.ts';
import { findDiscrepancy } from '#electron/db/queries/discrepancy-lines.ts';
import { listRules } from '#electron/db/queries/rules.ts';
import { type Desk, tell } from '#electron/services/desk.ts';
import type { DiscrepancyItem } from '#shared/contract/discrepancies.ts';
import type { ProposedRule, RuleTrial } from '#shared/contract/rules.ts';
import type { Rule, SettledDiscrepancy } from '#shared/domain/model/discrepancy.ts';
import { departmentRank } from '#shared/domain/reconcile/group.ts';
import { proposeRules } from '#shared/domain/reconcile/rules/propose-rules.ts';
import { ruleWords } from '#shared/domain/reconcile/rules/rule-words.ts';
import { settingOf } from '#shared/domain/reconcile/setting.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { checkRule } from './change-rules.ts';
import { compute } from './derive.ts';
import { describeItem, namesOf } from './describe-item.ts';
import { discrepancyIndex } from './discrepancy-index.ts';
import { effectsBetween } from './effects.ts';
import { suppose } from './session.ts';

/** Discrepancies that are told one by one. */
const MOST = 100;

/**
 * What it would do to add a rule behind those that hold, or to take one of them back; writes nothing.
 * @throws AppError `rule.code`, `rule.unknown`, `reconcile.cancelled`
 */
export async function tryRule(
  desk: Desk,
  { add, withdraw }: { readonly add?: Rule | undefined; readonly withdraw: number },
): Promise<RuleTrial> {
  if (add) checkRule(desk, add);
  const held = listRules(desk.readBase());
  if (withdraw !== 0 && !held.some(({ id }) => id === withdraw)) throw new AppError('rule.unknown');
  tell(desk, 'reconcile', '');
  const before = await compute(desk);
  const rules = [...held.filter(({ id }) => id !== withdraw).map(({ rule }) => rule), ...(add ? [add] : [])];
  const after = await suppose(desk, { ...before.facts, rules });
  const was = new Map(before.discrepancies.map((found) => [found.id, found]));
  const settled = after.discrepancies.filter((one) => one.state === 'rule' && !isSettledSo(one, was.get(one.id)));
  const now = new Map(after.discrepancies.map((found) => [found.id, found]));
  const reopened = before.discrepancies.filter((one) => one.state === 'rule' && now.get(one.id)?.state !== 'rule');
  return {
    settles: settled.length,
    settled: settled.slice(0, MOST).map((found) => itemOf(desk, found)),
    reopens: reopened.length,
    reopened: reopened.slice(0, MOST).map((found) => itemOf(desk, found)),
    effects: effectsBetween(desk, before, after),
  };
}

function isSettledSo(one: SettledDiscrepancy, before: SettledDiscrepancy | undefined): boolean {
  return before?.state === 'rule' && before.kept === one.kept && before.digest === one.digest;
}

/** Rules that would settle a discrepancy as it was, or is about to be, settled: nothing of them holds yet. @throws AppError `decide.unknown` */
export function rulesFrom(desk: Desk, id: string, keep: string): ProposedRule[] {
  const found = findDiscrepancy(desk.readBase(), id);
  if (!found) throw new AppError('decide.unknown', { discrepancy: id });
  const { labels, short } = namesOf(desk);
  const setting = settingOf(desk.catalogue(), []);
  return proposeRules(found, keep, (department) => departmentRank(setting, department)).map((rule) => ({
    rule,
    sentence: ruleWords(rule, labels, short),
  }));
}

/** A discrepancy that was computed, as a list shows it; one that is not kept has the number 0 of none. */
export function itemOf(desk: Desk, found: SettledDiscrepancy): DiscrepancyItem {
  const number = discrepancyIndex(desk).byId.get(found.id)?.item.number ?? 0;
  return describeItem(lineOf(found), number, namesOf(desk));
}

/** A discrepancy that was computed, as it would be read from the base. */
export function lineOf({ candidates: _cells, sentence, earlier, ...found }: SettledDiscrepancy): DiscrepancyLine {
  const { department } = sentence.params ?? {};
  const isTotal = found.type === 'wrong_total' || found.type === 'other_year_total';
  return {
    ...found,
    reopened: earlier !== undefined,
    department: isTotal && typeof department === 'string' ? department : '',
  };
}
