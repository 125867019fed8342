import { type Desk, tell } from '#electron/services/desk.ts';
import type { ScenarioSummary } from '#shared/contract/reconcile.ts';
import { compute } from './derive.ts';

/** The totals of a base as they are retained, and as they would be if the conflicts were settled otherwise; writes nothing. */
export async function compareScenarios(desk: Desk): Promise<ScenarioSummary[]> {
  tell(desk, 'reconcile', '');
  const derived = await compute(desk);
  const { scenariosOf } = await import('#shared/domain/tables/scenarios.ts');
  const names = new Map(desk.catalogue().indicators.map(({ code, fr, en }) => [code, { fr, en }]));
  const known = (value: number) => (Number.isNaN(value) ? null : value);
  return scenariosOf(derived.facts, derived).map(({ retained, sum, maximum, low, high, ...line }) => ({
    ...line,
    name: names.get(line.indicator) ?? { fr: line.indicator, en: line.indicator },
    retained: known(retained),
    sum: known(sum),
    maximum: known(maximum),
    low: known(low),
    high: known(high),
  }));
}
