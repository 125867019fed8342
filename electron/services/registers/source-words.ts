import { type Message, message, type TextKey } from '#shared/texts/say.ts';

/** What the sources of catalogue entries are called; a source names several. */
const SOURCES: readonly (readonly [words: RegExp, name: TextKey])[] = [
  [/A\/RES\/73\/195/, 'window.registers.from.pact'],
  [/national report/, 'window.registers.from.report'],
  [/PONAM/, 'window.registers.from.ponam'],
  [/assembled from ministry/, 'window.registers.from.assembled'],
  [/GCM links/, 'window.registers.from.links'],
  [/CREDD/, 'window.registers.from.credd'],
  [/open-sdg/, 'window.registers.from.sdg'],
  [/African Union/, 'window.registers.from.union'],
  [/wording not found/, 'window.registers.noWording'],
  [/ISO 3166-1/, 'window.registers.from.iso'],
  [/laws 2012-017/, 'window.registers.from.laws'],
  [/OCHA/, 'window.registers.from.ocha'],
  [/provisional list of 2023/, 'window.registers.from.provisional'],
  [/Ménaka/, 'window.registers.from.menaka'],
  [/M49/, 'window.registers.from.m49'],
  [/codelists|SDMX/, 'window.registers.from.sdmx'],
  [
    /usage of Malian submissions|usage malien|entetes_alias|pays_alias|valeurs_manquantes/,
    'window.registers.from.usage',
  ],
  [/adjectives:/, 'window.registers.from.adjectives'],
  [/countries listed/, 'window.registers.from.proposal'],
  [/domain\.md|design\//, 'window.registers.from.file'],
];

/** Where an entry of the catalogue comes from, in words; a source that has none stands as it is. */
export function sourceWords(source: string): string | Message {
  const all = SOURCES.filter(([words]) => words.test(source)).map(([, name]) => message(name));
  return all.length === 0 ? source : message('window.journal.all', { all });
}
