import { loadDiscrepancies } from '#electron/db/queries/derived.ts';
import { listSubmissions } from '#electron/db/queries/submissions.ts';
import type { Desk } from '#electron/services/desk.ts';
import type { AffectedDecisions } from '#shared/contract/affected.ts';
import { compute } from './derive.ts';

/** Discrepancies that are settled by a person now, to be looked at again after something else was done. */
export interface DecisionsBefore {
  /** What became of them; undefined where nothing was decided, or nothing was stored since. Writes nothing. */
  compareNow(): Promise<AffectedDecisions | undefined>;
}

export function decisionsBefore(desk: Desk): DecisionsBefore {
  const base = desk.base();
  const decided = loadDiscrepancies(base).filter(({ state }) => state === 'decided');
  const received = decided.length === 0 ? 0 : listSubmissions(base).length;
  return {
    async compareNow() {
      if (decided.length === 0 || listSubmissions(base).length === received) return undefined;
      const now = new Map((await compute(desk)).discrepancies.map((found) => [found.id, found]));
      const reopened = decided.flatMap(({ id }) => {
        const found = now.get(id);
        if (!found || found.state === 'decided') return [];
        const { sentence, digest: values, earlier } = found;
        return [{ discrepancy: id, sentence, values, keep: earlier?.keep ?? '', earlier: earlier?.digest ?? '' }];
      });
      const gone = decided.flatMap(({ id }) => (now.has(id) ? [] : [id]));
      return { standing: decided.length - reopened.length - gone.length, reopened, gone };
    },
  };
}
