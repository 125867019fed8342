import type { DiscrepancyType } from '#shared/domain/model/discrepancy.ts';
import type { SourcedObservation } from '#shared/domain/model/observation.ts';
import type { ReconcileInput } from '#shared/domain/reconcile/reconciled.ts';
import type { Random } from './random.ts';

/** One thing made wrong on purpose. */
export interface Planted {
  readonly type: DiscrepancyType;
  /** `file!sheet!cell` of what is wrong; for a gap, and beside figures that come of themselves in some years only, `DEPARTMENT/DATASET`. */
  readonly cells: readonly string[];
}

export interface PlantedCampaign {
  readonly campaign: CampaignFacts;
  readonly planted: readonly Planted[];
}

/** Makes something wrong; undefined where the campaign has no place for it. `touched` are figures that are wrong already. */
export type Plant = (
  campaign: CampaignFacts,
  random: Random,
  touched: Set<SourcedObservation>,
) => PlantedCampaign | undefined;

/** A campaign whose figures are still one by one. */
export type CampaignFacts = Omit<ReconcileInput, 'facts'> & { readonly observations: readonly SourcedObservation[] };
