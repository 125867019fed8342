import type { RegisterCard, RegisterItem } from '#shared/contract/registers.ts';
import { type Message, message, type TextKey } from '#shared/texts/say.ts';
import type { RegisterSource, Registry } from './context.ts';
import { chips, fact, figures, item, nameOf, row, section, stateOf } from './parts.ts';

/** A vocabulary that is read in cells and headings. */
interface Entry {
  readonly id: string;
  readonly group: string;
  readonly code: string;
  readonly name: string | Message;
  readonly about: string | Message;
  readonly variants: readonly string[];
  readonly used: number;
  readonly source: string;
  readonly verified: boolean;
  /** What is done with it, in a sentence. */
  readonly effect: readonly Message[];
}

/** What stands for a missing figure, sexes, ages, and headings of columns. */
export const vocabularies: RegisterSource = {
  groups: () => [
    ['missing', message('window.registers.vocabulary.missing')],
    ['sex', message('window.registers.vocabulary.sex')],
    ['age', message('window.registers.vocabulary.age')],
    ['header', message('window.registers.vocabulary.header')],
  ],
  items: (registry) => entriesOf(registry).map(itemOf),
  card: (registry, id) => {
    const entry = entriesOf(registry).find((one) => one.id === id);
    return entry && cardOf(entry);
  },
};

function itemOf(entry: Entry): RegisterItem {
  const { id, group, code, name, about, variants, used } = entry;
  return item({ id, code, name, about, used, groups: [group], words: [...variants], state: stateOf(entry) });
}

function cardOf(entry: Entry): RegisterCard {
  const { id, code, name, about, variants, used, source, effect } = entry;
  return {
    id,
    code,
    name,
    about,
    state: stateOf(entry),
    sections: [
      ...section(
        'window.registers.section.effect',
        'text',
        effect.map((one) => row(one)),
      ),
      ...(used === 0
        ? []
        : section('window.registers.section.used', 'facts', [fact('window.registers.fact.figures', figures(used))])),
      ...chips('window.registers.section.variants', variants),
    ],
    source,
    number: 0,
  };
}

function entriesOf(registry: Registry): Entry[] {
  return [...missing(registry), ...people(registry, 'sex'), ...people(registry, 'age'), ...headers(registry)];
}

const MEANINGS: Readonly<Record<string, TextKey>> = {
  not_available: 'window.registers.missing.not_available',
  not_communicated: 'window.registers.missing.not_communicated',
  not_answered: 'window.registers.missing.not_answered',
  not_applicable: 'window.registers.missing.not_applicable',
  dash: 'window.registers.missing.dash',
  confidential: 'window.registers.missing.confidential',
  negligible: 'window.registers.missing.negligible',
  zero: 'window.registers.missing.zero',
  ditto: 'window.registers.missing.ditto',
  unknown: 'window.registers.missing.unknown',
};

function missing({ catalogue }: Registry): Entry[] {
  return catalogue.missingTokens.map(({ tokens, status, meaning, source, verified }, i) => {
    const key = MEANINGS[meaning];
    return {
      id: `missing-${i + 1}`,
      group: 'missing',
      code: status,
      name: key ? message(key) : meaning,
      about: tokens.slice(0, 6).join('  '),
      variants: tokens,
      used: 0,
      source,
      verified,
      effect: [message(effectOf(status))],
    };
  });
}

function effectOf(status: string): TextKey {
  if (status === '?') return 'window.registers.missing.effect.asked';
  if (status === 'A') return 'window.registers.missing.effect.zero';
  return status === 'D' ? 'window.registers.missing.effect.ditto' : 'window.registers.missing.effect.kept';
}

function people({ catalogue, use }: Registry, what: 'sex' | 'age'): Entry[] {
  const { figures: used } = use();
  return (what === 'sex' ? catalogue.sexes : catalogue.ages).map((entry) => ({
    id: `${what}-${entry.code}`,
    group: what,
    code: entry.code,
    name: nameOf(entry),
    about: message(`window.registers.vocabulary.${what}`),
    variants: entry.variants,
    used: used.get(`${what} ${entry.code}`) ?? 0,
    source: entry.source,
    verified: entry.verified,
    effect: [],
  }));
}

const HEADINGS: Readonly<Record<string, TextKey>> = {
  refArea: 'window.registers.heading.refArea',
  counterpartArea: 'window.registers.heading.counterpartArea',
  timePeriod: 'window.registers.heading.timePeriod',
  sex: 'window.registers.heading.sex',
  age: 'window.registers.heading.age',
  'sex+age': 'window.registers.heading.sexAndAge',
  kind: 'window.registers.heading.kind',
  indicator: 'window.registers.heading.indicator',
  value: 'window.registers.heading.value',
  amount: 'window.registers.heading.amount',
  unit: 'window.registers.heading.unit',
  total: 'window.registers.heading.total',
  ratio: 'window.registers.heading.ratio',
  rank: 'window.registers.heading.rank',
  code: 'window.registers.heading.code',
  department: 'window.registers.heading.department',
  note: 'window.registers.heading.note',
  title: 'window.registers.heading.title',
  objectives: 'window.registers.heading.objectives',
  ponam: 'window.registers.heading.ponam',
  partners: 'window.registers.heading.partners',
  beneficiaries: 'window.registers.heading.beneficiaries',
  status: 'window.registers.heading.status',
  personal: 'window.registers.heading.personal',
  otherSubject: 'window.registers.heading.otherSubject',
};

const LEVELS: Readonly<Record<string, TextKey>> = {
  region: 'window.registers.level.region',
  cercle: 'window.registers.level.cercle',
  commune: 'window.registers.level.commune',
  group: 'window.registers.level.group',
  code: 'window.registers.level.code',
  year: 'window.registers.level.year',
  month: 'window.registers.level.month',
  quarter: 'window.registers.level.quarter',
  semester: 'window.registers.level.semester',
  date: 'window.registers.level.date',
  start: 'window.registers.level.start',
  end: 'window.registers.level.end',
  sub: 'window.registers.level.sub',
  name: 'window.registers.level.name',
  document: 'window.registers.level.document',
  contact: 'window.registers.level.contact',
  birth: 'window.registers.level.birth',
  other: 'window.registers.level.other',
};

function headers({ catalogue, names }: Registry): Entry[] {
  return catalogue.headers.map(({ dimension, code, variants, source, verified }, i) => {
    const key = HEADINGS[dimension];
    const level = LEVELS[code];
    const what = key ? message(key) : dimension;
    const which = level ? message(level) : names.code(code);
    return {
      id: `header-${i + 1}`,
      group: 'header',
      code: '',
      name: code === '' ? what : message('window.journal.beside', { first: what, second: which }),
      about: variants.slice(0, 4).join(' · '),
      variants,
      used: 0,
      source,
      verified,
      effect: [
        message(
          dimension === 'personal' ? 'window.registers.heading.effect.personal' : 'window.registers.heading.effect',
        ),
      ],
    };
  });
}
