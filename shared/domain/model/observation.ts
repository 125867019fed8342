/** SDMX observation status: A normal, E estimated, P provisional, L M O Q missing in one way or another, N negligible. */
export type ObservationStatus = 'A' | 'B' | 'D' | 'E' | 'F' | 'I' | 'L' | 'M' | 'N' | 'O' | 'P' | 'Q' | 'U' | 'V';

/**
 * What one figure is about. Codes are those of the catalogue; a dimension that the table does not break down holds
 * `_T` (REF_AREA: `ML`). Periods: `2021`, `2021-S1`, `2021-Q3`, `2021-07`, `2021-07-14`, `2019/2021`, `2021-09-01/2022-08-22`.
 */
export interface Dimensions {
  readonly indicator: string;
  readonly timePeriod: string;
  readonly refArea: string;
  /** Geography that REF_AREA is meant in: `8`, `10` or `19` regions. */
  readonly geo: string;
  readonly counterpartArea: string;
  readonly sex: string;
  readonly age: string;
  readonly kind: string;
}

export const DIMENSION_NAMES = [
  'indicator',
  'timePeriod',
  'refArea',
  'geo',
  'counterpartArea',
  'sex',
  'age',
  'kind',
] as const satisfies readonly (keyof Dimensions)[];

/** One figure as a table states it, not yet in the base. */
export interface Observation extends Dimensions {
  /** In `unit`, multipliers applied. NaN when the status says that it is missing. */
  readonly value: number;
  /** `persons`, `projects`, `sessions`, `centres`, `posts`, `studies`, `XOF`, `USD`, `EUR`. */
  readonly unit: string;
  readonly status: ObservationStatus;
  /** Cell that states it, counted from 0. */
  readonly row: number;
  readonly column: number;
  /** The text of that cell, as it stands. */
  readonly raw: string;
}

/** A figure in the base, with where it comes from. */
export interface SourcedObservation extends Dimensions {
  readonly value: number;
  readonly unit: string;
  readonly status: ObservationStatus;
  readonly raw: string;
  readonly department: string;
  /** Name of the file as received. */
  readonly file: string;
  readonly sha256: string;
  readonly sheet: string;
  /** `C12`, or a range for a counted nominal list. */
  readonly cell: string;
  /** Range of the table it stands in, or the group of its nominal list: rows of one table add up, what two tables state of the same figure is stated twice. */
  readonly table?: string;
  /** Submission in the base: a later one of the same department and content supersedes it. */
  readonly submission: number;
}

/** A total that a table states: checked against its parts, never added up. */
export interface StatedTotal {
  readonly row: number;
  readonly column: number;
  /** NaN when the formula has no cached value. */
  readonly stated: number;
  /** Sum of the parts; NaN when a part is missing. */
  readonly computed: number;
  readonly agrees: boolean;
  readonly raw: string;
  /** What the total is of; undefined where the indicator is not known. */
  readonly about: Dimensions | undefined;
  readonly unit: string;
  /** Cells that it should be the sum of, as `B4:B11`. */
  readonly parts: string;
}

/** One line of an activity report. Dates are ISO (`2019-03`, `2019-03-12`, `2019`); amount in XOF. */
export interface ActivityRecord {
  readonly type: RecordType;
  readonly title: string;
  readonly start: string;
  readonly end: string;
  /** GCM objectives 1-23 and PONAM axes 1-8, in order. */
  readonly objectives: readonly number[];
  readonly ponam: readonly number[];
  readonly refArea: string;
  readonly partners: string;
  /** NaN when none is stated. */
  readonly amount: number;
  readonly beneficiaries: number;
  readonly status: string;
  /** Row of the sheet, counted from 0. */
  readonly row: number;
}

export const RECORD_TYPES = [
  'ACTIVITY',
  'POLICY',
  'STUDY',
  'AGREEMENT',
  'PROJECT',
  'TRAINING',
  'STAKEHOLDER',
  'DIFFICULTY',
  'PRIORITY',
] as const;
export type RecordType = (typeof RECORD_TYPES)[number];

/** A record in the base, with where it comes from. */
export interface SourcedRecord extends ActivityRecord {
  readonly department: string;
  readonly file: string;
  readonly sha256: string;
  readonly sheet: string;
  readonly submission: number;
}
