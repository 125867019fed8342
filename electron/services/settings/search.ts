import type { ReadBase } from '#electron/db/handle.ts';
import { liveSubmissions } from '#electron/db/queries/submissions.ts';
import type { Desk } from '#electron/services/desk.ts';
import { type DiscrepancyIndex, discrepancyIndex } from '#electron/services/reconcile/discrepancy-index.ts';
import type { Found, FoundKind } from '#shared/contract/search.ts';
import type { Catalogue } from '#shared/domain/model/catalogue.ts';
import { type Ranked, rankWords, type Searchable, searchable, wordsOf } from '#shared/domain/search/rank-words.ts';
import { STANDARD_TABLES } from '#shared/domain/tables/registry.ts';
import { byKeys } from '#shared/lib/compare.ts';
import type { Language } from '#shared/texts/languages.ts';
import { message, say } from '#shared/texts/say.ts';

type Entries = readonly Searchable<Found>[];

/** Whatever has these words: at most `limit` of each kind, kinds in the order of the best of each. */
export function search(
  desk: Desk,
  { words, language, limit }: { readonly words: string; readonly language: Language; readonly limit: number },
): Found[] {
  const catalogue = entriesOfCatalogue(desk.catalogue(), language);
  const base = desk.readBase();
  const groups = [
    rankWords(catalogue.department, words, limit),
    rankWords(catalogue.indicator, words, limit),
    rankWords(files(base, catalogue.shorts), words, limit),
    rankWords(catalogue.table, words, limit),
    rankWords(catalogue.place, words, limit),
    rankWords(catalogue.country, words, limit),
    findDiscrepancies(discrepancyIndex(desk), words, language, limit),
  ];
  const best = (group: readonly Ranked<Found>[]) => group[0]?.cost ?? Number.POSITIVE_INFINITY;
  return groups.sort(byKeys(best)).flatMap((group) => group.map(({ value }) => value));
}

interface CatalogueEntries extends Readonly<Record<Exclude<FoundKind, 'file' | 'discrepancy'>, Entries>> {
  readonly shorts: ReadonlyMap<string, string>;
}

const KNOWN = new WeakMap<Catalogue, Map<Language, CatalogueEntries>>();

/** What does not change with the base, folded once for each language. */
function entriesOfCatalogue(catalogue: Catalogue, language: Language): CatalogueEntries {
  const known = KNOWN.get(catalogue) ?? new Map<Language, CatalogueEntries>();
  KNOWN.set(catalogue, known);
  const entries = known.get(language) ?? foldCatalogue(catalogue, language);
  known.set(language, entries);
  return entries;
}

function foldCatalogue(catalogue: Catalogue, language: Language): CatalogueEntries {
  const { departments, indicators, regions, cercles, countries } = catalogue;
  const regionNames = new Map(regions.map((region) => [region.code, region[language]]));
  const named = (kind: FoundKind, id: string, title: string, detail: string, others: readonly string[]) =>
    searchable<Found>({ kind, id, title, detail }, title, [detail, ...others]);
  return {
    shorts: new Map(departments.map(({ code, short }) => [code, short])),
    department: departments.map((one) =>
      named('department', one.code, one.short, one[language], [one.fr, one.en, one.code, ...one.variants]),
    ),
    indicator: indicators.map((one) => named('indicator', one.code, one[language], '', [one.fr, one.en])),
    table: STANDARD_TABLES.map(({ number, title }) => {
      const words = (spoken: Language) => say(spoken, message(title));
      const detail = say(language, message('window.search.table', { number: String(number) }));
      return named('table', String(number), words(language), detail, [words('fr'), words('en')]);
    }),
    place: [
      ...regions.map((one) => {
        const detail = say(language, message('window.search.region', { versions: one.geographies.join(', ') }));
        return named('place', one.code, one[language], detail, [one.fr, ...one.variants]);
      }),
      ...cercles.map((one) => {
        const region = regionNames.get(one.region) ?? one.region;
        const detail = say(language, message('window.search.cercle', { region }));
        return named('place', one.code, one[language], detail, one.variants);
      }),
    ],
    country: countries.map((one) => named('country', one.code, one[language], '', [one.fr, one.en, ...one.variants])),
  };
}

function files(base: ReadBase, shorts: ReadonlyMap<string, string>): Entries {
  return liveSubmissions(base).map(({ id, file, department }) => {
    const detail = shorts.get(department) ?? '';
    return searchable<Found>({ kind: 'file', id: String(id), title: file, detail }, file, [detail]);
  });
}

/** They speak of what the others are named after: they come after those. */
const COST_OF_DISCREPANCY = 5;

/** Thousands of them: by the beginnings of words of what they are about, as the list of the desk finds them. */
function findDiscrepancies(
  { entries }: DiscrepancyIndex,
  looked: string,
  language: Language,
  limit: number,
): Ranked<Found>[] {
  const words = wordsOf(looked);
  if (words.length === 0) return [];
  const found: Ranked<Found>[] = [];
  for (const { item, words: all } of entries) {
    const text = ` ${all()}`;
    if (!words.every((word) => text.includes(` ${word}`))) continue;
    const title = item.figure.map((one) => (typeof one === 'string' ? one : say(language, one))).join(', ');
    const detail = say(language, message(`reconcile.type.${item.type}`));
    found.push({ value: { kind: 'discrepancy', id: item.id, title, detail }, cost: COST_OF_DISCREPANCY });
    if (found.length === limit) break;
  }
  return found;
}
