import { loadCatalogue } from '#electron/files/load-catalogue.ts';
import { indexCatalogue } from '#shared/domain/catalogue/lookup.ts';

/** The shipped catalogue, arranged once for all tests of a file. */
export const index = indexCatalogue(loadCatalogue());
