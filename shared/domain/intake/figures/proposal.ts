import type { AreaRole } from '#shared/domain/intake/areas/area-roles.ts';

/** Where a table names countries: in a column of labels, or across. */
export interface AreaAxis {
  /** Letter of the column of labels; '' for the headings across. */
  readonly column: string;
  /** Heading of the countries. */
  readonly header: string;
  /** Which end of the movement they are; '' where no word tells. */
  readonly role: AreaRole | '';
  /** Dimension that its countries become. */
  readonly dimension: 'refArea' | 'counterpart';
}

/** What a figure cell would be, whether or not the table may be stored; '' for a dimension that nothing tells. */
export interface ProposedFigure {
  readonly row: number;
  readonly column: number;
  /** A total is a check, never an observation. */
  readonly role: 'observation' | 'total' | 'missing';
  /** Words over its column: they tell apart what no dimension does (a stock and its share). */
  readonly heading: string;
  readonly indicator: string;
  readonly timePeriod: string;
  /** A code; the words of the table where no code is known (`Less developed regions`). */
  readonly refArea: string;
  readonly counterpartArea: string;
  readonly sex: string;
  readonly age: string;
  readonly kind: string;
  /** In `unit`, multiplier applied; NaN when missing. */
  readonly value: number;
  readonly unit: string;
  readonly status: string;
  readonly raw: string;
}

/** All figures of a table with their dimensions, made anew at each call. */
export interface Proposal {
  readonly areas: readonly AreaAxis[];
  /** Whether the table is about many countries, of which Mali is one. */
  readonly isWorld: boolean;
  figures(): Iterable<ProposedFigure>;
  /** The figure of one cell; undefined where the cell states none. */
  at(row: number, column: number): ProposedFigure | undefined;
}
