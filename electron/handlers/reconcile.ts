import type { Desk } from '#electron/services/desk.ts';
import type { reconcileMethods } from '#shared/contract/reconcile.ts';
import type { HandlersFor } from '#shared/contract/registry.ts';

export const reconcileHandlers: HandlersFor<keyof typeof reconcileMethods, Desk> = {
  'reconcile.run': async (_input, desk) => {
    const { reconcileBase } = await import('#electron/services/reconcile/reconcile-base.ts');
    return reconcileBase(desk);
  },
  'reconcile.rules': async ({ dryRun, file }, desk) => {
    const { applyRules } = await import('#electron/services/reconcile/apply-rules.ts');
    return applyRules(desk, dryRun, file);
  },
  'reconcile.unfold': async ({ discrepancy }, desk) => {
    const { unfoldDiscrepancy } = await import('#electron/services/reconcile/unfold-discrepancy.ts');
    return unfoldDiscrepancy(desk, discrepancy);
  },
  'reconcile.scenarios': async (_input, desk) => {
    const { compareScenarios } = await import('#electron/services/reconcile/compare-scenarios.ts');
    return compareScenarios(desk);
  },
  'reconcile.decide': async (request, desk) => {
    const { decide } = await import('#electron/services/reconcile/settle-discrepancy.ts');
    return decide(desk, request);
  },
};
