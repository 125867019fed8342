import type { SettledDiscrepancy } from '#shared/domain/model/discrepancy.ts';
import { clean } from './facts.ts';
import { departmentRank, type Finding, type Setting, type Side } from './group.ts';
import { departmentOfSource } from './rules/types.ts';

/** What is to be published of a finding: one of its sides, a value that no source states, or all sides as they are. */
export type Choice =
  | { readonly keep: Side }
  | { readonly value: number; readonly sources: readonly string[] }
  | { readonly keepAll: true };

/**
 * Carries out what became of a discrepancy. While it is open the side heard first stands provisionally (departments in the
 * order of the catalogue, then the finer breakdown); the figure is published with its mark.
 */
export function choiceOf(finding: Finding, settled: SettledDiscrepancy, setting: Setting): Choice {
  const { sides, effect } = finding;
  const first = firstHeard(sides, setting);
  const { state, kept } = settled;
  if (first === undefined || effect === 'list' || (effect === 'mark' && state === 'open')) return { keepAll: true };
  if (state === 'open') return { keep: first };
  const side = sideOf(sides, kept);
  if (side) return { keep: side };
  if (kept === 'max') {
    const highest = Math.max(...sides.map(({ value }) => value));
    return {
      keep:
        firstHeard(
          sides.filter(({ value }) => value === highest),
          setting,
        ) ?? first,
    };
  }
  if (kept === 'sum') {
    const value = clean(sides.reduce((sum, { value: part }) => sum + part, 0));
    return { value, sources: [...new Set(sides.map(({ department }) => department))].sort() };
  }
  if (kept === 'not-comparable') return effect === 'choose' ? { value: Number.NaN, sources: [] } : { keepAll: true };
  return { value: Number(kept), sources: [] };
}

/** The side that a judgement names: by its source, or by a department that has only one. */
function sideOf(sides: readonly Side[], kept: string): Side | undefined {
  const named = sides.find(({ source }) => source === kept);
  if (named) return named;
  const ofDepartment = sides.filter(({ source }) => departmentOfSource(source) === kept);
  return ofDepartment.length === 1 ? ofDepartment[0] : undefined;
}

const WORDS: ReadonlySet<string> = new Set(['sum', 'max', 'not-comparable', 'wait']);

/** Whether a judgement can be carried out on these candidates: a source among them, a word, or a number. */
export function isPossible(keep: string, sources: readonly string[]): boolean {
  if (WORDS.has(keep) || sources.includes(keep)) return true;
  if (sources.filter((source) => departmentOfSource(source) === keep).length === 1) return true;
  return /^-?\d+(\.\d+)?$/.test(keep);
}

function firstHeard(sides: readonly Side[], setting: Setting): Side | undefined {
  const order = ({ department, coarseness, source }: Side) =>
    `${departmentRank(setting, department)} ${String(coarseness + 10_000).padStart(6, '0')} ${source}`;
  return [...sides].sort((a, b) => (order(a) < order(b) ? -1 : 1))[0];
}
