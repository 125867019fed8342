import { canonicalJson } from '#electron/db/canonical.ts';
import { deed, journaled } from '#electron/db/journal/write.ts';
import { replaceRules } from '#electron/db/queries/rules.ts';
import { type Desk, signatureOf, tell } from '#electron/services/desk.ts';
import { readCampaign } from '#electron/services/rounds/read-campaign.ts';
import type { FigureChange, RulesOutput } from '#shared/contract/reconcile.ts';
import type { ConsolidatedFigure, Rule } from '#shared/domain/model/discrepancy.ts';
import { isKept } from '#shared/domain/reconcile/figure-key.ts';
import { byText } from '#shared/lib/compare.ts';
import { compute, derive } from './derive.ts';
import type { Facts } from './facts.ts';
import { summarize } from './reconcile-base.ts';

/**
 * What the rules settle: those of the base, or those of a campaign file in their place. With `dryRun` nothing is written:
 * it is told what they would settle and which consolidated figures would change.
 * @throws AppError `campaign.*`
 */
export async function applyRules(desk: Desk, dryRun: boolean, file: string): Promise<RulesOutput> {
  tell(desk, 'reconcile', '');
  const wanted = file === '' ? undefined : (await readCampaign(file, desk.catalogue())).campaign.rules;
  const before = await compute(desk);
  const rules = wanted ?? before.facts.rules;
  const after = dryRun ? await reconcileWith(desk, before.facts, rules) : await keep(desk, before.facts.rules, wanted);
  return {
    ...summarize(after.discrepancies),
    rules: [...rules],
    changes: changesBetween(before.figures, after.figures),
  };
}

async function reconcileWith(desk: Desk, facts: Facts, rules: readonly Rule[]) {
  const { suppose } = await import('./session.ts');
  return suppose(desk, { ...facts, rules });
}

async function keep(desk: Desk, held: readonly Rule[], wanted: readonly Rule[] | undefined) {
  const base = desk.base();
  if (wanted && canonicalJson(wanted) !== canonicalJson(held)) {
    journaled(base, signatureOf(desk), (entry) => {
      replaceRules(base, entry, wanted);
      return deed('rules_loaded', { count: wanted.length });
    });
  }
  return derive(desk);
}

/** Consolidated figures that differ, in order of key. */
function changesBetween(before: readonly ConsolidatedFigure[], after: readonly ConsolidatedFigure[]): FigureChange[] {
  const kept = (figures: readonly ConsolidatedFigure[]) =>
    new Map(figures.filter(isKept).map((figure) => [figure.key, figure]));
  const [old, now] = [kept(before), kept(after)];
  return [...new Set([...old.keys(), ...now.keys()])].sort(byText).flatMap((key) => {
    const change = { key, before: stateOf(old.get(key)), after: stateOf(now.get(key)) };
    return canonicalJson(change.before) === canonicalJson(change.after) ? [] : [change];
  });
}

function stateOf(figure: ConsolidatedFigure | undefined): FigureChange['before'] {
  if (!figure) return null;
  const { value, state, sources } = figure;
  return { value: Number.isNaN(value) ? null : value, state, sources };
}
