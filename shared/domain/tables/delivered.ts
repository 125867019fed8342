import type { SourcedObservation } from '#shared/domain/model/observation.ts';
import type { FactTable } from '#shared/domain/reconcile/fact-columns.ts';

/** What one sheet of a file says of one indicator. */
export interface Delivered {
  readonly department: string;
  readonly file: string;
  readonly sheet: string;
  readonly indicator: string;
  /** Figures with a value; 0 where all are said to be missing. */
  readonly figures: number;
}

/** What the figures of a base say, counted in its columns: no figure is read one by one. */
export function deliveredIn({ live, origins, ranges, cuts, cut, blank, value }: FactTable): Delivered[] {
  const tally = createTally();
  for (const origin of live) {
    const { from, to } = ranges[origin] ?? { from: 0, to: 0 };
    const counts = new Map<string, number>();
    for (let entry = from; entry < to; entry++) {
      if (blank[entry] === 1) continue;
      const indicator = cuts[cut[entry] ?? -1]?.indicator ?? '';
      counts.set(indicator, (counts.get(indicator) ?? 0) + (Number.isNaN(value[entry]) ? 0 : 1));
    }
    const { department = '', file = '', sheet = '' } = origins[origin] ?? {};
    for (const [indicator, figures] of counts) tally.add({ department, file, sheet, indicator, figures });
  }
  return tally.all();
}

/** The same from figures one by one. */
export function deliveredOf(observations: Iterable<SourcedObservation>): Delivered[] {
  const tally = createTally();
  for (const { department, file, sheet, indicator, value } of observations) {
    tally.add({ department, file, sheet, indicator, figures: Number.isNaN(value) ? 0 : 1 });
  }
  return tally.all();
}

function createTally() {
  const found = new Map<string, Delivered>();
  return {
    add(one: Delivered) {
      const key = `${one.department}\n${one.file}\n${one.sheet}\n${one.indicator}`;
      found.set(key, { ...one, figures: one.figures + (found.get(key)?.figures ?? 0) });
    },
    all: () => [...found.values()],
  };
}
