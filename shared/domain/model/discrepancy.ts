import type { Message } from '#shared/texts/say.ts';
import type { Dimensions } from './observation.ts';

export const DISCREPANCY_TYPES = [
  'conflict',
  'duplicate',
  'wrong_total',
  'other_year_total',
  'part_above_whole',
  'unit_error',
  'copied_period',
  'jump',
  'overlap',
  'gap',
  'definition',
  'double_count',
] as const;
export type DiscrepancyType = (typeof DISCREPANCY_TYPES)[number];

/** What one source says of the figure in question. */
export interface Candidate {
  /** Department code; for totals also `stated` and `sum`; for a gap none. */
  readonly source: string;
  readonly value: number;
  /** `file!sheet!cell` of every cell behind the value. */
  readonly cells: readonly string[];
}

/** Two figures that do not go together, or one that is missing. Derived: rebuilt from facts at any time. */
export interface Discrepancy extends Dimensions {
  /** Type and dimensions joined by `|`: the same for the same question, whatever the values. */
  readonly id: string;
  readonly type: DiscrepancyType;
  readonly unit: string;
  readonly candidates: readonly Candidate[];
  /** `DEPARTMENT=value;...` in order: what a decision is bound to. */
  readonly digest: string;
  /** What was found, said to an officer. */
  readonly sentence: Message;
}

/** What becomes of the figure: one source's code, `sum`, `max`, a number as text, `not-comparable` or `wait`. */
export type Keep = string;

/** A person's judgement on one discrepancy. It stands while the digest is the same. */
export interface Decision {
  readonly type: DiscrepancyType;
  readonly dimensions: Dimensions;
  /** '' in a campaign file: it then takes the digest found when it is first applied. */
  readonly digest: string;
  readonly keep: Keep;
  readonly reason: string;
  readonly author: string;
  readonly office: string;
  /** ISO instant. */
  readonly at: string;
}

/** Periods within which a rule holds; absent or empty: any. */
interface InPeriods {
  readonly periods?: readonly string[];
}

/** A standing rule that settles routine cases, in the order given. Empty lists mean "any". */
export type Rule =
  | ({
      readonly rule: 'precedence';
      readonly indicators: readonly string[];
      readonly departments: readonly string[];
      readonly reason: string;
    } & InPeriods)
  | ({
      readonly rule: 'tolerance';
      readonly indicators: readonly string[];
      /** In units of the figure. */
      readonly absolute: number;
      /** Share of the larger value: 0.01 is one per cent. */
      readonly relative: number;
      readonly reason: string;
    } & InPeriods)
  | {
      readonly rule: 'complementary';
      readonly indicators: readonly string[];
      readonly departments: readonly string[];
      readonly reason: string;
    }
  | ({ readonly rule: 'maximum'; readonly indicators: readonly string[]; readonly reason: string } & InPeriods)
  /** Only for weighing what may be (see scenarios): the lowest value is never kept by itself. */
  | { readonly rule: 'minimum'; readonly indicators: readonly string[]; readonly reason: string }
  /** Declares that one department counts some of the people whom another counts. */
  | {
      readonly rule: 'subset';
      readonly indicators: readonly string[];
      /** Department that counts some of them. */
      readonly part: string;
      /** Department that counts all of them. */
      readonly whole: string;
      readonly reason: string;
    };

export type SettlementState = 'open' | 'rule' | 'decided' | 'noted';

/** A discrepancy with what became of it. `noted`: needs no choice between values (a wrong total, a gap); it is printed. */
export interface SettledDiscrepancy extends Discrepancy {
  readonly state: SettlementState;
  /** Which rule settled it, as `precedence`; '' if none did. */
  readonly rule: string;
  readonly kept: Keep | '';
  readonly reason: string;
  /** The earlier decision whose digest no longer fits, shown again. */
  readonly earlier: Decision | undefined;
}

export type FigureState = 'single' | 'agreed' | 'rule' | 'decided' | 'open';

/** One consolidated figure: a leaf of the kept source's breakdown. */
export interface ConsolidatedFigure extends Dimensions {
  /** Stable key: the dimensions joined by `|`. NaN where the kept source has no figure at this level (`n.d.`). */
  readonly key: string;
  readonly value: number;
  readonly unit: string;
  readonly state: FigureState;
  readonly sources: readonly string[];
  /** Id of the discrepancy that was settled, or is open; '' if none. */
  readonly discrepancy: string;
  /** `file!sheet!cell` of every cell behind it. */
  readonly cells: readonly string[];
}
