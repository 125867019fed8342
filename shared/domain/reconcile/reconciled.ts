import type { Catalogue } from '#shared/domain/model/catalogue.ts';
import type { ConsolidatedFigure, SettledDiscrepancy } from '#shared/domain/model/discrepancy.ts';
import type { SourcedRecord } from '#shared/domain/model/observation.ts';
import type { Expectation, Reception, Round } from '#shared/domain/model/round.ts';
import type { FactTable } from './fact-columns.ts';
import type { SourcedTotal } from './facts.ts';
import type { FigurePart } from './family-work.ts';
import type { Judgements } from './settle.ts';

/** Facts and judgements of one campaign; the order within the lists makes no difference, but for rules and decisions. */
export interface ReconcileInput extends Judgements {
  /** Figures that count now, missing tokens among them (value NaN): a sum over a missing part is not whole. */
  readonly facts: FactTable;
  readonly totals: readonly SourcedTotal[];
  readonly records: readonly SourcedRecord[];
  readonly expectations: readonly Expectation[];
  readonly receptions: readonly Reception[];
  readonly catalogue: Catalogue;
  readonly round: Round;
}

export interface Reconciled {
  /** In order of type, then of dimensions. */
  readonly discrepancies: SettledDiscrepancy[];
  /** By indicator, see consolidate; put in order when they are first asked for. */
  readonly figures: ConsolidatedFigure[];
  /** The same figures by indicator and periods. */
  readonly parts: readonly FigurePart[];
}

/** How far reconciling is. */
export interface Step {
  readonly done: number;
  readonly total: number;
}
