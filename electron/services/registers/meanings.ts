import type { Desk } from '#electron/services/desk.ts';
import type { OutputOf } from '#shared/contract/registry.ts';
import type { AliasDimension } from '#shared/domain/intake/recipes/model.ts';
import type { Catalogue, Labelled } from '#shared/domain/model/catalogue.ts';
import { type Message, message, type TextKey } from '#shared/texts/say.ts';
import { nameOf } from './parts.ts';

type Meaning = OutputOf<'registers.meanings'>[number];

/** What a word of a department may mean in a dimension, by the catalogue. */
export function meaningsOf(desk: Desk, dimension: AliasDimension): readonly Meaning[] {
  return MEANINGS[dimension](desk.catalogue());
}

const MEANINGS: Readonly<Record<AliasDimension, (catalogue: Catalogue) => readonly Meaning[]>> = {
  refArea: (catalogue) => [country(), ...[...catalogue.regions, ...catalogue.cercles].map(plain)],
  counterpart: ({ countries, countryGroups }) => [...countries, ...countryGroups].map(plain),
  category: ({ sexes, ages }) => [...sexes, ...ages].filter(({ code }) => code !== '_T').map(plain),
  kind: ({ indicators }) => {
    const kinds = new Map(indicators.flatMap((one) => one.kinds.map((kind) => [kind.code, { kind, one }] as const)));
    return [...kinds.values()].map(({ kind, one }) => ({
      code: kind.code,
      name: beside(nameOf(kind), nameOf(one)),
      words: [kind.fr, kind.en],
    }));
  },
  indicator: (catalogue) =>
    catalogue.indicators.flatMap((one) => [
      plain(one),
      ...one.kinds.map((kind) => ({
        code: `${one.code}/${kind.code}`,
        name: beside(nameOf(one), nameOf(kind)),
        words: [kind.fr, kind.en, one.fr, one.en],
      })),
    ]),
  period: () => [],
  header: (catalogue) => [
    ...field('sex', 'window.journal.topic.sex', catalogue.sexes),
    ...field('age', 'window.journal.topic.age', catalogue.ages),
    ...field('place', 'window.journal.topic.place', catalogue.regions),
    ...field('country', 'window.journal.topic.country', catalogue.countries),
    ...field('indicator', 'window.journal.topic.indicator', catalogue.indicators),
  ],
};

function plain(entry: Labelled): Meaning {
  return { code: entry.code, name: nameOf(entry), words: [entry.fr, entry.en] };
}

function country(): Meaning {
  return { code: 'ML', name: message('window.journal.country'), words: ['Mali'] };
}

function beside(first: string | Message, second: string | Message): Message {
  return message('window.journal.beside', { first, second });
}

/** What a heading says is told with its field: `sex=F`. */
function field(name: string, key: TextKey, entries: readonly Labelled[]): Meaning[] {
  return entries.map((entry) => ({
    code: `${name}=${entry.code}`,
    name: message('window.journal.answered', { question: message(key), answer: nameOf(entry) }),
    words: [entry.fr, entry.en],
  }));
}

/** Whether a code is one of the dimension's; a period is any that can be read. */
export function isMeaning(desk: Desk, dimension: AliasDimension, code: string): boolean {
  if (dimension === 'period') return /^\d{4}/.test(code);
  return meaningsOf(desk, dimension).some((one) => one.code === code);
}
