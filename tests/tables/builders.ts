import type { SourcedObservation, SourcedRecord } from '#shared/domain/model/observation.ts';
import { type BuiltPublication, buildPublication } from '#shared/domain/tables/build-publication.ts';
import type { PublicationInput } from '#shared/domain/tables/input.ts';
import type { PublishedTable } from '#shared/domain/tables/model.ts';
import { CATALOGUE, ROUND, run } from '#tests/reconcile/builders.ts';

type Given = Partial<PublicationInput> & Parameters<typeof run>[1];

/** Reconciles and publishes. */
export function publish(observations: readonly SourcedObservation[], given: Given = {}): BuiltPublication {
  const { figures, discrepancies } = run(observations, given);
  return buildPublication({
    catalogue: CATALOGUE,
    round: ROUND,
    editionDate: '2022-05-06',
    office: 'DGME',
    observations,
    records: [],
    expectations: [],
    receptions: [],
    ledger: [],
    figures,
    discrepancies,
    ...given,
  });
}

export function tableNamed({ tables }: BuiltPublication, name: string): PublishedTable {
  const found = tables.find((table) => table.name === name);
  if (!found) throw new Error(`no table ${name} among ${tables.map((table) => table.name).join(', ')}`);
  return found;
}

export function record(type: SourcedRecord['type'], title: string, more: Partial<SourcedRecord> = {}): SourcedRecord {
  return {
    type,
    title,
    start: '',
    end: '',
    objectives: [],
    ponam: [],
    refArea: 'ML',
    partners: '',
    amount: Number.NaN,
    beneficiaries: Number.NaN,
    status: '',
    row: 4,
    department: 'MMEIA',
    file: 'rapport.xlsx',
    sha256: 'rapport.xlsx',
    sheet: 'Activités',
    submission: 1,
    ...more,
  };
}
