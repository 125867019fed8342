import type { CellOrigin } from '#shared/contract/provenance.ts';
import type { SourcedObservation } from '#shared/domain/model/observation.ts';

/** A figure's cell, as it is told to those who ask where a figure comes from. */
export function originOf(observation: SourcedObservation): CellOrigin {
  const { department, file, sha256, sheet, cell, raw, value, unit } = observation;
  return { department, file, sha256, sheet, cell, raw, value: Number.isNaN(value) ? null : value, unit };
}
