import { type CellLook, type LookSpan, PLAIN_LOOKS, type SheetLooks, type SizeSpan } from './looks.ts';

/** Collects the looks of one sheet while its file is walked. */
export interface LooksBuilder {
  /** The number of a look in this sheet. */
  lookId(look: CellLook): number;
  /** A cell with a look, the plain one included where its row or column has another. */
  cell(row: number, column: number, look: number): void;
  row(first: number, last: number, look: number): void;
  column(first: number, last: number, look: number): void;
  width(first: number, last: number, pixels: number): void;
  height(first: number, last: number, pixels: number): void;
  usual(width: number | undefined, height: number | undefined): void;
  finish(): SheetLooks;
}

/** Looks that a sheet may have; what comes later is plain. */
const MOST_LOOKS = 65_535;

export function createLooksBuilder(): LooksBuilder {
  const looks: CellLook[] = [{}];
  const ids = new Map<string, number>([['{}', 0]]);
  const places: number[] = [];
  const cellIds: number[] = [];
  const rowLooks: LookSpan[] = [];
  const columnLooks: LookSpan[] = [];
  const widths: SizeSpan[] = [];
  const heights: SizeSpan[] = [];
  let usualWidth = PLAIN_LOOKS.usualWidth;
  let usualHeight = PLAIN_LOOKS.usualHeight;
  return {
    lookId(look) {
      const key = JSON.stringify(look);
      const known = ids.get(key);
      if (known !== undefined) return known;
      if (looks.length >= MOST_LOOKS) return 0;
      ids.set(key, looks.length);
      return looks.push(look) - 1;
    },
    cell(row, column, look) {
      if (look === 0 && rowLooks.length === 0 && columnLooks.length === 0) return;
      places.push(row * 16_384 + column);
      cellIds.push(look);
    },
    row: (first, last, look) => look > 0 && rowLooks.push({ first, last, look }),
    column: (first, last, look) => look > 0 && columnLooks.push({ first, last, look }),
    width: (first, last, size) => widths.push({ first, last, size }),
    height(first, last, size) {
      const before = heights.at(-1);
      if (before && before.last + 1 === first && before.size === size)
        heights[heights.length - 1] = { ...before, last };
      else heights.push({ first, last, size });
    },
    usual(width, height) {
      usualWidth = width ?? usualWidth;
      usualHeight = height ?? usualHeight;
    },
    finish() {
      const order = inOrder(places);
      const at = (i: number) => order?.[i] ?? i;
      const size = places.length;
      return {
        looks,
        rows: Uint32Array.from({ length: size }, (_, i) => Math.floor((places[at(i)] ?? 0) / 16_384)),
        columns: Uint16Array.from({ length: size }, (_, i) => (places[at(i)] ?? 0) % 16_384),
        ids: Uint16Array.from({ length: size }, (_, i) => cellIds[at(i)] ?? 0),
        rowLooks: rowLooks.sort(byFirst),
        columnLooks: columnLooks.sort(byFirst),
        widths: widths.sort(byFirst),
        heights: heights.sort(byFirst),
        usualWidth,
        usualHeight,
      };
    },
  };
}

function byFirst(a: { readonly first: number }, b: { readonly first: number }): number {
  return a.first - b.first;
}

/** The order of places, where they do not stand in it already. */
function inOrder(places: readonly number[]): number[] | undefined {
  if (places.every((place, i) => i === 0 || place > (places[i - 1] ?? 0))) return undefined;
  return places.map((_, i) => i).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0) || a - b);
}
