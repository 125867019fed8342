import type { Discrepancy, Keep, Rule } from '#shared/domain/model/discrepancy.ts';
import { ROUTINE } from '#shared/domain/reconcile/settle.ts';
import { departmentOfSource } from './types.ts';

/** Shares below which a difference may be called small. */
const SMALL = [0.01, 0.02, 0.05, 0.1] as const;

type Proposable = Exclude<Rule, { rule: 'minimum' }>;

/**
 * Rules that would settle a discrepancy as an officer just did, the most particular first; none where rules do not decide.
 * `rank` puts departments in the order in which they are heard. The reason is left to the officer.
 */
export function proposeRules(
  { type, indicator, timePeriod, candidates }: Discrepancy,
  keep: Keep,
  rank: (department: string) => string,
): Proposable[] {
  if (!ROUTINE.has(type)) return [];
  // Of a sender that nobody knows yet no rule can speak.
  const departments = [...new Set(candidates.map(({ source }) => departmentOfSource(source)))]
    .filter((code) => code !== '_U')
    .sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  const [first, second] = departments;
  if (first === undefined || second === undefined) return [];
  const about = { indicators: [indicator], reason: '' };
  const year = /^\d{4}/.exec(timePeriod)?.[0];
  const inYear = year === undefined ? [] : [{ ...about, periods: [year] }];
  const kept = departmentOfSource(keep);
  if (keep === 'sum') return [{ rule: 'complementary', ...about, departments }];
  if (keep === 'max') return [...inYear, about].map((own) => ({ rule: 'maximum', ...own }));
  if (!departments.includes(kept)) return [];
  const order = [kept, ...departments.filter((code) => code !== kept)];
  const values = candidates.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const share = (high - low) / Math.max(Math.abs(low), Math.abs(high));
  const relative = SMALL.find((limit) => share <= limit);
  const highest = candidates.find(({ value }) => value === high);
  const contains = departments.length === 2 && candidates.length === 2 && highest && keep === highest.source;
  return [
    ...inYear.map((own): Proposable => ({ rule: 'precedence', ...own, departments: order })),
    { rule: 'precedence', ...about, departments: order },
    ...(relative === undefined || kept !== first
      ? []
      : [{ rule: 'tolerance', ...about, absolute: 0, relative } satisfies Proposable]),
    ...(contains ? [{ rule: 'subset', ...about, part: order[1] ?? '', whole: kept } satisfies Proposable] : []),
  ];
}
