import type { Decision, Keep, SettledDiscrepancy } from '#shared/domain/model/discrepancy.ts';
import { type Message, message, type TextKey } from '#shared/texts/say.ts';
import { isPossible } from './choice.ts';
import { same } from './facts.ts';
import { departmentOfSource } from './rules/types.ts';

/** What may be kept of a discrepancy, and why; `keep` is '' where nothing is proposed. */
export interface Proposal {
  readonly keep: Keep | '';
  readonly why: Message;
}

export interface ProposalContext {
  /** The rule that settled it, in words; undefined where none did. */
  readonly rule: Message | undefined;
  /** Decisions that stand on others of the same type, indicator and departments. */
  readonly alike: readonly Pick<Decision, 'keep'>[];
  /** Whose figures are published meanwhile, in words. */
  readonly published: readonly (string | Message)[];
  nameOf(keep: Keep): string | Message;
}

/** Decisions from which a habit is made. */
const HABIT = 2;

/** Proposes a choice: what a rule gave, what was decided earlier here or on the like, what most departments say. */
export function proposeChoice(found: SettledDiscrepancy, context: ProposalContext): Proposal {
  const { state, kept, reason, type, candidates, earlier } = found;
  const { rule, alike, nameOf } = context;
  if (state === 'rule' && rule) return { keep: kept, why: message('reconcile.why.rule', { rule, reason }) };
  const sources = candidates.map(({ source }) => source);
  if (earlier && earlier.keep !== 'wait' && isPossible(earlier.keep, sources)) {
    const why = message('reconcile.why.earlier', { keep: nameOf(earlier.keep), author: earlier.author });
    return { keep: earlier.keep, why };
  }
  const [habit] = alike;
  if (habit && alike.length >= HABIT && alike.every(({ keep }) => keep === habit.keep)) {
    if (isPossible(habit.keep, sources) && !/^-?\d/.test(habit.keep)) {
      const why = message('reconcile.why.habit', { keep: nameOf(habit.keep), count: alike.length });
      return { keep: habit.keep, why };
    }
  }
  const most = type === 'conflict' || type === 'unit_error' ? majority(found) : undefined;
  if (most) {
    const params = { departments: most.map(({ source }) => nameOf(source)), of: candidates.length };
    return { keep: most[0]?.source ?? '', why: message('reconcile.why.majority', params) };
  }
  const params = { published: [...context.published] };
  const isRecord = candidates.every(({ value }) => Number.isNaN(value)) && type === 'duplicate';
  if (isRecord) return { keep: '', why: message('reconcile.why.record') };
  const alone = context.published.length === 0 ? ALONE[type] : undefined;
  return { keep: '', why: message(alone ?? (WHY[type] as TextKey), params) };
}

/** Candidates that say the same, where they are more than all the others together. */
function majority({ candidates }: SettledDiscrepancy): SettledDiscrepancy['candidates'] | undefined {
  const groups = candidates.map(({ value }) => candidates.filter((other) => same(other.value, value)));
  const largest = groups.sort((a, b) => b.length - a.length)[0];
  if (!largest || largest.length < 2 || 2 * largest.length <= candidates.length) return undefined;
  return new Set(largest.map(({ source }) => departmentOfSource(source))).size > 1 ? largest : undefined;
}

/** What is said where none of the sources is published by itself. */
const ALONE: Readonly<Partial<Record<SettledDiscrepancy['type'], TextKey>>> = {
  conflict: 'reconcile.why.conflict.alone',
  unit_error: 'reconcile.why.unit_error.alone',
};

const WHY: Readonly<Record<SettledDiscrepancy['type'], string>> = {
  conflict: 'reconcile.why.conflict',
  duplicate: 'reconcile.why.duplicate',
  wrong_total: 'reconcile.why.wrong_total',
  other_year_total: 'reconcile.why.other_year_total',
  part_above_whole: 'reconcile.why.part_above_whole',
  unit_error: 'reconcile.why.unit_error',
  copied_period: 'reconcile.why.copied_period',
  jump: 'reconcile.why.jump',
  overlap: 'reconcile.why.overlap',
  gap: 'reconcile.why.gap',
  definition: 'reconcile.why.definition',
  double_count: 'reconcile.why.double_count',
};
