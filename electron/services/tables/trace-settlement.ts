import type { ReadBase } from '#electron/db/handle.ts';
import { loadDecisions } from '#electron/db/queries/decisions.ts';
import { type Names, sayingsOf } from '#electron/services/reconcile/describe-item.ts';
import { keepWords } from '#electron/services/reconcile/unfold-discrepancy.ts';
import type { Settlement } from '#shared/contract/provenance.ts';
import type { SettledDiscrepancy } from '#shared/domain/model/discrepancy.ts';
import { questionKey } from '#shared/domain/reconcile/settle.ts';

/** Tells how a discrepancy was settled, and by whom. */
export function settlementTeller(base: ReadBase, names: Names): (found: SettledDiscrepancy) => Settlement {
  const decisions = loadDecisions(base);
  return (found) => {
    const { id: discrepancy, type, state, sentence, digest: values, rule, kept, reason } = found;
    const decision =
      state === 'decided'
        ? decisions.findLast(
            (one) =>
              questionKey(one.type, one.dimensions) === questionKey(type, found) &&
              one.digest === values &&
              one.keep === kept,
          )
        : undefined;
    const { author = '', office = '', at = '', entry = 0 } = decision ?? {};
    const keptName = kept === '' ? '' : keepWords(kept, found, names);
    const sayings = sayingsOf(found, names);
    return { discrepancy, state, sentence, values, sayings, rule, kept, keptName, reason, author, office, at, entry };
  };
}
