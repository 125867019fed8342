import { GROUP_CHECKS } from './checks/registry.ts';
import type { Frame } from './frame.ts';
import { type Finding, type Group, groupOf, type Setting } from './group.ts';
import { findMismatches, type Mismatches } from './mismatches.ts';
import { type FamilyPlan, familyOfPart, type PlannedPart } from './plan.ts';
import { type SeriesPart, type SubjectInterners, seriesPartsOf } from './series.ts';

/** One part of an indicator with its sources side by side. */
export interface Comparing {
  readonly group: Group;
  readonly mismatches: Mismatches;
}

/** What was found in one part, kept as long as it speaks of the same. */
export interface ComparedPart {
  /** What it was made from. */
  readonly tables: string;
  readonly views: ReadonlyMap<string, string>;
  /** Said of a frame as a whole; '' where only the views count. */
  readonly whole: string;
  readonly findings: readonly Finding[];
  readonly series: readonly SeriesPart[];
}

export function comparingOf(plan: FamilyPlan, part: PlannedPart, setting: Setting): Comparing {
  const group = groupOf(familyOfPart(plan, part), setting);
  return { group, mismatches: findMismatches(group) };
}

export function comparedPart(
  { frame }: FamilyPlan,
  part: PlannedPart,
  { group, mismatches }: Comparing,
  interners: SubjectInterners,
): ComparedPart {
  const findings = GROUP_CHECKS.flatMap((check) => check.find(group, mismatches.list));
  const placed = group.views.reduce((sum, { rows }) => sum + rows.length, 0);
  return {
    tables: part.tables,
    views: new Map(group.views.map(({ name }) => [name, saidOf(frame, name)])),
    whole: wholeOf(frame, placed < group.cube.size),
    findings,
    series: seriesPartsOf(group, part.name, interners),
  };
}

/** Whether a part, compared again, would give the same: its figures are, and all that the frame says of its views. */
export function isStill(compared: ComparedPart, { frame }: FamilyPlan, part: PlannedPart): boolean {
  if (compared.tables !== part.tables) return false;
  const isWhole = compared.whole.startsWith('whole');
  if (compared.whole !== wholeOf(frame, isWhole)) return false;
  return [...compared.views].every(([name, said]) => saidOf(frame, name) === said);
}

/** What holds of a frame beside its views; of figures that are in no view, all of it. */
function wholeOf(frame: Frame, whole: boolean): string {
  const kinds = [...frame.kinds].filter(([text, name]) => text !== name);
  return `${whole ? `whole ${JSON.stringify(frame.views)}` : ''}${JSON.stringify([kinds, frame.kindsStated])}`;
}

const SAID = new WeakMap<Frame, Map<string, string>>();

function saidOf(frame: Frame, name: string): string {
  const known = SAID.get(frame) ?? new Map(frame.views.map((view) => [view.name, JSON.stringify(view)]));
  SAID.set(frame, known);
  return known.get(name) ?? '';
}
