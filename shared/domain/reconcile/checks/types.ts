import type { DiscrepancyType } from '#shared/domain/model/discrepancy.ts';
import type { SourcedObservation, SourcedRecord } from '#shared/domain/model/observation.ts';
import type { Expectation, Reception, Round } from '#shared/domain/model/round.ts';
import type { Finding, Group, Setting } from '#shared/domain/reconcile/group.ts';
import type { Mismatch } from '#shared/domain/reconcile/mismatches.ts';

/** Looks at one indicator; `mismatches` are found once for all checks. */
export interface GroupCheck {
  readonly type: DiscrepancyType;
  find(group: Group, mismatches: readonly Mismatch[]): Finding[];
}

/** What was asked for and what came, all indicators together. */
export interface Campaign {
  readonly setting: Setting;
  readonly round: Round;
  readonly expectations: readonly Expectation[];
  readonly receptions: readonly Reception[];
  readonly observations: readonly SourcedObservation[];
  readonly records: readonly SourcedRecord[];
}

export interface CampaignCheck {
  readonly type: DiscrepancyType;
  find(campaign: Campaign): Finding[];
}
