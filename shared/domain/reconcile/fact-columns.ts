/** What figures have in common that a table states once: few for many figures. */
export interface Cut {
  readonly indicator: string;
  readonly geo: string;
  readonly sex: string;
  readonly age: string;
  readonly kind: string;
  readonly unit: string;
}

/** The table of a workbook that states figures. */
export interface Origin {
  readonly department: string;
  readonly file: string;
  readonly sheet: string;
  /** Range of the table; '' where it is not known. */
  readonly table: string;
  readonly submission: number;
}

/** Entries of one table of a workbook: from the first to before the last. */
export interface EntryRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Figures in columns, one entry a figure: a million of them are a few arrays of numbers. Ids count in the lists beside.
 * Entries are added, never changed; the columns may have room behind the last.
 */
export interface FactTable {
  readonly size: number;
  readonly cuts: readonly Cut[];
  /** Codes of periods, places and countries. */
  readonly codes: readonly string[];
  readonly origins: readonly Origin[];
  /** By origin: the entries of a table lie together. */
  readonly ranges: readonly EntryRange[];
  /** Ids of the origins that count, in order. */
  readonly live: readonly number[];
  readonly cut: Int32Array;
  readonly time: Int32Array;
  readonly place: Int32Array;
  readonly counterpart: Int32Array;
  readonly origin: Int32Array;
  /** NaN when the source says that it is missing. */
  readonly value: Float64Array;
  /** 1: no cell states it, but the table is full and leaves it blank (blanks.ts). */
  readonly blank: Uint8Array;
  /** The cell that states a figure, or the range of a counted list; '' for a blank. */
  cell(fact: number): string;
}

/** Where an entry stands. */
export interface EntryAt {
  readonly cut: number;
  readonly time: number;
  readonly place: number;
  readonly counterpart: number;
}

/** Entries of a table that belong together. */
export interface FactList {
  readonly table: FactTable;
  readonly entries: Uint32Array;
}
