import type { DiscrepancyType } from '#shared/domain/model/discrepancy.ts';
import type { SourcedObservation, SourcedRecord } from '#shared/domain/model/observation.ts';
import type { Expectation, Reception, Round } from '#shared/domain/model/round.ts';
import type { SeriesFinding } from '#shared/domain/reconcile/findings.ts';
import type { Finding, Group, Setting } from '#shared/domain/reconcile/group.ts';
import type { Mismatch } from '#shared/domain/reconcile/mismatches.ts';
import type { Series, SeriesGroup } from '#shared/domain/reconcile/series.ts';

/** Looks at one indicator in periods that have nothing to do with others; `mismatches` are found once for all checks. */
export interface GroupCheck {
  readonly type: DiscrepancyType;
  find(group: Group, mismatches: readonly Mismatch[]): Finding[];
}

/** Looks at series over all periods: at each by itself, then at all that was seen. */
export interface SeriesCheck<Seen> {
  readonly type: DiscrepancyType;
  look(group: SeriesGroup, series: Series): readonly Seen[];
  /** `seen` in the order of the series. */
  find(group: SeriesGroup, seen: readonly Seen[]): SeriesFinding[];
}

/** Looks at what tables state as totals. */
export interface TotalCheck {
  readonly type: DiscrepancyType;
  find(group: Pick<Group, 'family' | 'setting'>): Finding[];
}

/** That a department states something of an indicator in a period. */
export type Statement = Pick<SourcedObservation, 'department' | 'indicator' | 'timePeriod' | 'file' | 'value'>;

/** What was asked for and what came, all indicators together. */
export interface Campaign {
  readonly setting: Setting;
  readonly round: Round;
  readonly expectations: readonly Expectation[];
  readonly receptions: readonly Reception[];
  /** What departments state, with or without a value: each period of an indicator in a file at least once. */
  readonly observations: Iterable<Statement>;
  readonly records: readonly SourcedRecord[];
}

export interface CampaignCheck {
  readonly type: DiscrepancyType;
  find(campaign: Campaign): Finding[];
}
