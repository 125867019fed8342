import { cellName, parseCell, rangeName } from '#shared/cells/address.ts';
import type { Side, SideCell } from '#shared/contract/unfolded.ts';

/** Cells of one sheet that a card names, in few words. */
export interface CellsOfSheet {
  readonly file: string;
  readonly sheet: string;
  readonly submission: number;
  /** What the link opens. */
  readonly first: string;
  /** `E4, E5`, `C6:E6`, `D30 …`. */
  readonly words: string;
  /** Rectangle that holds them. */
  readonly place: string;
}

/** Cells that are named one by one. */
const NAMED = 3;

/** Where a side stands, sheet by sheet. */
export function placesOf({ cells }: Pick<Side, 'cells'>): CellsOfSheet[] {
  const sheets = new Map<string, SideCell[]>();
  for (const cell of cells) {
    const key = `${cell.file}!${cell.sheet}`;
    const known = sheets.get(key);
    if (known) known.push(cell);
    else sheets.set(key, [cell]);
  }
  return [...sheets.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const names = [...new Set(own.map(({ cell }) => cell))];
    const place = boundsOf(names);
    const words = names.length > NAMED && place.includes(':') ? place : names.slice(0, NAMED).join(', ');
    const { file, sheet, submission } = first;
    return [{ file, sheet, submission, first: first.cell, words, place }];
  });
}

function boundsOf(names: readonly string[]): string {
  const cells = names.flatMap((name) => parseCell(name) ?? []);
  if (cells.length < names.length || cells.length === 0) return names[0] ?? '';
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  const [top, bottom, left, right] = [Math.min(...rows), Math.max(...rows), Math.min(...columns), Math.max(...columns)];
  return cells.length === 1 ? cellName(top, left) : rangeName({ top, left, bottom, right });
}

/** Rows and columns of a picture in a card. */
const TALL = 10;
const WIDE = 6;

/** What a picture points at: all the cells where they lie close together, else the first of them. */
export function pictured({ place, first }: CellsOfSheet): string {
  const [from = '', to = from] = place.split(':');
  const [a, b] = [parseCell(from), parseCell(to)];
  if (!a || !b) return place;
  return b.row - a.row < TALL && b.column - a.column < WIDE ? place : first;
}

/** Whether the side is only a part of what the others are, by its name. */
export function isPart({ source }: Pick<Side, 'source'>): boolean {
  return source.includes(':');
}
