/** A window of a sheet as `intake.cells` tells it; rows and columns count from 0. */
export interface PictureWindow {
  readonly rows: readonly {
    readonly row: number;
    readonly height: number;
    readonly hidden: boolean;
    readonly filtered: boolean;
  }[];
  readonly columns: readonly {
    readonly column: number;
    readonly name: string;
    readonly width: number;
    readonly hidden: boolean;
  }[];
  readonly cells: readonly PictureCell[];
  readonly looks: readonly PictureLook[];
  readonly merges: readonly PictureBox[];
  readonly focus: PictureBox | null;
}

export interface PictureCell {
  readonly row: number;
  readonly column: number;
  readonly kind: 'empty' | 'number' | 'text' | 'boolean' | 'date' | 'error' | 'uncomputed';
  readonly text: string;
  readonly raw: string;
  readonly align: 'left' | 'center' | 'right';
  readonly look: number;
  readonly formula: boolean;
  readonly comment: string;
}

export interface PictureLook {
  readonly bold?: true | undefined;
  readonly italic?: true | undefined;
  readonly underline?: true | undefined;
  readonly strike?: true | undefined;
  readonly colour?: string | undefined;
  readonly fill?: string | undefined;
  readonly vertical?: 'top' | 'middle' | undefined;
  readonly wrap?: true | undefined;
  /** Sides that carry a line: 1 top, 2 right, 4 bottom, 8 left. */
  readonly edges?: number | undefined;
}

export interface PictureBox {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A place of the picture: one cell, or a merged one. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly cell: PictureCell | undefined;
  readonly look: PictureLook;
  /** Whether its text may run over the empty cells beside it, as it does in a spreadsheet. */
  readonly spills: boolean;
  readonly inFocus: boolean;
}

export interface PlacedRow {
  readonly row: number;
  readonly height: number;
  readonly hidden: boolean;
  readonly filtered: boolean;
  /** Rows are left out above it. */
  readonly afterGap: boolean;
  readonly cells: readonly PlacedCell[];
}

export interface PlacedColumn {
  readonly column: number;
  readonly name: string;
  readonly width: number;
  readonly hidden: boolean;
  /** Narrower than in the workbook: its words may take two lines. */
  readonly narrowed: boolean;
  readonly afterGap: boolean;
}

export interface Picture {
  readonly columns: readonly PlacedColumn[];
  readonly rows: readonly PlacedRow[];
  /** Width of the column of row numbers. */
  readonly numbers: number;
}

const PLACES = 16_384;
const PIXELS_OF_DIGIT = 7.2;
const PIXELS_BESIDE = 14;
const WIDEST_NUMBER = 220;
const NARROWEST = 24;
/** Pixels of a dozen letters. */
const READABLE = 72;
const LOWEST = 20;
const HIGHEST = 160;

/**
 * Lays a window out as the rows of a table: merged cells span, covered ones are left out, numbers are never cut. `room`: pixels
 * that there are across; columns of words become narrower to fit, as far as they can still be read.
 */
export function layPicture(window: PictureWindow, room = Number.POSITIVE_INFINITY): Picture {
  const { rows, columns, cells, looks, merges, focus } = window;
  const byPlace = new Map(cells.map((cell) => [cell.row * PLACES + cell.column, cell]));
  const columnAt = new Map(columns.map(({ column }, i) => [column, i]));
  const rowAt = new Map(rows.map(({ row }, i) => [row, i]));
  const owners = new Map<number, PictureBox>();
  const covered = new Set<number>();
  for (const merge of merges) {
    const top = rowAt.get(merge.row);
    const left = columnAt.get(merge.column);
    if (top === undefined || left === undefined) continue;
    owners.set(merge.row * PLACES + merge.column, merge);
    for (const { row } of rows.slice(top, top + merge.rows))
      for (const { column } of columns.slice(left, left + merge.columns)) covered.add(row * PLACES + column);
  }
  const isEmpty = (row: number, column: number) => {
    const place = row * PLACES + column;
    return (byPlace.get(place)?.text ?? '') === '' && !covered.has(place);
  };
  const place = (row: number, column: number, next: number | undefined): PlacedCell[] => {
    const key = row * PLACES + column;
    const owner = owners.get(key);
    if (covered.has(key) && !owner) return [];
    const cell = byPlace.get(key);
    const look = looks[cell?.look ?? 0] ?? {};
    const isWords = cell !== undefined && cell.kind === 'text' && cell.align === 'left' && !look.wrap;
    return [
      {
        row,
        column,
        rowSpan: owner?.rows ?? 1,
        columnSpan: owner?.columns ?? 1,
        cell,
        look,
        spills: isWords && !owner && next !== undefined && isEmpty(row, next),
        inFocus: focus !== null && holds(focus, row, column),
      },
    ];
  };
  const numbers = 16 + 8 * String((rows.at(-1)?.row ?? 0) + 1).length;
  const least = columns.map((one) => leastOf(one, cells, owners));
  const widest = widestIn(room - numbers, columns, least);
  return {
    columns: columns.map((one, i) => ({
      ...one,
      width: Math.round(Math.max(Math.min(one.width, widest), least[i] ?? 0)),
      narrowed: widest < one.width,
      afterGap: i > 0 && columns[i - 1]?.column !== one.column - 1,
    })),
    rows: rows.map((one, i) => ({
      ...one,
      height: Math.min(HIGHEST, Math.max(LOWEST, one.height)),
      afterGap: i > 0 && rows[i - 1]?.row !== one.row - 1,
      cells: columns.flatMap(({ column }, at) => place(one.row, column, columns[at + 1]?.column)),
    })),
    numbers,
  };
}

function holds({ row, column, rows, columns }: PictureBox, atRow: number, atColumn: number): boolean {
  return atRow >= row && atRow < row + rows && atColumn >= column && atColumn < column + columns;
}

/** A spreadsheet shows #### where a number is too wide: here its column is widened. */
function leastOf(
  { column }: PictureWindow['columns'][number],
  cells: readonly PictureCell[],
  owners: ReadonlyMap<number, PictureBox>,
): number {
  let least = NARROWEST;
  for (const cell of cells) {
    if (cell.column !== column || cell.kind === 'text' || owners.has(cell.row * PLACES + cell.column)) continue;
    least = Math.max(least, Math.min(WIDEST_NUMBER, cell.text.length * PIXELS_OF_DIGIT + PIXELS_BESIDE));
  }
  return least;
}

/** Pixels that a column takes at most so that all of them fit; not less than words can be read in. */
function widestIn(room: number, columns: PictureWindow['columns'], least: readonly number[]): number {
  const taken = (widest: number) =>
    columns.reduce((sum, { width }, i) => sum + Math.max(Math.min(width, widest), least[i] ?? 0), 0);
  let widest = Math.max(READABLE, ...columns.map(({ width }) => width));
  while (widest > READABLE && taken(widest) > room) widest -= 4;
  return widest;
}

/** Ink that can be read on a ground: the cell's own where it can, else black or white. */
export function inkOn(fill: string, own: string | undefined): string {
  if (own !== undefined && contrast(own, fill) >= 4.5) return own;
  return contrast('#000000', fill) >= contrast('#ffffff', fill) ? '#000000' : '#ffffff';
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance of `#rrggbb` (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
