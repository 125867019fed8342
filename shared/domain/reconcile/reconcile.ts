import type { Reconciled, ReconcileInput, Step } from './reconciled.ts';
import { createReconciler } from './reconciler.ts';

/** Finds discrepancies, settles what rules and decisions settle, and states one figure for each leaf of the kept sources. */
export function reconcile(input: ReconcileInput): Reconciled {
  return finish(createReconciler().steps(input));
}

/** Takes steps to their end without a pause. */
export function finish(steps: Generator<Step, Reconciled>): Reconciled {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
