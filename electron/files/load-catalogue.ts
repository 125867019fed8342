import { readFileSync } from 'node:fs';
import type { Catalogue } from '#shared/domain/model/catalogue.ts';

/** Where the shipped reference data lies, whichever folder the program is started from. */
const FOLDER = new URL('../../resources/catalogue/', import.meta.url);

/** The file of each part of the catalogue. */
const FILES: Readonly<Record<keyof Catalogue, string>> = {
  indicators: 'indicators.json',
  departments: 'departments.json',
  regions: 'regions.json',
  cercles: 'cercles.json',
  countries: 'countries.json',
  countryGroups: 'country-groups.json',
  sexes: 'sexes.json',
  ages: 'ages.json',
  objectives: 'objectives.json',
  ponamAxes: 'ponam-axes.json',
  frameworks: 'frameworks.json',
  missingTokens: 'missing-tokens.json',
  headers: 'headers.json',
  personNames: 'person-names.json',
  datasets: 'datasets.json',
};

/** Reads the shipped catalogue; throws when a file of the product is missing or damaged, which is a bug of the installation. */
export function loadCatalogue(folder: URL = FOLDER): Catalogue {
  const parts = Object.entries(FILES).map(([part, file]) => [
    part,
    JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as unknown,
  ]);
  return Object.fromEntries(parts) as Catalogue;
}
