import type { Catalogue } from '#shared/domain/model/catalogue.ts';
import type { ConsolidatedFigure, SettledDiscrepancy } from '#shared/domain/model/discrepancy.ts';
import { DISCREPANCY_TYPES } from '#shared/domain/model/discrepancy.ts';
import type { SourcedObservation, SourcedRecord } from '#shared/domain/model/observation.ts';
import type { Expectation, Reception, Round } from '#shared/domain/model/round.ts';
import { byKeys } from '#shared/lib/compare.ts';
import { CAMPAIGN_CHECKS, GROUP_CHECKS } from './checks/registry.ts';
import { consolidate } from './consolidate.ts';
import type { Fact, Family, SourcedTotal } from './facts.ts';
import { type Finding, groupOf, type Setting } from './group.ts';
import { labelsOf } from './labels.ts';
import { findMismatches } from './mismatches.ts';
import { gazetteerOf } from './places.ts';
import { type Judgements, settle } from './settle.ts';

/** Facts and judgements of one campaign; the order within the lists makes no difference, but for rules and decisions. */
export interface ReconcileInput extends Judgements {
  /** Figures that count now, missing tokens among them (value NaN): a sum over a missing part is not whole. */
  readonly observations: readonly SourcedObservation[];
  readonly totals: readonly SourcedTotal[];
  readonly records: readonly SourcedRecord[];
  readonly expectations: readonly Expectation[];
  readonly receptions: readonly Reception[];
  readonly catalogue: Catalogue;
  readonly round: Round;
}

export interface Reconciled {
  /** In order of type, then of dimensions. */
  readonly discrepancies: SettledDiscrepancy[];
  /** By indicator, see consolidate. */
  readonly figures: ConsolidatedFigure[];
}

/** Finds discrepancies, settles what rules and decisions settle, and states one figure for each leaf of the kept sources. */
export function reconcile(input: ReconcileInput): Reconciled {
  const setting = settingOf(input.catalogue, input.rules);
  const families = familiesOf(input);
  const discrepancies: SettledDiscrepancy[] = [];
  const figures: ConsolidatedFigure[] = [];
  for (const family of families) {
    const result = reconcileFamily(family, input, setting);
    for (const found of result.discrepancies) discrepancies.push(found);
    for (const figure of result.figures) figures.push(figure);
  }
  const asked = CAMPAIGN_CHECKS.flatMap((check) => check.find({ ...input, setting }));
  for (const found of settle(asked, input, setting)) discrepancies.push(found);
  const order = byKeys<SettledDiscrepancy>(
    ({ type }) => DISCREPANCY_TYPES.indexOf(type),
    ({ id }) => id,
  );
  return { discrepancies: discrepancies.sort(order), figures };
}

export function settingOf(catalogue: Catalogue, rules: Setting['rules']): Setting {
  return {
    gazetteer: gazetteerOf(catalogue),
    labels: labelsOf(catalogue),
    rules,
    departments: new Map(catalogue.departments.map(({ code }, rank) => [code, rank])),
  };
}

/** One indicator from facts to figures; needs nothing of the others, so that memory is that of the largest. */
export function reconcileFamily(family: Family, judgements: Judgements, setting: Setting): Reconciled {
  const group = groupOf(family, setting);
  const mismatches = findMismatches(group);
  const findings: Finding[] = GROUP_CHECKS.flatMap((check) => check.find(group, mismatches.list));
  const discrepancies = settle(findings, judgements, setting);
  const settled = new Map(discrepancies.map((discrepancy) => [discrepancy.id, discrepancy]));
  return { discrepancies, figures: consolidate(group, mismatches, findings, settled) };
}

/** Facts by indicator and unit, each with those of the indicators that are a part of it; in order of code and unit. */
export function familiesOf({
  observations,
  totals,
  catalogue,
}: Pick<ReconcileInput, 'observations' | 'totals' | 'catalogue'>): Family[] {
  const facts = groupBy(observations, ({ indicator, unit }) => `${indicator}\n${unit}`);
  const checks = groupBy(
    totals.filter((total) => total.about !== undefined),
    ({ about, unit }) => `${about?.indicator}\n${unit}`,
  );
  const keys = [...new Set([...facts.keys(), ...checks.keys()])].sort();
  return keys.map((key) => {
    const [code = '', unit = ''] = key.split('\n');
    const parts = catalogue.indicators.filter(({ partOf }) => partOf?.indicator === code);
    return {
      code,
      unit,
      indicator: catalogue.indicators.find((indicator) => indicator.code === code),
      facts: facts.get(key) ?? [],
      parts: parts.map((part) => ({
        indicator: part.code,
        kind: part.partOf?.kind || '_T',
        facts: facts.get(`${part.code}\n${unit}`) ?? [],
      })),
      totals: checks.get(key) ?? [],
    };
  });
}

function groupBy<T extends Fact | SourcedTotal>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
