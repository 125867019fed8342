import type { Rule } from '#shared/domain/model/discrepancy.ts';
import { datasetLabel, type Labels, periodLabel } from '#shared/domain/reconcile/labels.ts';
import { type Message, message } from '#shared/texts/say.ts';
import { periodsOfRule } from './types.ts';

type Words = string | Message;

/** A rule in words; `short` gives the short name of a department. */
export function ruleWords(rule: Rule, labels: Labels, short: (department: string) => Words): Message {
  const figures = figuresOf(rule, labels);
  return WORDS[rule.rule](rule as never, figures, short);
}

/** What the rule speaks of: its indicators and periods. */
function figuresOf(rule: Rule, labels: Labels): Words[] {
  const indicators = rule.indicators.map((code) => datasetLabel(labels, code));
  const figures = indicators.length === 0 ? [message('reconcile.rule.everything')] : indicators;
  return [...figures, ...periodsOfRule(rule).map(periodLabel)];
}

type Kind = Rule['rule'];
type Short = (department: string) => Words;

const WORDS: {
  readonly [Name in Kind]: (rule: Extract<Rule, { rule: Name }>, figures: Words[], short: Short) => Message;
} = {
  precedence({ departments }, figures, short) {
    const [first = '', ...others] = departments.map(short);
    return others.length === 0
      ? message('reconcile.rule.precedence', { figures, first })
      : message('reconcile.rule.precedence.then', { figures, first, others });
  },
  tolerance({ absolute, relative }, figures) {
    const percent = Number((relative * 100).toPrecision(12));
    if (relative === 0) return message('reconcile.rule.tolerance.absolute', { figures, absolute });
    if (absolute === 0) return message('reconcile.rule.tolerance.relative', { figures, percent });
    return message('reconcile.rule.tolerance.both', { figures, absolute, percent });
  },
  complementary: ({ departments }, figures, short) =>
    departments.length === 0
      ? message('reconcile.rule.complementary.all', { figures })
      : message('reconcile.rule.complementary', { figures, departments: departments.map(short) }),
  maximum: (_rule, figures) => message('reconcile.rule.maximum', { figures }),
  minimum: (_rule, figures) => message('reconcile.rule.minimum', { figures }),
  subset: ({ part, whole }, figures, short) =>
    message('reconcile.rule.subset', { figures, part: short(part), whole: short(whole) }),
};
