import { loadRecords } from '#electron/db/queries/records.ts';
import type { CardRow, CardSection } from '#shared/contract/registers.ts';
import type { Labelled, Objective } from '#shared/domain/model/catalogue.ts';
import type { SourcedRecord } from '#shared/domain/model/observation.ts';
import { type Message, message, type TextKey } from '#shared/texts/say.ts';
import type { RegisterSource, Registry } from './context.ts';
import { fact, item, nameOf, row, section, stateOf } from './parts.ts';

/** Objectives of the Pact, axes of the PONAM, and goals of other frames of reference. */
export const frameworks: RegisterSource = {
  groups: () => [
    ['GCM', message('window.registers.framework.GCM')],
    ['PONAM', message('window.registers.framework.PONAM')],
    ['CREDD', message('window.registers.framework.CREDD')],
    ['SDG', message('window.registers.framework.SDG')],
    ['AU2063', message('window.registers.framework.AU2063')],
  ],
  items: (registry) => {
    const records = loadRecords(registry.base);
    const { objectives, ponamAxes, frameworks: goals } = registry.catalogue;
    return [
      ...objectives.map((objective) =>
        item({
          ...common(objective),
          code: String(objective.number),
          about: message(objective.priority ? 'window.registers.objectivePriority' : 'window.registers.objective', {
            short: message('reconcile.label', { fr: objective.shortFr, en: objective.shortEn }),
          }),
          used: records.filter((record) => record.objectives.includes(objective.number)).length,
          groups: ['GCM'],
        }),
      ),
      ...ponamAxes.map((axis) =>
        item({
          ...common(axis),
          code: String(axis.number),
          about: message('window.registers.framework.PONAM'),
          used: records.filter((record) => record.ponam.includes(axis.number)).length,
          groups: ['PONAM'],
        }),
      ),
      ...goals.map((goal) =>
        item({
          ...common(goal),
          code: plainCode(goal),
          about: frameworkName(goal.framework),
          groups: [goal.framework],
        }),
      ),
    ];
  },
  card: (registry, id) => {
    const { objectives, ponamAxes, frameworks: goals } = registry.catalogue;
    const objective = objectives.find(({ code }) => code === id);
    const axis = ponamAxes.find(({ code }) => code === id);
    const goal = goals.find(({ code }) => code === id);
    const entry = objective ?? axis ?? goal;
    if (!entry) return undefined;
    const framework = objective ? 'GCM' : axis ? 'PONAM' : (goal?.framework ?? '');
    return {
      id,
      code: plainCode(entry),
      name: nameOf(entry),
      about: frameworkName(framework),
      state: stateOf(entry),
      sections: [
        ...section('window.registers.section.otherLanguage', 'facts', [
          fact('window.registers.fact.french', entry.fr || message('window.registers.noWording')),
          fact('window.registers.fact.english', entry.en || message('window.registers.noWording')),
        ]),
        ...(objective ? objectiveSections(registry, objective) : []),
        ...(axis ? axisSections(registry, axis.number, axis.objectives) : []),
      ],
      source: entry.source,
      number: 0,
    };
  },
};

function common(entry: Labelled) {
  return {
    id: entry.code,
    name: nameOf(entry),
    words: [entry.fr, entry.en, entry.code],
    state: stateOf(entry),
  } as const;
}

/** Without the word of its frame: `SDG-10.7` is 10.7. */
function plainCode({ code }: Pick<Labelled, 'code'>): string {
  return code.replace(/^[A-Z0-9]+-0?/, '');
}

const NAMES: Readonly<Record<string, TextKey>> = {
  GCM: 'window.registers.framework.GCM',
  PONAM: 'window.registers.framework.PONAM',
  CREDD: 'window.registers.framework.CREDD',
  SDG: 'window.registers.framework.SDG',
  AU2063: 'window.registers.framework.AU2063',
};

function frameworkName(framework: string): string | Message {
  const key = NAMES[framework];
  return key ? message(key) : framework;
}

function objectiveSections(registry: Registry, { number, priority, shortFr, shortEn }: Objective): CardSection[] {
  const axes = registry.catalogue.ponamAxes.filter(({ objectives }) => objectives.includes(number));
  return [
    ...section('window.registers.section.objective', 'facts', [
      fact('window.registers.fact.short', message('reconcile.label', { fr: shortFr, en: shortEn })),
      fact(
        'window.registers.fact.priority',
        message(priority ? 'window.registers.priority.yes' : 'window.registers.priority.no'),
      ),
    ]),
    ...section(
      'window.registers.section.axes',
      'lines',
      axes.map((axis) => linkTo(axis)),
    ),
    ...recordSections(registry, (record) => record.objectives.includes(number)),
  ];
}

function axisSections(registry: Registry, number: number, objectives: readonly number[]): CardSection[] {
  const own = registry.catalogue.objectives.filter((one) => objectives.includes(one.number));
  return [
    ...section(
      'window.registers.section.objectives',
      'lines',
      own.map((one) => linkTo(one)),
    ),
    ...recordSections(registry, (record) => record.ponam.includes(number)),
  ];
}

function linkTo(entry: Labelled & { readonly number: number }): CardRow {
  return row(message('window.registers.numbered', { number: String(entry.number), name: nameOf(entry) }), {
    link: { to: 'register', list: 'frameworks', id: entry.code },
  });
}

/** Records that are told one by one. */
const MOST = 30;

function recordSections({ base, names }: Registry, isAbout: (record: SourcedRecord) => boolean): CardSection[] {
  const own = loadRecords(base).filter(isAbout);
  return section('window.registers.section.records', 'lines', [
    ...own.slice(0, MOST).map((record) =>
      row(record.title, {
        detail: message('window.registers.recordOf', {
          type: message(`tables.record.${record.type}`),
          department: names.department(record.department),
        }),
        link: { to: 'file', submission: record.submission },
      }),
    ),
    ...(own.length > MOST ? [row(message('window.registers.more', { count: own.length - MOST }))] : []),
  ]);
}
