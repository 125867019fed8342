import { type Desk, tell } from '#electron/services/desk.ts';
import { compute, derive, differs } from '#electron/services/reconcile/derive.ts';
import type { OutputOf } from '#shared/contract/registry.ts';

/** Computes again all that follows from facts and judgements, and says whether it differs from what was kept. */
export async function rebuild(desk: Desk): Promise<OutputOf<'settings.rebuild'>> {
  tell(desk, 'reconcile', '');
  const changed = differs(desk, await compute(desk));
  const { figures, discrepancies } = await derive(desk, { afresh: true });
  return { figures: figures.length, discrepancies: discrepancies.length, changed };
}
