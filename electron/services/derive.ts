import { canonicalJson } from '#electron/db/canonical.ts';
import { deed, journaled } from '#electron/db/journal/write.ts';
import { loadConsolidated, loadDiscrepancies, saveDerived } from '#electron/db/queries/derived.ts';
import type { SettledDiscrepancy } from '#shared/domain/model/discrepancy.ts';
import type { Reconciled } from '#shared/domain/reconcile/reconcile.ts';
import type { Message } from '#shared/texts/say.ts';
import { bindDecisions } from './bind-decisions.ts';
import { type Desk, signatureOf } from './desk.ts';
import { loadFacts } from './facts.ts';

/** All that follows from facts and judgements, and what it was made from. */
export interface Derived extends Reconciled {
  readonly facts: ReturnType<typeof loadFacts>;
  readonly warnings: readonly Message[];
}

/** Computes all that is derived; writes nothing. */
export async function compute(desk: Desk): Promise<Derived> {
  const { reconcile } = await import('#shared/domain/reconcile/reconcile.ts');
  const facts = loadFacts(desk.readBase(), desk.catalogue());
  return { ...reconcile(facts), facts, warnings: [] };
}

/**
 * Computes all that is derived and keeps it: decisions of a campaign file are bound to what they name, and what a rule
 * settles for the first time on these values goes into the journal with its reason.
 */
export async function derive(desk: Desk): Promise<Derived> {
  const { reconcile } = await import('#shared/domain/reconcile/reconcile.ts');
  const base = desk.base();
  const facts = loadFacts(base, desk.catalogue());
  const first = reconcile(facts);
  return base.transaction(() => {
    const { bound, warnings } = bindDecisions(desk, first.discrepancies);
    const after = bound === 0 ? facts : { ...facts, decisions: loadFacts(base, desk.catalogue()).decisions };
    const result = bound === 0 ? first : reconcile(after);
    journalRules(desk, result.discrepancies);
    saveDerived(base, result.discrepancies, result.figures);
    return { ...result, facts: after, warnings };
  });
}

/** Whether what is kept differs from what would be computed now. */
export function differs(desk: Desk, { discrepancies, figures }: Reconciled): boolean {
  const base = desk.readBase();
  const kept = { discrepancies: loadDiscrepancies(base), figures: loadConsolidated(base) };
  return canonicalJson(kept) !== canonicalJson({ discrepancies, figures });
}

function journalRules(desk: Desk, discrepancies: readonly SettledDiscrepancy[]): void {
  const base = desk.base();
  const known = new Set(
    loadDiscrepancies(base)
      .filter(({ state }) => state === 'rule')
      .map(nameOf),
  );
  for (const found of discrepancies) {
    if (found.state !== 'rule' || known.has(nameOf(found))) continue;
    const { id: discrepancy, rule, kept: keep, reason } = found;
    journaled(base, signatureOf(desk), () => deed('rule_applied', { discrepancy, rule, keep, reason }));
  }
}

function nameOf({ id, digest, rule, kept, reason }: SettledDiscrepancy): string {
  return JSON.stringify([id, digest, rule, kept, reason]);
}
