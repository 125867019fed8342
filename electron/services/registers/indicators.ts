import { listRules } from '#electron/db/queries/rules.ts';
import { namesOf as ruleNamesOf } from '#electron/services/reconcile/describe-item.ts';
import type { CardRow, CardSection } from '#shared/contract/registers.ts';
import type { Indicator } from '#shared/domain/model/catalogue.ts';
import { ruleWords } from '#shared/domain/reconcile/rules/rule-words.ts';
import { speaksOf } from '#shared/domain/reconcile/rules/types.ts';
import { message, type TextKey } from '#shared/texts/say.ts';
import { unitWords } from '#shared/texts/unit-words.ts';
import type { RegisterSource, Registry } from './context.ts';
import {
  chips,
  discrepanciesSection,
  fact,
  figures,
  filesSection,
  item,
  nameOf,
  phraseWords,
  row,
  section,
  spanOf,
  stateOf,
} from './parts.ts';

export const indicators: RegisterSource = {
  groups: () => [
    ['flow', message('window.registers.measure.flow')],
    ['stock', message('window.registers.measure.stock')],
  ],
  items: (registry) =>
    registry.catalogue.indicators.map((indicator) =>
      item({
        id: indicator.code,
        code: indicator.code,
        name: nameOf(indicator),
        about: aboutOf(indicator),
        used: registry.use().figures.get(`indicator ${indicator.code}`) ?? 0,
        groups: [indicator.measure],
        words: [indicator.fr, indicator.en, ...indicator.kinds.flatMap(({ fr, en }) => [fr, en])],
        state: stateOf(indicator),
      }),
    ),
  card: (registry, id) => {
    const indicator = registry.catalogue.indicators.find(({ code }) => code === id);
    return (
      indicator && {
        id,
        code: id,
        name: nameOf(indicator),
        about: aboutOf(indicator),
        state: stateOf(indicator),
        sections: sectionsOf(registry, indicator),
        source: indicator.source,
        number: 0,
      }
    );
  },
};

function aboutOf({ unit, measure }: Indicator) {
  return message('window.registers.unitAndMeasure', {
    unit: unitWords(unit),
    measure: message(`window.registers.measure.${measure}`),
  });
}

function sectionsOf(registry: Registry, indicator: Indicator): CardSection[] {
  const { code, phrases } = indicator;
  return [
    ...section('window.registers.section.definition', 'facts', definition(registry, indicator)),
    ...section('window.registers.section.comparability', 'text', comparability(indicator)),
    ...section('window.registers.section.kinds', 'lines', kinds(registry, indicator)),
    ...section('window.registers.section.sources', 'lines', sources(registry, code)),
    ...section('window.registers.section.breakdowns', 'facts', breakdowns(registry, code)),
    ...filesSection(registry, `indicator ${code}`),
    ...discrepanciesSection(registry, 'indicator = ?', 'indicators', code),
    ...section('window.registers.section.rules', 'lines', rules(registry, code)),
    ...chips('window.registers.section.phrases', phrases.map(phraseWords)),
  ];
}

function definition({ names }: Registry, { fr, en, unit, measure, partOf, freeKind }: Indicator): CardRow[] {
  return [
    fact('window.registers.fact.french', fr),
    fact('window.registers.fact.english', en),
    fact('window.registers.fact.unit', unitWords(unit)),
    fact('window.registers.fact.measure', message(`window.registers.measure.${measure}`)),
    ...(partOf
      ? [
          fact('window.registers.fact.partOf', names.indicator(`${partOf.indicator}/${partOf.kind}`), {
            link: { to: 'register', list: 'indicators', id: partOf.indicator },
          }),
        ]
      : []),
    ...(freeKind ? [fact('window.registers.fact.kind', message('window.registers.freeKind'))] : []),
  ];
}

/** Kinds of these tell definitions of who is counted, not parts of a whole. */
function comparability({ measure, kinds, unit }: Indicator): CardRow[] {
  return [
    row(message(`window.registers.compare.${measure}`)),
    ...(measure === 'stock' && kinds.length > 0 && unit === 'persons'
      ? [row(message('window.registers.compare.definitions'))]
      : []),
    ...(unit === 'XOF' ? [row(message('window.registers.compare.currency'))] : []),
  ];
}

function kinds(registry: Registry, { code, kinds: own }: Indicator): CardRow[] {
  const { figures: used } = registry.use();
  return own.map((kind) => {
    const count = used.get(`kind ${code} ${kind.code}`) ?? 0;
    return row(nameOf(kind), {
      detail: message('window.registers.kind', {
        code: kind.code,
        used: figures(count),
        words: kind.variants.length === 0 ? ['–'] : kind.variants.map(phraseWords),
      }),
    });
  });
}

function sources(registry: Registry, code: string): CardRow[] {
  const stated = [...(registry.use().sources.get(code) ?? [])].sort(([, a], [, b]) => b.figures - a.figures);
  return stated.map(([department, { figures: count, periods }]) =>
    row(registry.names.department(department), {
      detail: message('window.registers.stated', { what: figures(count), span: spanOf(periods) }),
      link: { to: 'register', list: 'departments', id: department },
    }),
  );
}

const DIMENSIONS: readonly (readonly [dimension: string, name: TextKey])[] = [
  ['period', 'window.registers.fact.periods'],
  ['refArea', 'window.registers.fact.places'],
  ['counterpart', 'window.registers.fact.countries'],
  ['sex', 'window.registers.fact.sexes'],
  ['age', 'window.registers.fact.ages'],
  ['kind', 'window.registers.fact.kinds'],
];

/** What the figures of the base tell apart: the names where they are few, else how many. */
function breakdowns(registry: Registry, code: string): CardRow[] {
  return DIMENSIONS.flatMap(([dimension, name]) => {
    const codes = [...(registry.use().breakdowns.get(`${code} ${dimension}`) ?? [])];
    if (codes.length === 0) return [];
    if (dimension === 'period') return [fact(name, spanOf(new Set(codes)))];
    const few = codes.length <= 8;
    return [
      fact(
        name,
        few
          ? message('window.journal.all', { all: codes.map((one) => registry.names.code(one)) })
          : message('window.registers.different', { count: codes.length }),
      ),
    ];
  });
}

function rules({ desk, base }: Registry, code: string): CardRow[] {
  const { labels, short } = ruleNamesOf(desk);
  return listRules(base).flatMap(({ id, rule }) =>
    speaksOf(rule.indicators, code)
      ? [
          row(ruleWords(rule, labels, short), {
            detail: rule.reason,
            link: { to: 'register', list: 'rules', id: String(id) },
          }),
        ]
      : [],
  );
}
