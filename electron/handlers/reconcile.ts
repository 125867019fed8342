import type { Desk } from '#electron/services/desk.ts';
import type { reconcileMethods } from '#shared/contract/reconcile.ts';
import type { HandlersFor } from '#shared/contract/registry.ts';

export const reconcileHandlers: HandlersFor<keyof typeof reconcileMethods, Desk> = {
  'reconcile.run': async ({ list }, desk) => {
    const { reconcileBase } = await import('#electron/services/reconcile/reconcile-base.ts');
    const output = await reconcileBase(desk);
    return list ? output : { ...output, discrepancies: [] };
  },
  'reconcile.prepare': async (_input, desk) => {
    const { prepare } = await import('#electron/services/reconcile/prepare.ts');
    return prepare(desk);
  },
  'reconcile.rules': async ({ dryRun, file }, desk) => {
    const { applyRules } = await import('#electron/services/reconcile/apply-rules.ts');
    return applyRules(desk, dryRun, file);
  },
  'reconcile.unfold': async (request, desk) => {
    const { unfoldDiscrepancy } = await import('#electron/services/reconcile/unfold-discrepancy.ts');
    return unfoldDiscrepancy(desk, request);
  },
  'reconcile.history': async ({ discrepancy }, desk) => {
    const { historyOfFigure } = await import('#electron/services/reconcile/history-of-figure.ts');
    return historyOfFigure(desk, discrepancy);
  },
  'reconcile.scenario': async ({ discrepancy }, desk) => {
    const { scenarioOf } = await import('#electron/services/reconcile/scenario-of-figure.ts');
    return scenarioOf(desk, discrepancy);
  },
  'reconcile.weigh': async (request, desk) => {
    const { weigh } = await import('#electron/services/reconcile/weigh-decision.ts');
    return weigh(desk, request);
  },
  'reconcile.similar': async (request, desk) => {
    const { similarTo } = await import('#electron/services/reconcile/similar-discrepancies.ts');
    return similarTo(desk, request);
  },
  'reconcile.takeBack': async ({ entries }, desk) => {
    const { takeBack } = await import('#electron/services/reconcile/take-back.ts');
    return takeBack(desk, entries);
  },
  'reconcile.scenarios': async (_input, desk) => {
    const { compareScenarios } = await import('#electron/services/reconcile/compare-scenarios.ts');
    return compareScenarios(desk);
  },
  'reconcile.list': async (request, desk) => {
    const { listDiscrepancies } = await import('#electron/services/reconcile/list-discrepancies.ts');
    return listDiscrepancies(desk, request);
  },
  'reconcile.items': async ({ numbers }, desk) => {
    const { itemsOf } = await import('#electron/services/reconcile/list-discrepancies.ts');
    return itemsOf(desk, numbers);
  },
  'reconcile.listRules': async (_input, desk) => {
    const { heldRules } = await import('#electron/services/reconcile/list-rules.ts');
    return heldRules(desk);
  },
  'reconcile.proposeRules': async ({ discrepancy, keep }, desk) => {
    const { rulesFrom } = await import('#electron/services/reconcile/try-rule.ts');
    return rulesFrom(desk, discrepancy, keep);
  },
  'reconcile.tryRule': async (request, desk) => {
    const { tryRule } = await import('#electron/services/reconcile/try-rule.ts');
    return tryRule(desk, request);
  },
  'reconcile.addRule': async ({ rule }, desk) => {
    const { addRule } = await import('#electron/services/reconcile/change-rules.ts');
    return addRule(desk, rule);
  },
  'reconcile.withdrawRule': async ({ number, reason }, desk) => {
    const { removeRule } = await import('#electron/services/reconcile/change-rules.ts');
    return removeRule(desk, number, reason);
  },
  'reconcile.decide': async (request, desk) => {
    const { decide } = await import('#electron/services/reconcile/settle-discrepancy.ts');
    return decide(desk, request);
  },
};
