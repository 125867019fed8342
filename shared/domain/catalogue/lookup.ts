import type { Catalogue, Labelled, MissingToken } from '#shared/domain/model/catalogue.ts';
import { byText } from '#shared/lib/compare.ts';
import { fold, unaccent } from '#shared/lib/fold.ts';
import { type HeaderIndex, indexHeaders } from './headers.ts';
import { type NameTable, nameTable } from './names.ts';
import { compilePhrase, type Phrase, wordTester } from './phrases.ts';
import { stem } from './stem.ts';

/** Geographies of Mali: 8 regions (to 2015), 10 (2016 to March 2023), 19 (since). */
export const GEOGRAPHIES = ['8', '10', '19'] as const;
export type Geography = (typeof GEOGRAPHIES)[number];

export interface PlaceTables {
  readonly regions: NameTable;
  readonly cercles: NameTable;
}

export interface IndicatorPhrases {
  readonly indicator: string;
  readonly phrases: readonly Phrase[];
  readonly kinds: readonly { readonly code: string; readonly phrases: readonly Phrase[] }[];
  readonly overrides: readonly string[];
  readonly unit: string;
}

/** The catalogue arranged for looking names up. Built once, it never changes. */
export interface CatalogueIndex {
  readonly catalogue: Catalogue;
  readonly countries: NameTable;
  readonly cities: NameTable;
  readonly countryGroups: NameTable;
  /** Regions within a group of countries, which may only be proposed as the group. */
  readonly countryGroupParts: NameTable;
  /** Two and three letters of ISO 3166-1, in capitals. */
  readonly countryCodes: ReadonlyMap<string, string>;
  /** Adjectives of countries (`ivoirienne`). */
  readonly adjectives: NameTable;
  readonly places: Readonly<Record<Geography, PlaceTables>>;
  readonly sexes: NameTable;
  readonly ages: NameTable;
  /** Tokens without accents, in small letters. */
  readonly missing: ReadonlyMap<string, MissingToken>;
  readonly headers: HeaderIndex;
  /** Folded words that announce the total of a part, whatever follows them. */
  readonly subTotals: readonly string[];
  readonly indicators: readonly IndicatorPhrases[];
  /** Whether a stem occurs in any phrase of an indicator. */
  readonly speaksOfIndicators: (stem: string) => boolean;
  /** Stems of what is counted when it is none of the indicators (associations, taux); the unit they do go with, or ''. */
  readonly otherSubjects: ReadonlyMap<string, string>;
  /** Folded names of ministries and bodies that hold words of indicators, longest first. */
  readonly bodies: readonly string[];
}

/** Names that begin so are names of bodies; `Maliens de l’Extérieur` alone may be the people. */
const BODY =
  /^(?:ministere|ministry|direction|delegation|centre|conseil|haut|high|secretariat|cellule|agence|organisation|organization|association|migration information) /;

const named = (entry: Labelled & { readonly variants: readonly string[] }) => ({
  code: entry.code,
  labels: [entry.fr, entry.en],
  variants: entry.variants,
});

/** Arranges the catalogue for the parsers of values; call it once and pass the result on. */
export function indexCatalogue(catalogue: Catalogue): CatalogueIndex {
  const placesOf = (geo: Geography): PlaceTables => ({
    regions: nameTable(catalogue.regions.filter((region) => region.geographies.includes(geo)).map(named)),
    cercles: nameTable(catalogue.cercles.filter((cercle) => cercle.geographies.includes(geo)).map(named)),
  });
  const indicators = catalogue.indicators.map(({ code, phrases, kinds, overrides, unit }) => ({
    indicator: code,
    phrases: phrases.map(compilePhrase),
    kinds: kinds.map((kind) => ({ code: kind.code, phrases: kind.variants.map(compilePhrase) })),
    overrides,
    unit,
  }));
  return {
    catalogue,
    countries: nameTable(catalogue.countries.map(named)),
    cities: nameTable(catalogue.countries.map(({ code, cities }) => ({ code, labels: [], variants: cities }))),
    countryGroups: nameTable(catalogue.countryGroups.map(named)),
    countryGroupParts: nameTable(
      catalogue.countryGroups.map(({ code, parts = [] }) => ({ code, labels: [], variants: parts })),
    ),
    countryCodes: new Map(
      catalogue.countries.flatMap(({ code, alpha3 }): [string, string][] => [
        [code, code],
        [alpha3, code],
      ]),
    ),
    adjectives: nameTable(
      catalogue.countries.map(({ code, adjectives = [] }) => ({ code, labels: [], variants: adjectives })),
    ),
    places: { '8': placesOf('8'), '10': placesOf('10'), '19': placesOf('19') },
    sexes: nameTable(catalogue.sexes.map(named)),
    ages: nameTable(catalogue.ages.map(named)),
    missing: new Map(
      catalogue.missingTokens.flatMap((entry) =>
        entry.tokens.map((token): [string, MissingToken] => [unaccent(token), entry]),
      ),
    ),
    headers: indexHeaders(catalogue.headers),
    subTotals: catalogue.headers
      .filter(({ dimension, code }) => dimension === 'total' && code === 'sub')
      .flatMap(({ variants }) => variants.map(fold)),
    indicators,
    speaksOfIndicators: wordTester(indicators.flatMap(({ phrases }) => phrases)),
    otherSubjects: new Map(
      catalogue.headers
        .filter(({ dimension }) => dimension === 'otherSubject')
        .flatMap(({ code, variants }) => variants.map((word): [string, string] => [stem(fold(word)), code])),
    ),
    bodies: catalogue.departments
      .flatMap(({ fr, en, variants, names }) => [fr, en, ...variants, ...names.flatMap((name) => [name.fr, name.en])])
      .map(fold)
      .filter((name) => BODY.test(name))
      .sort((a, b) => b.length - a.length || byText(a, b)),
  };
}
