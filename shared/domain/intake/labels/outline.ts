import { positionOf } from '#shared/cells/grid.ts';
import { indentAt } from '#shared/cells/indents.ts';
import { labelText, type SheetView } from '#shared/domain/intake/layout/sheet-view.ts';
import type { Words } from '#shared/domain/intake/words/words.ts';
import type { LabelDimension } from '#shared/domain/intake/words/words-setting.ts';
import type { Nesting } from './find-nesting.ts';

/** By body row: points by which the label is indented, EMPTY where there is none. */
export type Depths = Uint16Array;

const EMPTY = 2 ** 16 - 1;
/** Points that make a level: two blanks, or less than a step of the button. One blank is a slip of the hand. */
const LEVEL = 5;

/** How far the labels of a column are indented; undefined where all of them stand alike. */
export function depthsOf(view: SheetView, rows: readonly number[], column: number): Depths | undefined {
  if (!view.isIndented) return undefined;
  const depths = new Uint16Array(rows.length).fill(EMPTY);
  let least = EMPTY;
  let most = 0;
  rows.forEach((row, index) => {
    const position = positionOf(view.grid, row, column);
    if (position < 0 || labelText(view, position) === '') return;
    const depth = Math.min(indentAt(view.grid, position), EMPTY - 1);
    depths[index] = depth;
    least = Math.min(least, depth);
    most = Math.max(most, depth);
  });
  return most - least >= LEVEL ? depths : undefined;
}

/** By body row: the row over it in the outline, -1 for none. Rows that `isLevel` denies (totals) are over nothing. */
export function outlineParents(depths: Depths, isLevel: (index: number) => boolean): Int32Array {
  const parents = new Int32Array(depths.length).fill(-1);
  const open: number[] = [];
  depths.forEach((depth, index) => {
    if (depth === EMPTY) return;
    while (open.length > 0 && depth - (depths[open.at(-1) ?? 0] ?? 0) < LEVEL) open.pop();
    if (!isLevel(index)) return;
    parents[index] = open.at(-1) ?? -1;
    open.push(index);
  });
  return parents;
}

const LEVELS: readonly LabelDimension[] = ['counterpart', 'refArea', 'period', 'category', 'kind'];
/** What a pivot table shows for no value. */
const VOID = /^\((?:vide|blank|empty)\)$/i;

/**
 * What the levels of an indented column state, where they state different things (countries under regions) and every label
 * is understood.
 */
export function findOutline(
  view: SheetView,
  rows: readonly number[],
  column: number,
  words: Words,
): Nesting | undefined {
  const depths = depthsOf(view, rows, column);
  if (!depths) return undefined;
  const texts = rows.map((row) => labelText(view, positionOf(view.grid, row, column)));
  const isLevel = (index: number) => !words.totalWord(texts[index] ?? '') && !VOID.test(texts[index] ?? '');
  const parents = outlineParents(depths, isLevel);
  const ranks = new Int32Array(rows.length);
  const byRank: Set<string>[] = [];
  texts.forEach((text, index) => {
    if (text === '' || !isLevel(index)) return;
    const parent = parents[index] ?? -1;
    const rank = parent < 0 ? 0 : (ranks[parent] ?? 0) + 1;
    ranks[index] = rank;
    byRank[rank] = (byRank[rank] ?? new Set()).add(text);
  });
  const dimensions = byRank.map((level) =>
    LEVELS.find((dimension) => [...level].every((text) => words.label(dimension, text) !== undefined)),
  );
  const [outer] = dimensions;
  const inner = dimensions.at(-1);
  if (!outer || !inner || new Set(dimensions).size < 2 || dimensions.includes(undefined)) return undefined;
  const levels = new Map<string, LabelDimension[]>();
  byRank.forEach((level, rank) => {
    const dimension = dimensions[rank];
    for (const text of level) if (dimension) levels.set(text, [...(levels.get(text) ?? []), dimension]);
  });
  return { outer, inner, levels };
}
