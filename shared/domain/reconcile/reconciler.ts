import type { ConsolidatedFigure, SettledDiscrepancy } from '#shared/domain/model/discrepancy.ts';
import { DISCREPANCY_TYPES } from '#shared/domain/model/discrepancy.ts';
import { byKeys, byText } from '#shared/lib/compare.ts';
import { CAMPAIGN_CHECKS } from './checks/registry.ts';
import type { Statement } from './checks/types.ts';
import type { FactTable } from './fact-columns.ts';
import { createFamilyWork, type FamilyWork } from './family-work.ts';
import { isKept } from './figure-key.ts';
import type { Finding, Setting } from './group.ts';
import { type Outline, type OutlineContext, outlineOf } from './outline.ts';
import type { Grain } from './parts.ts';
import { planFamilies } from './plan.ts';
import type { Reconciled, ReconcileInput, Step } from './reconciled.ts';
import { createSubjectInterners } from './series.ts';
import { settingOf } from './setting.ts';
import { createSettling, type Settling } from './settling.ts';

/**
 * Reconciles again and again, each time only what changed: figures are added and taken away by whole tables, and never
 * changed, so that a part of an indicator whose tables are the same needs not be looked at again. What it gives is what
 * would be given without any memory. The catalogue stays the same.
 */
export interface Reconciler {
  /** Between two steps nothing is half done; one that is not taken to its end leaves the memory sound. */
  steps(input: ReconcileInput): Generator<Step, Reconciled>;
}

interface Campaign {
  readonly records: ReconcileInput['records'];
  readonly stated: string;
  readonly findings: readonly (readonly Finding[])[];
}

/** `grain`: how finely periods are divided, which changes nothing in what is found. */
export function createReconciler(grain?: Grain): Reconciler {
  let table: FactTable | undefined;
  let outlines = new Map<number, Outline>();
  let works = new Map<string, FamilyWork>();
  let settling: Settling = createSettling();
  let rules = '';
  let campaign: Campaign | undefined;
  const interners = createSubjectInterners();
  return {
    *steps(input) {
      const setting = settingOf(input.catalogue, input.rules);
      const holding = JSON.stringify(input.rules);
      if (table !== input.facts || rules !== holding) {
        if (table !== input.facts) outlines = new Map();
        works = new Map();
        settling = createSettling();
        campaign = undefined;
        table = input.facts;
        rules = holding;
      }
      settling.begin(input, setting);
      const { live } = table;
      const fresh = live.filter((origin) => !outlines.has(origin));
      const context = outlineContext(input, setting);
      for (const [i, origin] of fresh.entries()) {
        outlines.set(origin, outlineOf(table, table.ranges[origin] ?? { from: 0, to: 0 }, context));
        yield { done: i, total: fresh.length };
      }
      const plans = planFamilies({ table, outlines, grain, ...input });
      const total = plans.reduce((sum, { parts }) => sum + 2 * parts.length, 0);
      let done = 0;
      const current = new Map<string, FamilyWork>();
      for (const plan of plans) {
        const work = works.get(plan.key) ?? createFamilyWork(interners);
        works.set(plan.key, work);
        current.set(plan.key, work);
        for (const _ of work.steps(plan, setting, settling)) yield { done: done++, total: Math.max(total, done) };
      }
      works = current;
      campaign = campaignOf(input, setting, statementsOf(table, outlines), campaign);
      const asked = campaign.findings.flat().map(settling.settle);
      return result([...current.values()], asked);
    },
  };
}

function outlineContext({ catalogue }: ReconcileInput, { gazetteer }: Setting): OutlineContext {
  const measures = new Map(catalogue.indicators.map(({ code, measure }) => [code, measure]));
  return { gazetteer, isStock: (indicator) => measures.get(indicator) === 'stock' };
}

/** That each table states something of an indicator in a period, with or without a value. */
function statementsOf({ live, origins }: FactTable, outlines: ReadonlyMap<number, Outline>): Statement[] {
  return live.flatMap((origin) => {
    const { department = '', file = '' } = origins[origin] ?? {};
    return (outlines.get(origin)?.buckets ?? []).map(({ family, time, valued }) => {
      const [indicator = ''] = family.split('\n');
      return { department, file, indicator, timePeriod: time, value: valued ? 0 : Number.NaN };
    });
  });
}

/** What is found of the campaign as a whole; the same objects where nothing of it changed. */
function campaignOf(
  input: ReconcileInput,
  setting: Setting,
  observations: readonly Statement[],
  before: Campaign | undefined,
): Campaign {
  const { records, round, expectations, receptions } = input;
  const about = observations.map((one) => Object.values(one).join('\t')).join('\n');
  const stated = JSON.stringify([round, expectations, receptions, about]);
  if (before && before.records === records && before.stated === stated) return before;
  const findings = CAMPAIGN_CHECKS.map((check) => check.find({ ...input, setting, observations }));
  return { records, stated, findings };
}

function result(works: readonly FamilyWork[], asked: readonly SettledDiscrepancy[]): Reconciled {
  const order = byKeys<SettledDiscrepancy>(
    ({ type }) => DISCREPANCY_TYPES.indexOf(type),
    ({ id }) => id,
  );
  const discrepancies = [...works.flatMap((work) => work.discrepancies()), ...asked].sort(order);
  const parts = works.flatMap((work) => work.parts());
  let figures: ConsolidatedFigure[] | undefined;
  return {
    discrepancies,
    parts,
    get figures() {
      figures ??= works.flatMap((work) => inOrder(work.parts().flatMap((part) => part.figures)));
      return figures;
    },
  };
}

/** Kept figures in order of key, then those beside them. */
function inOrder(figures: readonly ConsolidatedFigure[]): ConsolidatedFigure[] {
  const kept: ConsolidatedFigure[] = [];
  const beside: ConsolidatedFigure[] = [];
  for (const figure of figures) (isKept(figure) ? kept : beside).push(figure);
  const byKey = (a: ConsolidatedFigure, b: ConsolidatedFigure) => byText(a.key, b.key);
  return [...kept.sort(byKey), ...beside.sort(byKey)];
}
