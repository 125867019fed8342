import type { ConsolidatedFigure, SettledDiscrepancy } from '#shared/domain/model/discrepancy.ts';
import { SERIES_CHECKS, TOTAL_CHECKS } from './checks/registry.ts';
import { type ComparedPart, type Comparing, comparedPart, comparingOf, isStill } from './compare-part.ts';
import { consolidate } from './consolidate.ts';
import type { SourcedTotal } from './facts.ts';
import { findingInPart, type SeriesFinding } from './findings.ts';
import type { Finding, Setting } from './group.ts';
import type { FamilyPlan, PlannedPart } from './plan.ts';
import { isSameSeries, type Series, type SeriesGroup, type SeriesPart, type SubjectInterners } from './series.ts';
import type { Settling } from './settling.ts';

/** The figures of one part of an indicator: the same object as long as they are the same. */
export interface FigurePart {
  /** Indicator, unit and periods. */
  readonly name: string;
  /** Kept ones in order of key, then those beside them. */
  readonly figures: readonly ConsolidatedFigure[];
}

/** One indicator from facts to figures, with what is remembered of it. */
export interface FamilyWork {
  steps(plan: FamilyPlan, setting: Setting, settling: Settling): Generator<void, void>;
  /** Of the last run. */
  discrepancies(): readonly SettledDiscrepancy[];
  /** Of the last run, in order. */
  parts(): readonly FigurePart[];
}

interface Consolidated {
  /** What was made of each finding of the part: the same outcomes, the same figures. */
  readonly outcomes: readonly SettledDiscrepancy[];
  readonly compared: ComparedPart;
  readonly result: FigurePart;
}

interface Seen {
  readonly parts: readonly SeriesPart[];
  readonly seen: readonly unknown[];
}

export function createFamilyWork(interners: SubjectInterners): FamilyWork {
  let compared = new Map<string, ComparedPart>();
  let consolidated = new Map<string, Consolidated>();
  let series = new Map<string, readonly Seen[]>();
  let overall: { readonly from: readonly unknown[]; readonly findings: readonly SeriesFinding[] } | undefined;
  let totals: { readonly from: string; readonly findings: readonly Finding[] } | undefined;
  let settled: readonly SettledDiscrepancy[] = [];
  // The part that was settled last: the next decision is often about the same.
  let last: { readonly of: ComparedPart; readonly comparing: Comparing } | undefined;
  return {
    *steps(plan, setting, settling) {
      const atHand = new Map<string, Comparing>();
      const comparing = (part: PlannedPart): Comparing => {
        const known =
          atHand.get(part.name) ?? (last && last.of === compared.get(part.name) ? last.comparing : undefined);
        const found = known ?? comparingOf(plan, part, setting);
        atHand.set(part.name, found);
        return found;
      };
      const before = compared;
      compared = new Map();
      for (const part of plan.parts) {
        const known = before.get(part.name);
        if (known && isStill(known, plan, part)) compared.set(part.name, known);
        else {
          const made = comparing(part);
          compared.set(part.name, comparedPart(plan, part, made, interners));
        }
        yield;
      }
      const { family } = plan;
      const group: SeriesGroup = {
        family,
        setting,
        cube: (name) => comparing(plan.parts.find((part) => part.name === name) as PlannedPart).group.cube,
      };
      const found = new Map<string, readonly Seen[]>();
      for (const one of seriesOf(plan, compared)) {
        found.set(one.name, look(group, one, series.get(one.name)));
        yield;
      }
      series = found;
      overall = findOverall(group, [...found.values()], overall);
      totals = findTotals(family.totals, { family, setting }, totals);
      const outcomes = new Map<Finding | SeriesFinding, SettledDiscrepancy>();
      const local = plan.parts.flatMap(({ name }) => compared.get(name)?.findings ?? []);
      for (const finding of [...local, ...overall.findings, ...totals.findings]) {
        outcomes.set(finding, settling.settle(finding));
      }
      settled = [...outcomes.values()];
      const results = new Map<string, Consolidated>();
      for (const part of plan.parts) {
        const own = compared.get(part.name) as ComparedPart;
        const wide = overall.findings.flatMap((finding) => {
          const here = findingInPart(finding, part.name);
          return here ? [{ here, outcome: outcomes.get(finding) as SettledDiscrepancy }] : [];
        });
        const all = [
          ...own.findings.map((finding) => outcomes.get(finding) as SettledDiscrepancy),
          ...wide.map(({ outcome }) => outcome),
        ];
        const known = consolidated.get(part.name);
        if (known && known.compared === own && isSameList(known.outcomes, all)) results.set(part.name, known);
        else {
          const made = comparing(part);
          const findings = [...own.findings, ...wide.map(({ here }) => here)];
          const byId = new Map(all.map((discrepancy) => [discrepancy.id, discrepancy]));
          const figures = consolidate(made.group, made.mismatches, findings, byId);
          const name = `${plan.key}\n${part.name}`;
          results.set(part.name, { outcomes: all, compared: own, result: { name, figures } });
          last = { of: own, comparing: made };
        }
        atHand.delete(part.name);
        yield;
      }
      consolidated = results;
    },
    discrepancies: () => settled,
    parts: () => [...consolidated.values()].map(({ result }) => result),
  };
}

/** What all parts say of each view, in the order of the frame. */
function seriesOf(
  { frame, parts }: FamilyPlan,
  compared: ReadonlyMap<string, ComparedPart>,
): (Series & { name: string })[] {
  const byView = new Map<string, SeriesPart[]>();
  for (const { name } of parts) {
    for (const part of compared.get(name)?.series ?? []) {
      const known = byView.get(part.view);
      if (known) known.push(part);
      else byView.set(part.view, [part]);
    }
  }
  return frame.views.flatMap(({ name, department, coarseness }) => {
    const own = byView.get(name);
    return own ? [{ name, department, coarseness, parts: own }] : [];
  });
}

/** What each check sees in a series; what was seen before where the series is the same. */
function look(group: SeriesGroup, series: Series, before: readonly Seen[] | undefined): readonly Seen[] {
  if (before?.every(({ parts }) => isSameList(parts, series.parts))) return before;
  // Where nothing was seen nothing is, as long as the figures are the same, wherever they stand in their cubes.
  if (before?.every(({ parts, seen }) => seen.length === 0 && saySame(parts, series.parts))) {
    return before.map(() => ({ parts: series.parts, seen: [] }));
  }
  return SERIES_CHECKS.map((check) => ({ parts: series.parts, seen: check.look(group, series) }));
}

function saySame(a: readonly SeriesPart[], b: readonly SeriesPart[]): boolean {
  return a.length === b.length && a.every((part, i) => part === b[i] || isSameSeries(part, b[i]));
}

function findOverall(
  group: SeriesGroup,
  series: readonly (readonly Seen[])[],
  before: { readonly from: readonly unknown[]; readonly findings: readonly SeriesFinding[] } | undefined,
) {
  const seen = SERIES_CHECKS.map((_, check) => series.flatMap((one) => one[check]?.seen ?? []));
  const from = seen.flat();
  if (before && isSameList(before.from, from)) return before;
  return { from, findings: SERIES_CHECKS.flatMap((check, i) => check.find(group, seen[i] ?? [])) };
}

function findTotals(
  totals: readonly SourcedTotal[],
  group: Parameters<(typeof TOTAL_CHECKS)[number]['find']>[0],
  before: { readonly from: string; readonly findings: readonly Finding[] } | undefined,
) {
  const from = JSON.stringify(totals);
  if (before && before.from === from) return before;
  return { from, findings: TOTAL_CHECKS.flatMap((check) => check.find(group)) };
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}
