import type { TableColumn } from '#shared/domain/tables/model.ts';

/** A column of a table, as it is laid on the screen. */
export interface PlacedColumn {
  readonly column: number;
  readonly kind: TableColumn['kind'];
  /** Pixels. */
  readonly width: number;
}

export interface TableLayout {
  readonly columns: readonly PlacedColumn[];
  /** Pixels of all columns; those of a table that fills its room may be narrower. */
  readonly width: number;
  /** Pixels below which it is scrolled. */
  readonly least: number;
  /** Whether it takes all the room there is: tables of words read better so, figures better side by side. */
  readonly fills: boolean;
}

/** Pixels of a character, and of the space around a cell. */
const CHARACTER = { words: 6.4, number: 6 };
const AROUND = { words: 20, number: 34 };
const WIDEST = 460;
/** Words break: a table of them can be so much narrower than it is printed. */
const NARROWEST = 0.65;

/** Widths of the printed columns (characters) in pixels. */
export function layColumns(columns: readonly TableColumn[]): TableLayout {
  const placed = columns.map(({ kind, width }, column) => ({
    column,
    kind,
    width: Math.min(WIDEST, Math.round(width * CHARACTER[kind] + AROUND[kind])),
  }));
  const width = placed.reduce((sum, one) => sum + one.width, 0);
  const fills = columns.filter(({ kind }) => kind === 'words').length > 1;
  return { columns: placed, width, least: fills ? Math.round(width * NARROWEST) : width, fills };
}
