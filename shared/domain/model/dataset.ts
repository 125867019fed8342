/** What a table of a template is laid out by. `freeKind` is the kind in the department's own words. */
export const AXES = [
  'region',
  'residence',
  'provenance',
  'sending',
  'sex',
  'people',
  'year',
  'yearEnd',
  'month',
  'kind',
  'freeKind',
] as const;
export type Axis = (typeof AXES)[number];

export interface InBoth {
  readonly fr: string;
  readonly en: string;
}

/** A table of figures that a department fills: rows and columns are given, or rows are open and their labels chosen. */
export interface FigureForm {
  readonly form: 'figures';
  /** Name of the sheet. */
  readonly tab: InBoth;
  readonly title: InBoth;
  /** One sheet a year, the year in its title. */
  readonly perYear?: boolean;
  /** Label columns, from left to right; every combination is a row, unless rows are open. */
  readonly rows: readonly Axis[];
  /** Levels of headings over the figures, from top to bottom; none where there is one column of figures. */
  readonly columns: readonly Axis[];
  /** Kind that all its figures have. */
  readonly kind?: string;
  /** The last level of headings does not add up: what is done and what is planned. */
  readonly noTotal?: boolean;
  /** Amounts are asked for in millions of FCFA. */
  readonly millions?: boolean;
  /** Number of rows whose labels are all chosen by the department. */
  readonly openRows?: number;
  /** Countries that have a row of their own, in this order. */
  readonly countries?: readonly string[];
  /** Number of rows below these for countries that the department chooses. */
  readonly otherRows?: number;
  /** What the free kind is called. */
  readonly freeKind?: InBoth;
}

export const RECORD_COLUMNS = [
  'title',
  'start',
  'end',
  'objectives',
  'ponam',
  'place',
  'partners',
  'amount',
  'beneficiaries',
  'status',
] as const;
export type RecordColumn = (typeof RECORD_COLUMNS)[number];

/** A list of records that a department fills, one a row. */
export interface RecordForm {
  readonly form: 'records';
  readonly tab: InBoth;
  readonly title: InBoth;
  readonly fields: readonly (InBoth & { readonly field: RecordColumn })[];
  /** Number of rows to fill. */
  readonly rows: number;
}
