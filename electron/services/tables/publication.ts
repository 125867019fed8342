import { loadLedger } from '#electron/db/queries/ledger.ts';
import type { Desk } from '#electron/services/desk.ts';
import type { Derived } from '#electron/services/reconcile/derive.ts';
import { editionDateOf, receptionsOf } from '#electron/services/reconcile/facts.ts';
import { namedCatalogue } from '#electron/services/registers/named-catalogue.ts';
import type { BuiltPublication } from '#shared/domain/tables/build-publication.ts';
import type { PublicationInput } from '#shared/domain/tables/input.ts';

/** All that an edition prints; `tables` are numbers of standard tables, none for all. */
export async function publicationOf(
  desk: Desk,
  derived: Derived,
  tables: readonly number[],
): Promise<BuiltPublication> {
  const { buildPublication } = await import('#shared/domain/tables/build-publication.ts');
  return buildPublication(await publicationInput(desk, derived, tables));
}

/** What standard tables are made from. */
export async function publicationInput(
  desk: Desk,
  derived: Derived,
  tables: readonly number[],
): Promise<PublicationInput> {
  const { deliveredIn } = await import('#shared/domain/tables/delivered.ts');
  const base = desk.readBase();
  const { records, expectations, round } = derived.facts;
  return {
    catalogue: namedCatalogue(desk),
    round,
    editionDate: editionDateOf(base),
    // From the base alone: the same base gives the same bytes, whoever exports it.
    office: round.office,
    figures: derived.figures,
    discrepancies: derived.discrepancies,
    delivered: deliveredIn(derived.facts.facts),
    // Read for the sources alone: who prints no sources does not hold them.
    get observations() {
      return derived.observations();
    },
    records,
    expectations,
    receptions: receptionsOf(base),
    ledger: loadLedger(base),
    tables,
  };
}
