import { heldRules } from '#electron/services/reconcile/list-rules.ts';
import type { CardSection } from '#shared/contract/registers.ts';
import type { HeldRule } from '#shared/contract/rules.ts';
import type { Rule } from '#shared/domain/model/discrepancy.ts';
import { periodLabel } from '#shared/domain/reconcile/labels.ts';
import { type Message, message } from '#shared/texts/say.ts';
import type { RegisterSource, Registry } from './context.ts';
import { dayWords } from './days.ts';
import { fact, item, row, section } from './parts.ts';

const KINDS = ['precedence', 'tolerance', 'complementary', 'maximum', 'subset'] as const;

/** The rules that settle routine discrepancies, in the order in which they apply. */
export const rules: RegisterSource = {
  groups: () => KINDS.map((kind) => [kind, message(`window.registers.rule.${kind}`)] as const),
  items: (registry) =>
    heldRules(registry.desk).map((held, i) =>
      item({
        id: String(held.number),
        code: String(i + 1),
        name: held.sentence,
        about: held.reason,
        used: held.settles,
        groups: [held.rule.rule],
        words: [...held.rule.indicators],
      }),
    ),
  card: (registry, id) => {
    const all = heldRules(registry.desk);
    const at = all.findIndex(({ number }) => String(number) === id);
    const held = all[at];
    return (
      held && {
        id,
        code: '',
        name: held.sentence,
        about: kindOf(held.rule),
        state: '',
        sections: sectionsOf(registry, held, at + 1, all.length),
        source: '',
        number: held.number,
      }
    );
  },
};

function kindOf(rule: Rule): Message | string {
  const kind = KINDS.find((one) => one === rule.rule);
  return kind ? message(`window.registers.rule.${kind}`) : '';
}

function sectionsOf({ names }: Registry, held: HeldRule, place: number, of: number): CardSection[] {
  const { rule, reason, author, at, entry, settles } = held;
  const kind = KINDS.find((one) => one === rule.rule);
  const departments = 'departments' in rule ? rule.departments : [];
  const periods = 'periods' in rule && Array.isArray(rule.periods) ? (rule.periods as readonly string[]) : [];
  return [
    ...section('window.registers.section.reason', 'text', [row(reason)]),
    ...(kind
      ? section('window.registers.section.ruleDoes', 'text', [row(message(`window.registers.ruleDoes.${kind}`))])
      : []),
    ...section('window.registers.section.rule', 'facts', [
      fact('window.registers.fact.order', message('window.registers.orderOf', { place, of })),
      fact(
        'window.registers.fact.indicators',
        rule.indicators.length === 0
          ? message('window.registers.everyIndicator')
          : message('window.journal.all', { all: rule.indicators.map((code) => names.indicator(code)) }),
      ),
      ...(departments.length > 0
        ? [
            fact(
              'window.registers.fact.departments',
              message('window.journal.all', { all: departments.map((code) => names.department(code)) }),
            ),
          ]
        : []),
      ...(periods.length > 0
        ? [fact('window.registers.fact.periods', message('window.journal.all', { all: periods.map(periodLabel) }))]
        : []),
      fact('window.registers.fact.settles', message('window.registers.settles', { count: settles }), {
        ...(settles > 0 && { link: { to: 'discrepancies', facet: 'states', value: 'rule' } }),
      }),
      fact('window.registers.fact.since', message('window.registers.by', { day: dayWords(at), author }), {
        link: { to: 'entry', entry },
      }),
    ]),
  ];
}
