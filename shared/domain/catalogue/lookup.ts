import type { Catalogue, Labelled, MissingToken } from '#shared/domain/model/catalogue.ts';
import { unaccent } from '#shared/lib/fold.ts';
import { type HeaderIndex, indexHeaders } from './headers.ts';
import { type NameTable, nameTable } from './names.ts';
import { compilePhrase, type Phrase } from './phrases.ts';

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
  /** Alpha-2 and alpha-3 codes, in capitals, to alpha-2. */
  readonly countryCodes: ReadonlyMap<string, string>;
  readonly places: Readonly<Record<Geography, PlaceTables>>;
  readonly sexes: NameTable;
  readonly ages: NameTable;
  /** Tokens without accents, in small letters. */
  readonly missing: ReadonlyMap<string, MissingToken>;
  readonly headers: HeaderIndex;
  readonly indicators: readonly IndicatorPhrases[];
}

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
  return {
    catalogue,
    countries: nameTable(catalogue.countries.map(named)),
    cities: nameTable(catalogue.countries.map(({ code, cities }) => ({ code, labels: [], variants: cities }))),
    countryGroups: nameTable(catalogue.countryGroups.map(named)),
    countryCodes: new Map(
      catalogue.countries.flatMap(({ code, alpha3 }): [string, string][] => [
        [code, code],
        [alpha3, code],
      ]),
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
    indicators: catalogue.indicators.map(({ code, phrases, kinds, overrides, unit }) => ({
      indicator: code,
      phrases: phrases.map(compilePhrase),
      kinds: kinds.map((kind) => ({ code: kind.code, phrases: kind.variants.map(compilePhrase) })),
      overrides,
      unit,
    })),
  };
}
