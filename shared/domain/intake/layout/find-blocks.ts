import { CELL } from '#shared/cells/grid.ts';
import { startsPlain } from '#shared/lib/fold.ts';
import { isHidden, type SheetView } from './sheet-view.ts';

/** A rectangle bounded by emptiness, with its visible rows and columns that hold something. */
export interface Block {
  /** First row of the rows between two empty ones that it was cut from: tables of one band may share a title. */
  readonly band?: number | undefined;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

interface Band {
  readonly rows: readonly number[];
  /** Columns that hold a visible cell, in the order in which they are met. */
  readonly columns: readonly number[];
}

/** Cuts the visible part of a sheet at empty rows, then each band at empty columns where two tables stand side by side. */
export function findBlocks(view: SheetView): Block[] {
  return findBands(view).flatMap((band) => splitSideBySide(view, band));
}

function findBands(view: SheetView): Band[] {
  const { grid } = view;
  const bands: Band[] = [];
  let rows: number[] = [];
  let columns: number[] = [];
  const seenIn = new Int32Array(grid.columnCount).fill(-1);
  const close = () => {
    if (rows.length > 0) bands.push({ rows, columns });
    rows = [];
    columns = [];
  };
  for (let row = 0; row < grid.rowCount; row++) {
    if (view.sheet.hidden) break;
    // A hidden row is no gap: the table goes on under it.
    if (view.rowHidden[row] === 1) continue;
    const end = grid.rowStarts[row + 1] ?? 0;
    let filled = 0;
    for (let i = grid.rowStarts[row] ?? 0; i < end; i++) {
      const column = grid.columns[i] ?? 0;
      if (isHidden(view, row, column) || isBlankText(view, i)) continue;
      filled += 1;
      if (seenIn[column] === bands.length) continue;
      seenIn[column] = bands.length;
      columns.push(column);
    }
    if (filled > 0) rows.push(row);
    else close();
  }
  close();
  return bands;
}

function isBlankText(view: SheetView, position: number): boolean {
  if (view.grid.kinds[position] !== CELL.TEXT) return false;
  const text = view.grid.texts[view.grid.textIds[position] ?? 0] ?? '';
  return !startsPlain(text) && /^[\s\u00A0\u200B-\u200D\u202F\uFEFF]*$/u.test(text);
}

function splitSideBySide(view: SheetView, band: Band): Block[] {
  const columns = [...band.columns].sort((a, b) => a - b);
  const groups: number[][] = [];
  for (const column of columns) {
    const current = groups.at(-1);
    if (current && column - (current.at(-1) ?? 0) === 1) current.push(column);
    else groups.push([column]);
  }
  const parts: number[][] = [];
  for (const group of groups) {
    const current = parts.at(-1);
    if (
      !current ||
      (isTable(view, band, current) && isTable(view, band, group) && startsWithLabels(view, band, group))
    ) {
      parts.push([...group]);
    } else current.push(...group);
  }
  const first = band.rows[0] ?? 0;
  if (parts.length < 2) return [{ band: first, rows: band.rows, columns }];
  return parts.map((part) => {
    const own = new Set(part);
    return {
      band: first,
      rows: band.rows.filter((row) => cellsOf(view, row).some((i) => own.has(view.grid.columns[i] ?? -1))),
      columns: part,
    };
  });
}

function isTable(view: SheetView, band: Band, columns: readonly number[]): boolean {
  if (columns.length < 2) return false;
  const own = new Set(columns);
  let figures = 0;
  for (const row of sampleOf(band.rows)) {
    for (const i of cellsOf(view, row)) if (own.has(view.grid.columns[i] ?? -1)) figures += view.figures[i] ?? 0;
    if (figures >= 2) return true;
  }
  return false;
}

/** Whether the first column reads as labels: words, or years, rather than quantities. */
function startsWithLabels(view: SheetView, band: Band, columns: readonly number[]): boolean {
  let labels = 0;
  let all = 0;
  for (const row of sampleOf(band.rows)) {
    for (const i of cellsOf(view, row)) {
      if (view.grid.columns[i] !== columns[0]) continue;
      const number = view.grid.numbers[i] ?? Number.NaN;
      all += 1;
      if (view.figures[i] !== 1 || (number >= 1950 && number <= 2050)) labels += 1;
    }
  }
  return labels * 2 > all;
}

function sampleOf(rows: readonly number[]): readonly number[] {
  return rows.slice(0, 60);
}

/** Positions of the visible cells of a row. */
export function cellsOf(view: SheetView, row: number): number[] {
  const { grid } = view;
  const found: number[] = [];
  const end = grid.rowStarts[row + 1] ?? 0;
  for (let i = grid.rowStarts[row] ?? 0; i < end; i++) {
    if (!isHidden(view, row, grid.columns[i] ?? 0) && !isBlankText(view, i)) found.push(i);
  }
  return found;
}
