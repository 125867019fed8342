import { findDiscrepancy } from '#electron/db/queries/discrepancy-lines.ts';
import type { Desk } from '#electron/services/desk.ts';
import type { ScenarioSummary } from '#shared/contract/reconcile.ts';
import type { Rule } from '#shared/domain/model/discrepancy.ts';
import type { FactTable } from '#shared/domain/reconcile/fact-columns.ts';
import { isoDay, parsePeriod } from '#shared/domain/reconcile/periods.ts';
import { ROUTINE } from '#shared/domain/reconcile/settle.ts';
import { suppositionsOf } from '#shared/domain/tables/scenarios.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { countryTotals } from './country-totals.ts';
import { compute, type Derived } from './derive.ts';
import { suppose } from './session.ts';

type Ways = ReturnType<typeof suppositionsOf>;
type Supposed = Readonly<Record<keyof Ways, number>>;

/** What was supposed, by indicator, year and rules: it stays true until files or rules change. */
const SUPPOSED = new WeakMap<object, { readonly of: string; readonly totals: Map<string, number> }>();

/**
 * The total of the indicator in the year of a discrepancy, as it is retained and as it would be; null where the figures do
 * not add up to one. Only the tables of the indicator are looked at. @throws AppError `decide.unknown`, `reconcile.cancelled`
 */
export async function scenarioOf(desk: Desk, id: string): Promise<ScenarioSummary | null> {
  const found = findDiscrepancy(desk.readBase(), id);
  if (!found) throw new AppError('decide.unknown', { discrepancy: id });
  const { indicator, unit } = found;
  const name = desk.catalogue().indicators.find(({ code }) => code === indicator);
  if (!name) return null;
  const derived = await compute(desk);
  const timePeriod = totalTime(found, name.measure === 'stock');
  const retained = countryTotals(desk, derived, { indicator, unit, timePeriod });
  if (retained === undefined) return null;
  const supposed = await supposedTotals(desk, derived, { indicator, unit, timePeriod });
  return {
    indicator,
    name: { fr: name.fr, en: name.en },
    unit,
    timePeriod,
    retained: known(retained),
    sum: known(supposed.sum),
    maximum: known(supposed.maximum),
    low: known(supposed.low),
    high: known(supposed.high),
    conflicts: derived.discrepancies.filter((one) => ROUTINE.has(one.type) && one.indicator === indicator).length,
  };
}

async function supposedTotals(
  desk: Desk,
  { facts }: Derived,
  at: { readonly indicator: string; readonly unit: string; readonly timePeriod: string },
): Promise<Supposed> {
  const { indicator, unit, timePeriod } = at;
  const decisions = facts.decisions.filter(({ type }) => !ROUTINE.has(type));
  const of = JSON.stringify([facts.facts.live, facts.rules, decisions.map(({ at: when, keep }) => [when, keep])]);
  const memory = SUPPOSED.get(facts.facts);
  const totals = memory?.of === of ? memory.totals : new Map<string, number>();
  SUPPOSED.set(facts.facts, { of, totals });
  const own = { ...facts, facts: tablesOf(facts.facts, desk, indicator), decisions, records: [], expectations: [] };
  // Each is kept as soon as it is known: who leaves before the last finds the others when he comes back.
  const totalOf = async (rules: readonly Rule[]) => {
    const key = JSON.stringify([indicator, unit, timePeriod, rules]);
    const before = totals.get(key);
    if (before !== undefined) return before;
    const total = countryTotals(desk, await suppose(desk, { ...own, rules }), at) ?? Number.NaN;
    totals.set(key, total);
    return total;
  };
  const ways = suppositionsOf(facts.rules);
  return {
    sum: await totalOf(ways.sum),
    maximum: await totalOf(ways.maximum),
    low: await totalOf(ways.low),
    high: await totalOf(ways.high),
  };
}

/** The tables that speak of an indicator, or of those that are compared with it. */
function tablesOf(facts: FactTable, desk: Desk, indicator: string): FactTable {
  const { indicators } = desk.catalogue();
  const parts = indicators.filter(({ partOf }) => partOf?.indicator === indicator).map(({ code }) => code);
  const wanted = new Set([indicator, ...parts]);
  const cuts = new Set(facts.cuts.flatMap((cut, i) => (wanted.has(cut.indicator) ? [i] : [])));
  const live = facts.live.filter((origin) => {
    const { from, to } = facts.ranges[origin] ?? { from: 0, to: 0 };
    for (let entry = from; entry < to; entry++) if (cuts.has(facts.cut[entry] ?? -1)) return true;
    return false;
  });
  return { ...facts, live };
}

/** The year of a flow, the date of a stock; a period that lies in no single year stands for itself. */
function totalTime({ timePeriod }: { readonly timePeriod: string }, isStock: boolean): string {
  const { level, start, end } = parsePeriod(timePeriod);
  const [from = '', to] = [start, end].map((day) => isoDay(day).slice(0, 4));
  return isStock || level === 'opaque' || from !== to ? timePeriod : from;
}

function known(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
