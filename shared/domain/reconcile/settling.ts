import type { SettledDiscrepancy } from '#shared/domain/model/discrepancy.ts';
import type { Finding, Setting } from './group.ts';
import { type Judgements, settlerOf } from './settle.ts';

/** Settles findings; one that is settled as it was the last time gives the same object. */
export interface Settling {
  begin(judgements: Judgements, setting: Setting): void;
  settle(finding: Pick<Finding, 'discrepancy'>): SettledDiscrepancy;
}

export function createSettling(): Settling {
  const known = new WeakMap<Finding['discrepancy'], SettledDiscrepancy>();
  let settler: ReturnType<typeof settlerOf> | undefined;
  return {
    begin: (judgements, setting) => {
      settler = settlerOf(judgements, setting);
    },
    settle({ discrepancy }) {
      const before = known.get(discrepancy);
      const now = settler?.(discrepancy) ?? before;
      if (!now) throw new TypeError('a finding is settled before judgements are known');
      if (before && isSame(before, now)) return before;
      known.set(discrepancy, now);
      return now;
    },
  };
}

function isSame(a: SettledDiscrepancy, b: SettledDiscrepancy): boolean {
  const outcome = ({ state, rule, kept, reason, earlier }: SettledDiscrepancy) =>
    JSON.stringify([state, rule, kept, reason, earlier ?? null]);
  return outcome(a) === outcome(b);
}
