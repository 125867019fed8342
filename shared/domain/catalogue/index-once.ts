import type { Catalogue } from '#shared/domain/model/catalogue.ts';
import { type CatalogueIndex, indexCatalogue } from './lookup.ts';

const indexes = new WeakMap<Catalogue, CatalogueIndex>();

/** The index of a catalogue, built at the first need and kept as long as the catalogue. */
export function indexOnce(catalogue: Catalogue): CatalogueIndex {
  const known = indexes.get(catalogue);
  if (known) return known;
  const made = indexCatalogue(catalogue);
  indexes.set(catalogue, made);
  return made;
}
