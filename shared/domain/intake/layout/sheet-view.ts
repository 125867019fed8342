import type { Range } from '#shared/cells/address.ts';
import { isFigureText } from '#shared/cells/figure-text.ts';
import { CELL, type CellGrid, positionOf, textAt } from '#shared/cells/grid.ts';
import { hasIndents } from '#shared/cells/indents.ts';
import type { Sheet, Span } from '#shared/cells/workbook.ts';
import { BUCKETS, type Bucket, type BucketCounts, emptyBuckets } from '#shared/domain/model/ledger.ts';
import { tidy } from '#shared/lib/fold.ts';

/** A sheet while it is read: what is hidden, which cells are figures, and which bucket each went to. */
export interface SheetView {
  readonly sheet: Sheet;
  readonly grid: CellGrid;
  readonly rowHidden: Uint8Array;
  readonly columnHidden: Uint8Array;
  /** 1 for a figure cell (contract, "Cells and the ledger"), by position in the grid. */
  readonly figures: Uint8Array;
  /** Bucket by position: 0 none yet, otherwise 1 + its index in BUCKETS. */
  readonly claimed: Uint8Array;
  /** Texts of the grid with single blanks, made when first asked for. */
  readonly tidied: (string | undefined)[];
  /** Whether any text is indented, by its look or by blanks. */
  readonly isIndented: boolean;
  /** Positions of texts that stand where a figure should: no figure cells for the reader of files, but for the ledger. */
  readonly countedTexts: Set<number>;
  /** Merged ranges by the place of their first cell, and by every row of the ones that are not tall. */
  readonly mergesByRow: ReadonlyMap<number, readonly Range[]>;
}

/** Merges taller than this are stored once, for their first row; headers are never that tall. */
const TALL = 400;

export function viewSheet(sheet: Sheet): SheetView {
  const { grid } = sheet;
  return {
    sheet,
    grid,
    rowHidden: marked(sheet.hiddenRows, grid.rowCount),
    columnHidden: marked(sheet.hiddenColumns, grid.columnCount),
    figures: findFigures(grid),
    claimed: new Uint8Array(grid.size),
    tidied: [],
    isIndented: hasIndents(grid),
    countedTexts: new Set(),
    mergesByRow: indexMerges(sheet.merges),
  };
}

export function isHidden(view: SheetView, row: number, column: number): boolean {
  return view.sheet.hidden || view.rowHidden[row] === 1 || view.columnHidden[column] === 1;
}

/** Text of a cell with single blanks; a date as precisely as its format shows it: `2021-03` where `mmm-yy` shows no day. */
export function labelText(view: SheetView, position: number): string {
  if (position < 0) return '';
  const { grid, tidied } = view;
  const id = grid.textIds[position] ?? -1;
  if (grid.kinds[position] === CELL.DATE) return dateText(grid, position);
  if (id < 0) return textAt(grid, position);
  let text = tidied[id];
  if (text === undefined) {
    text = tidy(grid.texts[id] ?? '');
    tidied[id] = text;
  }
  return text;
}

function dateText(grid: CellGrid, position: number): string {
  const text = textAt(grid, position);
  const format = (grid.formats[grid.formatIds[position] ?? 0] ?? '')
    .replace(/\[[^\]]*\]|"[^"]*"|\\./g, '')
    .toLowerCase();
  if (/[dj]/.test(format)) return text.slice(0, 10);
  return /m/.test(format) ? text.slice(0, 7) : /[ya]/.test(format) ? text.slice(0, 4) : text.slice(0, 10);
}

/** Text of the cell with single blanks, or of the merged range that covers it; '' when empty. */
export function shownText(view: SheetView, row: number, column: number): string {
  const own = labelText(view, positionOf(view.grid, row, column));
  if (own !== '') return own;
  const merge = mergeAt(view, row, column);
  return merge ? labelText(view, positionOf(view.grid, merge.top, merge.left)) : '';
}

/** Position of a header cell that stands in this very row, itself or through a merge that begins in it; -1 otherwise. */
export function positionOfHeader(view: SheetView, row: number, column: number): number {
  const own = positionOf(view.grid, row, column);
  if (own >= 0) return own;
  const merge = mergeAt(view, row, column);
  return merge && merge.top === row ? positionOf(view.grid, merge.top, merge.left) : -1;
}

/** The merged range over the cell, if any. */
export function mergeAt(view: SheetView, row: number, column: number): Range | undefined {
  return view.mergesByRow.get(row)?.find((merge) => column >= merge.left && column <= merge.right);
}

/** Puts a figure cell into a bucket; other cells and cells already claimed are left alone. */
export function claim(view: SheetView, position: number, bucket: Bucket): void {
  if (position < 0 || view.figures[position] !== 1 || view.claimed[position] !== 0) return;
  view.claimed[position] = CODES[bucket];
}

/** What `claimed` holds for each bucket. */
const CODES = Object.fromEntries(BUCKETS.map((bucket, index) => [bucket, index + 1])) as Readonly<
  Record<Bucket, number>
>;

/** Counts a text as a figure cell because it stands where a figure should. */
export function countAsFigure(view: SheetView, position: number): void {
  if (view.figures[position] === 1) return;
  view.figures[position] = 1;
  view.countedTexts.add(position);
}

/** Takes back the claims on a range, and the texts counted there, so that its table can be read another way. */
export function forgetClaims(view: SheetView, range: Range): void {
  const { columns, rowStarts, rowCount } = view.grid;
  const end = rowStarts[Math.min(range.bottom + 1, rowCount)] ?? 0;
  for (let i = rowStarts[Math.min(range.top, rowCount)] ?? 0; i < end; i++) {
    const column = columns[i] ?? 0;
    if (column < range.left || column > range.right) continue;
    view.claimed[i] = 0;
    if (view.countedTexts.delete(i)) view.figures[i] = 0;
  }
}

/** Counts figure cells by bucket in a range of the sheet, hidden rows and columns included. */
export function countBuckets(view: SheetView, range: Range): { figures: number; buckets: BucketCounts } {
  const counts = new Uint32Array(BUCKETS.length + 1);
  let figures = 0;
  const { columns, rowStarts, rowCount } = view.grid;
  const end = rowStarts[Math.min(range.bottom + 1, rowCount)] ?? 0;
  for (let i = rowStarts[Math.min(range.top, rowCount)] ?? 0; i < end; i++) {
    const column = columns[i] ?? 0;
    if (view.figures[i] !== 1 || column < range.left || column > range.right) continue;
    figures += 1;
    const code = view.claimed[i] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  const buckets = emptyBuckets();
  BUCKETS.forEach((bucket, index) => {
    buckets[bucket] = counts[index + 1] ?? 0;
  });
  return { figures, buckets };
}

function marked(spans: readonly Span[], count: number): Uint8Array {
  const flags = new Uint8Array(count);
  for (const { first, last } of spans) flags.fill(1, first, Math.min(last + 1, count));
  return flags;
}

function findFigures(grid: CellGrid): Uint8Array {
  const byText = new Int8Array(grid.texts.length).fill(-1);
  const figures = new Uint8Array(grid.size);
  for (let i = 0; i < grid.size; i++) {
    const kind = grid.kinds[i];
    if (kind === CELL.NUMBER || kind === CELL.ERROR || kind === CELL.UNCOMPUTED) figures[i] = 1;
    else if (kind === CELL.TEXT) {
      const id = grid.textIds[i] ?? 0;
      if (byText[id] === -1) byText[id] = isFigureText(grid.texts[id] ?? '') ? 1 : 0;
      figures[i] = byText[id] ?? 0;
    }
  }
  return figures;
}

function indexMerges(merges: readonly Range[]): Map<number, Range[]> {
  const byRow = new Map<number, Range[]>();
  for (const merge of merges) {
    const last = merge.bottom - merge.top > TALL ? merge.top : merge.bottom;
    for (let row = merge.top; row <= last; row++) {
      const list = byRow.get(row);
      if (list) list.push(merge);
      else byRow.set(row, [merge]);
    }
  }
  return byRow;
}
