import type { ReadBase } from '#electron/db/handle.ts';
import { type BaseFacts, createBaseFacts } from '#electron/db/queries/base-facts.ts';
import type { SavedDerived } from '#electron/db/queries/save-derived.ts';
import { loadTables } from '#electron/db/queries/sources.ts';
import type { Desk } from '#electron/services/desk.ts';
import type { Catalogue } from '#shared/domain/model/catalogue.ts';
import type { FactTable } from '#shared/domain/reconcile/fact-columns.ts';
import type { Reconciled, Step } from '#shared/domain/reconcile/reconciled.ts';
import { createReconciler, type Reconciler } from '#shared/domain/reconcile/reconciler.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { type Facts, lastEntry, loadFacts } from './facts.ts';

/** What one engine remembers of the base that it holds open, so that only what changed is computed again. */
export interface Session {
  /** What the base holds of what is derived; undefined where that is not known. */
  saved: SavedDerived | undefined;
  /** Does one thing after the other: two runs at once would share a memory. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  /** Computes all that is derived, with pauses in which others are heard. @throws AppError `reconcile.cancelled` */
  run(desk: Desk, base: ReadBase): Promise<Run>;
  /** What would be, were the facts or judgements changed so; nothing is kept of it. @throws AppError `reconcile.cancelled` */
  suppose(desk: Desk, base: ReadBase, change: (facts: Facts) => Facts): Promise<Run>;
  /** The same without a pause, inside a transaction. */
  runNow(base: ReadBase): Run;
}

export interface Run {
  readonly result: Reconciled;
  readonly facts: Facts;
  /** The last journal entry before it began. */
  readonly entry: number;
}

const SESSIONS = new WeakMap<ReadBase, Session>();

/** The session of a base, which lasts as long as its handle. */
export function sessionOf(base: ReadBase, catalogue: Catalogue): Session {
  const session = SESSIONS.get(base) ?? createSession(catalogue);
  SESSIONS.set(base, session);
  return session;
}

function createSession(catalogue: Catalogue): Session {
  const facts = createBaseFacts();
  const reconciler = createReconciler();
  const rest = rememberRest(catalogue);
  let queue: Promise<unknown> = Promise.resolve();
  const stepsOf = (base: ReadBase, change?: (facts: Facts) => Facts) => runSteps(base, facts, reconciler, rest, change);
  return {
    saved: undefined,
    alone(work) {
      const next = queue.then(work, work);
      queue = next.catch(() => undefined);
      return next;
    },
    run: (desk, base) => paced(desk, stepsOf(base)),
    suppose: (desk, base, change) => paced(desk, stepsOf(base, change)),
    runNow: (base) => toEnd(stepsOf(base)),
  };
}

type Rest = (base: ReadBase, table: FactTable) => Facts;

/** Totals and records are read again only when other tables count: they are as unchanging as figures. */
function rememberRest(catalogue: Catalogue): Rest {
  let tables = '';
  let known: Pick<Facts, 'totals' | 'records'> | undefined;
  return (base, table) => {
    const live = loadTables(base)
      .map(({ id }) => id)
      .join();
    const facts = loadFacts(base, catalogue, table, live === tables ? known : undefined);
    tables = live;
    known = facts;
    return facts;
  };
}

function* runSteps(
  base: ReadBase,
  facts: BaseFacts,
  reconciler: Reconciler,
  rest: Rest,
  change: (facts: Facts) => Facts = (same) => same,
): Generator<Step, Run> {
  const entry = lastEntry(base);
  // What is decided while figures are read is not heard in this run: the entry tells (derive.ts).
  yield* facts.refresh(base);
  const input = change(rest(base, facts.table));
  const result = yield* reconciler.steps(input);
  return { result, facts: input, entry };
}

/** Milliseconds of work after which others are heard. */
const PACE = 40;

/** Reconciles what is only supposed, with pauses in which others are heard. @throws AppError `reconcile.cancelled` */
export function suppose(desk: Desk, input: Facts): Promise<Reconciled> {
  return paced(desk, createReconciler().steps(input));
}

async function paced<T>(desk: Desk, steps: Generator<Step, T>): Promise<T> {
  const signal = desk.signal();
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - since < PACE) continue;
    const { done, total } = step.value;
    desk.progress({ stage: 'reconcile', subject: '', done: 0, total: 0, share: total === 0 ? 0 : done / total });
    await new Promise((resolve) => setImmediate(resolve));
    if (signal.aborted) throw new AppError('reconcile.cancelled');
    since = performance.now();
  }
}

function toEnd(steps: Generator<Step, Run>): Run {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
