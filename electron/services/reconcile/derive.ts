import { canonicalJson } from '#electron/db/canonical.ts';
import { numberOrNull } from '#electron/db/facts/store-rest.ts';
import type { ReadBase } from '#electron/db/handle.ts';
import { deed, journaled } from '#electron/db/journal/write.ts';
import { loadConsolidated, loadDiscrepancies, ruleOutcomes } from '#electron/db/queries/derived.ts';
import { partNames } from '#electron/db/queries/derived-state.ts';
import { loadMissing, loadObservations } from '#electron/db/queries/observations.ts';
import { saveDerived } from '#electron/db/queries/save-derived.ts';
import { type Desk, signatureOf } from '#electron/services/desk.ts';
import type { ConsolidatedFigure, SettledDiscrepancy } from '#shared/domain/model/discrepancy.ts';
import { DIMENSION_NAMES, type SourcedObservation } from '#shared/domain/model/observation.ts';
import type { Reconciled } from '#shared/domain/reconcile/reconciled.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { byText } from '#shared/lib/compare.ts';
import type { Message } from '#shared/texts/say.ts';
import { bindDecisions } from './bind-decisions.ts';
import { type Facts, lastEntry } from './facts.ts';
import type { Run, Session } from './session.ts';

/** All that follows from facts and judgements, and what it was made from. */
export interface Derived extends Reconciled {
  readonly facts: Facts;
  readonly warnings: readonly Message[];
  /** Every figure of the files one by one, missing tokens last: read when they are first asked for. */
  observations(): readonly SourcedObservation[];
}

/** Computes all that is derived; writes nothing. @throws AppError `reconcile.cancelled` */
export async function compute(desk: Desk): Promise<Derived> {
  const base = desk.readBase();
  const session = await openSession(desk, base);
  return session.alone(async () => derivedOf(base, await session.run(desk, base), []));
}

/**
 * Computes all that is derived and keeps it: decisions of a campaign file are bound to what they name, and what a rule
 * settles for the first time on these values goes into the journal with its reason. Only what differs is written; `afresh`
 * writes all of it, whatever stands there. @throws AppError `reconcile.cancelled`: the base is as it was
 */
export async function derive(desk: Desk, { afresh = false } = {}): Promise<Derived> {
  const base = desk.base();
  const session = await openSession(desk, base);
  return session.alone(async () => {
    for (;;) {
      const run = await session.run(desk, base);
      const kept = base.transaction(() => keep(desk, session, run, afresh));
      if (!kept) continue;
      session.saved = kept.saved;
      return derivedOf(base, kept.run, kept.warnings);
    }
  });
}

/** The session of a base, which remembers what was computed. */
export async function openSession(desk: Desk, base: ReadBase): Promise<Session> {
  const { sessionOf } = await import('./session.ts');
  return sessionOf(base, desk.catalogue());
}

/** Keeps what was computed; undefined where somebody stored or decided something meanwhile. */
function keep(desk: Desk, session: Session, first: Run, afresh: boolean) {
  const base = desk.base();
  if (lastEntry(base) !== first.entry) return undefined;
  const { bound, warnings } = bindDecisions(desk, first.result.discrepancies);
  const run = bound === 0 ? first : session.runNow(base);
  const known = afresh ? undefined : session.saved;
  journalRules(desk, run.result.discrepancies);
  return { run, warnings, saved: saveDerived(base, run.result, { known, afresh }) };
}

function derivedOf(base: ReadBase, { result, facts }: Run, warnings: readonly Message[]): Derived {
  let observations: readonly SourcedObservation[] | undefined;
  return {
    discrepancies: result.discrepancies,
    parts: result.parts,
    get figures() {
      return result.figures;
    },
    facts,
    warnings,
    observations() {
      observations ??= [...[...loadObservations(base).values()].flat(), ...loadMissing(base)];
      return observations;
    },
  };
}

/** Whether what is kept differs from what would be computed now; the cells behind a figure are not kept. */
export function differs(desk: Desk, { discrepancies, figures, parts }: Reconciled): boolean {
  const kept = keptIn(desk.readBase());
  if (!kept || kept.figures.length !== figures.length) return true;
  if (canonicalJson(kept.discrepancies) !== canonicalJson(discrepancies)) return true;
  if (canonicalJson(kept.parts) !== canonicalJson(parts.map(({ name }) => name).sort(byText))) return true;
  return kept.figures.some((figure, i) => lineOf(figure) !== lineOf(figures[i]));
}

/** What is kept of all that is derived; undefined where it was altered so that it cannot be read. */
function keptIn(base: ReadBase) {
  try {
    return { discrepancies: loadDiscrepancies(base), figures: loadConsolidated(base), parts: partNames(base) };
  } catch (error) {
    if (error instanceof AppError) throw error;
    return undefined;
  }
}

function lineOf(figure: Omit<ConsolidatedFigure, 'cells'> | undefined): string {
  if (!figure) return '';
  const { key, value, unit, state, sources, discrepancy } = figure;
  const about = DIMENSION_NAMES.map((name) => figure[name]);
  return canonicalJson([key, ...about, numberOrNull(value), unit, state, sources, discrepancy]);
}

function journalRules(desk: Desk, discrepancies: readonly SettledDiscrepancy[]): void {
  const base = desk.base();
  const settled = discrepancies.filter(({ state }) => state === 'rule');
  if (settled.length === 0) return;
  const known = new Set(ruleOutcomes(base).map(nameOf));
  for (const found of settled) {
    if (known.has(nameOf(found))) continue;
    const { id: discrepancy, rule, kept: keep, reason } = found;
    journaled(base, signatureOf(desk), () => deed('rule_applied', { discrepancy, rule, keep, reason }));
  }
}

function nameOf({
  id,
  digest,
  rule,
  kept,
  reason,
}: Pick<SettledDiscrepancy, 'id' | 'digest' | 'rule' | 'kept' | 'reason'>) {
  return JSON.stringify([id, digest, rule, kept, reason]);
}
