import type { Catalogue } from '#shared/domain/model/catalogue.ts';
import type { ConsolidatedFigure, SettledDiscrepancy } from '#shared/domain/model/discrepancy.ts';
import { DISCREPANCY_TYPES } from '#shared/domain/model/discrepancy.ts';
import type { SourcedObservation, SourcedRecord } from '#shared/domain/model/observation.ts';
import type { Expectation, Reception, Round } from '#shared/domain/model/round.ts';
import { byKeys } from '#shared/lib/compare.ts';
import { CAMPAIGN_CHECKS, GROUP_CHECKS } from './checks/registry.ts';
import { consolidate } from './consolidate.ts';
import { entriesByGroup, type FactList, type FactTable, factTableOf } from './fact-table.ts';
import type { SourcedTotal } from './facts.ts';
import type { Family } from './family.ts';
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
  const families = familiesOf(factTableOf(input.observations), input);
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
export function familiesOf(
  table: FactTable,
  { totals, catalogue }: Pick<ReconcileInput, 'totals' | 'catalogue'>,
): Family[] {
  const checks = new Map<string, SourcedTotal[]>();
  for (const total of totals) {
    if (total.about === undefined) continue;
    const key = familyKey(total.about.indicator, total.unit);
    checks.set(key, [...(checks.get(key) ?? []), total]);
  }
  const keyOfCut = table.cuts.map(({ indicator, unit }) => familyKey(indicator, unit));
  const keys = [...new Set([...keyOfCut, ...checks.keys()])].sort();
  const groups = new Map(keys.map((key, group) => [key, group]));
  const groupOfCut = Int32Array.from(keyOfCut, (key) => groups.get(key) ?? -1);
  const lists = entriesByGroup(table, groupOfCut, keys.length);
  const listOf = (key: string): FactList => {
    return { table, entries: lists[groups.get(key) ?? -1] ?? new Uint32Array() };
  };
  return keys.map((key) => {
    const [code = '', unit = ''] = key.split('\n');
    const parts = catalogue.indicators.filter(({ partOf }) => partOf?.indicator === code);
    return {
      code,
      unit,
      indicator: catalogue.indicators.find((indicator) => indicator.code === code),
      facts: listOf(key),
      parts: parts.map((part) => ({
        indicator: part.code,
        kind: part.partOf?.kind || '_T',
        facts: listOf(familyKey(part.code, unit)),
      })),
      totals: checks.get(key) ?? [],
    };
  });
}

function familyKey(indicator: string, unit: string): string {
  return `${indicator}\n${unit}`;
}
