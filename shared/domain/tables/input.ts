import type { Catalogue } from '#shared/domain/model/catalogue.ts';
import type { ConsolidatedFigure, SettledDiscrepancy } from '#shared/domain/model/discrepancy.ts';
import type { LedgerLine } from '#shared/domain/model/ledger.ts';
import type { SourcedObservation, SourcedRecord } from '#shared/domain/model/observation.ts';
import type { Expectation, Reception, Round } from '#shared/domain/model/round.ts';
import type { Delivered } from './delivered.ts';

/** A line of the ledger with the file it belongs to. */
export interface FileLedgerLine extends LedgerLine {
  readonly file: string;
}

/** All that an edition is made from. Nothing is read from elsewhere: the same input gives the same tables. */
export interface PublicationInput {
  readonly catalogue: Catalogue;
  readonly round: Round;
  /** ISO day that the edition bears. */
  readonly editionDate: string;
  readonly office: string;
  /** As reconcile gives them, those beside the kept sources included. */
  readonly figures: readonly ConsolidatedFigure[];
  readonly discrepancies: readonly SettledDiscrepancy[];
  readonly observations: readonly SourcedObservation[];
  /** What the observations say in sum, where it is known without reading them. */
  readonly delivered?: readonly Delivered[];
  readonly records: readonly SourcedRecord[];
  readonly expectations: readonly Expectation[];
  readonly receptions: readonly Reception[];
  readonly ledger: readonly FileLedgerLine[];
  /** Numbers of standard tables; all that have data where it is absent or empty. */
  readonly tables?: readonly number[];
}
