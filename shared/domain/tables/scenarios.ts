import type { Rule } from '#shared/domain/model/discrepancy.ts';
import { TOTAL } from '#shared/domain/reconcile/coarseness.ts';
import { EVERYBODY } from '#shared/domain/reconcile/populations.ts';
import { reconcile } from '#shared/domain/reconcile/reconcile.ts';
import type { Reconciled, ReconcileInput } from '#shared/domain/reconcile/reconciled.ts';
import { ROUTINE } from '#shared/domain/reconcile/settle.ts';
import { type Context, contextOf } from './context.ts';
import { lookUp } from './look-up.ts';
import { type ColumnTime, flowTimes, stockTimes } from './times.ts';

/** What the total of an indicator in a period would be, NaN where the figures do not add up to one. */
export interface ScenarioLine {
  readonly indicator: string;
  readonly unit: string;
  readonly timePeriod: string;
  /** As rules and decisions have it. */
  readonly retained: number;
  /** If the sources that differ count different people. */
  readonly sum: number;
  /** If the highest source were right everywhere. */
  readonly maximum: number;
  /** The range between the lowest and the highest of sources that contradict each other, the others as rules have them. */
  readonly low: number;
  readonly high: number;
  /** Conflicts in this indicator; with none all four are the same. */
  readonly conflicts: number;
}

const ALL = { indicators: [], reason: '' } as const;
const SUM: Rule = { rule: 'complementary', departments: [], ...ALL };
const HIGHEST: Rule = { rule: 'maximum', ...ALL };
const LOWEST: Rule = { rule: 'minimum', ...ALL };

/**
 * The totals of all indicators by period, as they are retained and as they would be if every conflict between sources
 * were settled in one way. Each is the whole reconciliation done again, so that nothing is counted twice.
 */
export function scenariosOf(input: ReconcileInput, retained: Reconciled): ScenarioLine[] {
  const decisions = input.decisions.filter(({ type }) => !ROUTINE.has(type));
  const supposing = (rules: readonly Rule[]) => totalsOf(input, reconcile({ ...input, decisions, rules }));
  const suppositions = suppositionsOf(input.rules);
  const [sum, maximum, low, high] = [
    supposing(suppositions.sum),
    supposing(suppositions.maximum),
    supposing(suppositions.low),
    supposing(suppositions.high),
  ];
  const conflicts = new Map<string, number>();
  for (const { type, indicator } of retained.discrepancies) {
    if (ROUTINE.has(type)) conflicts.set(indicator, (conflicts.get(indicator) ?? 0) + 1);
  }
  const at = (totals: ReadonlyMap<string, Total>, key: string) => totals.get(key)?.value ?? Number.NaN;
  return [...totalsOf(input, retained)].map(([key, { indicator, unit, timePeriod, value }]) => ({
    indicator,
    unit,
    timePeriod,
    retained: value,
    sum: at(sum, key),
    maximum: at(maximum, key),
    low: at(low, key),
    high: at(high, key),
    conflicts: conflicts.get(indicator) ?? 0,
  }));
}

/** Rules by which each way of settling all conflicts is supposed. */
export function suppositionsOf(
  rules: readonly Rule[],
): Readonly<Record<'sum' | 'maximum' | 'low' | 'high', readonly Rule[]>> {
  // Who counts whom is known, whoever is right: a range is that of the sources that contradict each other.
  const known = rules.filter(({ rule }) => rule === 'complementary' || rule === 'subset');
  return { sum: [SUM], maximum: [HIGHEST], low: [...known, LOWEST], high: [...known, HIGHEST] };
}

interface Total {
  readonly indicator: string;
  readonly unit: string;
  readonly timePeriod: string;
  readonly value: number;
}

/** Totals for the country, everybody and all kinds, in order of the catalogue and of periods. */
function totalsOf(input: ReconcileInput, { figures, discrepancies }: Reconciled): Map<string, Total> {
  const context = contextOf({
    ...input,
    figures,
    discrepancies,
    observations: [],
    editionDate: '',
    office: '',
    ledger: [],
  });
  const totals = new Map<string, Total>();
  for (const { code, measure } of input.catalogue.indicators) {
    const boards = context.boards(code);
    const times = measure === 'stock' ? stockTimes(boards) : flowTimes(boards);
    for (const board of boards) {
      for (const time of times) {
        const value = totalAt(context, board, time);
        if (value === undefined) continue;
        const total = { indicator: code, unit: board.unit, timePeriod: time.code, value };
        totals.set(`${code}|${board.unit}|${time.code}`, total);
      }
    }
  }
  return totals;
}

function totalAt(context: Context, board: Parameters<typeof lookUp>[1], time: ColumnTime): number | undefined {
  const spot = { time, axis: 'none', kind: TOTAL, population: EVERYBODY, populations: [] } as const;
  return lookUp(context, board, spot)?.value;
}
