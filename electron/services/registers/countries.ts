import { loadAliases } from '#electron/db/queries/aliases.ts';
import type { CardSection } from '#shared/contract/registers.ts';
import type { Country } from '#shared/domain/model/catalogue.ts';
import { bilingual } from '#shared/domain/reconcile/labels.ts';
import { message } from '#shared/texts/say.ts';
import type { RegisterSource, Registry } from './context.ts';
import {
  chips,
  discrepanciesSection,
  fact,
  figures,
  filesSection,
  item,
  nameOf,
  row,
  section,
  stateOf,
} from './parts.ts';

/** Countries, and the groups that tables put them in. */
export const countries: RegisterSource = {
  groups: ({ catalogue }) => [
    ['used', message('window.registers.countries.used')],
    ...catalogue.countryGroups.map((group): readonly [string, ReturnType<typeof bilingual>] => [
      group.code,
      bilingual(group),
    ]),
    ['groups', message('window.registers.countries.groups')],
  ],
  items: (registry) => {
    const { figures: used } = registry.use();
    const { countries: all, countryGroups } = registry.catalogue;
    return [
      ...all.map((country) => {
        const count = used.get(`counterpart ${country.code}`) ?? 0;
        return item({
          id: country.code,
          code: country.code,
          name: nameOf(country),
          about: groupName(registry, country.group),
          used: count,
          groups: [country.group, ...(count > 0 ? ['used'] : [])],
          words: [
            ...[country.fr, country.en, country.alpha3],
            ...[...country.variants, ...country.cities, ...(country.adjectives ?? [])],
          ],
          state: stateOf(country),
        });
      }),
      ...countryGroups.map((group) => {
        const count = used.get(`counterpart ${group.code}`) ?? 0;
        return item({
          id: group.code,
          code: group.code,
          name: nameOf(group),
          about: message('window.registers.countries.group'),
          used: count,
          groups: ['groups', ...(count > 0 ? ['used'] : [])],
          words: [group.fr, group.en, ...group.variants],
          state: stateOf(group),
        });
      }),
    ];
  },
  card: (registry, id) => {
    const { countries: all, countryGroups } = registry.catalogue;
    const country = all.find(({ code }) => code === id);
    const group = countryGroups.find(({ code }) => code === id);
    const entry = country ?? group;
    if (!entry) return undefined;
    return {
      id,
      code: id,
      name: nameOf(entry),
      about: country ? groupName(registry, country.group) : message('window.registers.countries.group'),
      state: stateOf(entry),
      sections: [
        ...(country ? countrySections(country) : []),
        ...section('window.registers.section.usedFor', 'facts', byIndicator(registry, id)),
        ...filesSection(registry, `counterpart ${id}`),
        ...discrepanciesSection(registry, 'counterpart_area = ?', 'places', id),
        ...section('window.registers.section.learned', 'lines', learned(registry, id)),
        ...chips('window.registers.section.variants', entry.variants),
        ...(country
          ? [
              ...chips('window.registers.section.cities', country.cities),
              ...chips('window.registers.section.adjectives', country.adjectives ?? []),
            ]
          : []),
        ...(group
          ? [
              ...section(
                'window.registers.section.members',
                'chips',
                all
                  .filter((one) => one.group === id)
                  .map((one) => row(nameOf(one), { link: { to: 'register', list: 'countries', id: one.code } })),
              ),
              ...chips('window.registers.section.parts', group.parts ?? []),
            ]
          : []),
      ],
      source: entry.source,
      number: 0,
    };
  },
};

function groupName({ catalogue }: Registry, code: string) {
  const group = catalogue.countryGroups.find((one) => one.code === code);
  return group ? bilingual(group) : code;
}

function countrySections({ fr, en, code, alpha3 }: Country): CardSection[] {
  return section('window.registers.section.codes', 'facts', [
    fact('window.registers.fact.french', fr),
    fact('window.registers.fact.english', en),
    fact('window.registers.fact.alpha2', code),
    fact('window.registers.fact.alpha3', alpha3),
  ]);
}

function byIndicator({ catalogue, names, use }: Registry, code: string) {
  return catalogue.indicators.flatMap((indicator) => {
    const count = use().figures.get(`counterpart ${code} ${indicator.code}`) ?? 0;
    return count === 0 ? [] : [row(figures(count), { name: names.indicator(indicator.code) })];
  });
}

function learned({ base, names }: Registry, code: string) {
  return loadAliases(base)
    .filter((alias) => alias.dimension === 'counterpart' && alias.code === code)
    .map(({ number, text, department }) =>
      row(message('window.registers.quoted', { text }), {
        detail: names.department(department),
        link: { to: 'register', list: 'aliases', id: String(number) },
      }),
    );
}
