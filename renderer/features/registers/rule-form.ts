import type { ProposableRule } from '#shared/contract/rules.ts';

export const RULE_KINDS = ['precedence', 'tolerance', 'complementary', 'maximum', 'subset'] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

/** What stands in the fields of the editor. */
export interface RuleForm {
  readonly kind: RuleKind;
  /** Empty: all. */
  readonly indicators: readonly string[];
  /** In order; of a subset the part, then the whole. */
  readonly departments: readonly string[];
  readonly absolute: string;
  readonly percent: string;
  readonly periods: string;
  readonly reason: string;
}

export const EMPTY_RULE: RuleForm = {
  kind: 'precedence',
  indicators: [],
  departments: [],
  absolute: '',
  percent: '',
  periods: '',
  reason: '',
};

/** The number that was typed, the French way or not; 0 for nothing, NaN for what is none. */
export function numberTyped(text: string): number {
  const plain = text.replaceAll(/[\s\u202F\u00A0%]/g, '').replace(',', '.');
  return plain === '' ? 0 : Number(plain);
}

/** The rule that the fields make; undefined as long as something is wanting, its reason apart. */
export function ruleOf(form: RuleForm): ProposableRule | undefined {
  const { kind, indicators, departments } = form;
  const periods = form.periods
    .split(/[,;]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const common = { indicators: [...indicators], reason: form.reason.trim() };
  const within = periods.length === 0 ? {} : { periods };
  switch (kind) {
    case 'precedence':
      return departments.length === 0 ? undefined : { rule: kind, departments: [...departments], ...within, ...common };
    case 'complementary':
      return departments.length === 1 ? undefined : { rule: kind, departments: [...departments], ...common };
    case 'maximum':
      return { rule: kind, ...within, ...common };
    case 'subset': {
      const [part, whole] = departments;
      return part && whole && part !== whole ? { rule: kind, part, whole, ...common } : undefined;
    }
    case 'tolerance': {
      const [absolute, percent] = [numberTyped(form.absolute), numberTyped(form.percent)];
      const isRight = absolute >= 0 && percent >= 0 && percent <= 100 && absolute + percent > 0;
      return isRight ? { rule: kind, absolute, relative: percent / 100, ...within, ...common } : undefined;
    }
  }
}

/** Whether periods can be told for a kind of rule. */
export function hasPeriods(kind: RuleKind): boolean {
  return kind === 'precedence' || kind === 'tolerance' || kind === 'maximum';
}

/** One of a list moved by a step; as it was where it cannot move. */
export function moved<Item>(items: readonly Item[], at: number, step: number): readonly Item[] {
  const to = at + step;
  const item = items[at];
  if (item === undefined || to < 0 || to >= items.length) return items;
  const rest = items.filter((_one, i) => i !== at);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}
