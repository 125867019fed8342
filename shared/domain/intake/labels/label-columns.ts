import { columnName } from '#shared/cells/address.ts';
import { CELL, positionOf } from '#shared/cells/grid.ts';
import { holdsFlags } from '#shared/domain/intake/columns/flag-columns.ts';
import { isDitto } from '#shared/domain/intake/layout/find-layout.ts';
import type { FoundTable } from '#shared/domain/intake/layout/find-tables.ts';
import { labelText, type SheetView, shownText } from '#shared/domain/intake/layout/sheet-view.ts';
import type { Meaning } from '#shared/domain/intake/words/meaning.ts';
import type { Words } from '#shared/domain/intake/words/words.ts';
import { LABEL_DIMENSIONS, type LabelDimension } from '#shared/domain/intake/words/words-setting.ts';
import { startsPlain } from '#shared/lib/fold.ts';
import { findNesting, type Nesting } from './find-nesting.ts';
import { findOutline } from './outline.ts';

/** A column whose cells say what the figures beside them are about. */
export interface LabelColumn {
  readonly column: number;
  readonly header: string;
  readonly dimension: LabelDimension;
  /** Share of its distinct values that were understood. */
  readonly understood: number;
  readonly fillDown: boolean;
  /** Where its labels stand under each other in two levels. */
  readonly nesting?: Nesting;
  /** In a table of many countries: whether a text names a group of them or no known one. */
  isGroup?(text: string): boolean;
  /** Memoised by text; undefined when the text is not understood. */
  meaningOf(text: string): Meaning | undefined;
}

/** Whether a column tells sexes or ages, by itself or under names of places. */
export function tellsCategories({ dimension, nesting }: LabelColumn): boolean {
  return dimension === 'category' || nesting?.inner === 'category';
}

/** A column of words that says nothing the figures could be about, as far as can be told. */
export interface OtherColumn {
  readonly column: number;
  readonly header: string;
  /** Whether its values repeat enough to be a breakdown that Kafo does not know. */
  readonly breaksDown: boolean;
}

const MOST_DISTINCT = 300;

/** What the cells of one column hold, for deciding on its role. */
export interface ColumnValues {
  readonly distinct: readonly string[];
  readonly filled: number;
  readonly rows: number;
}

export function columnValues(view: SheetView, found: FoundTable, column: number): ColumnValues {
  const distinct = new Set<string>();
  const { grid } = view;
  // Texts by their number in the grid: each is looked at once, however often it stands in a long column.
  const seen = new Uint8Array(grid.texts.length);
  let filled = 0;
  let rows = 0;
  const { bodyRows } = found.layout;
  for (let index = 0; index < bodyRows.length; index++) {
    const row = bodyRows[index] ?? 0;
    // A lone text heads a section or waits for its figures: it says nothing of what the column lists.
    if (isLone(view, row)) continue;
    rows += 1;
    const position = positionOf(grid, row, column);
    const id = position >= 0 && grid.kinds[position] === CELL.TEXT ? (grid.textIds[position] ?? -1) : -1;
    const isFull = distinct.size === MOST_DISTINCT;
    if (id < 0 || !(seen[id] === 1 || (isFull && startsPlain(grid.texts[id] ?? '')))) {
      const text = shownText(view, row, column);
      if (text === '') continue;
      if (!isFull) distinct.add(text);
      if (id >= 0 && labelText(view, position) !== '') seen[id] = 1;
    }
    filled += 1;
  }
  return { distinct: [...distinct], filled, rows };
}

function isLone({ grid }: SheetView, row: number): boolean {
  return (grid.rowStarts[row + 1] ?? 0) - (grid.rowStarts[row] ?? 0) <= 1;
}

/** Decides which dimension a column states, from its header and from the share of its values that read as one. */
export function labelColumn(
  view: SheetView,
  found: FoundTable,
  column: number,
  words: Words,
): LabelColumn | OtherColumn | undefined {
  const header = found.paths.get(column)?.join(' ') ?? '';
  const values = columnValues(view, found, column);
  const stated = values.distinct.filter((text) => !words.totalWord(text) && !isDitto(text));
  if (stated.length === 0) return undefined;
  if (holdsFlags(found, column, values)) return { column, header, breaksDown: false };
  const hinted = words.headerDimension(header);
  // Remarks ("dont mineurs") say something of single figures, never of a column.
  if (hinted.length === 0 && words.isRemark(header)) return { column, header, breaksDown: false };
  let best: { dimension: LabelDimension; share: number; score: number } | undefined;
  for (const dimension of LABEL_DIMENSIONS) {
    const known = stated.filter((text) => words.label(dimension, text, 'any', header) !== undefined).length;
    const share = known / stated.length;
    const hint = hinted.includes(dimension) ? 0.35 : 0;
    // A header that names the dimension carries a column with some unknown spellings; without it most must be known.
    if (share + hint < 0.6 || (share === 0 && hint === 0)) continue;
    const score = share + hint;
    if (!best || score > best.score) best = { dimension, share, score };
  }
  const [announced] = hinted;
  if (!best && announced && stated.some((text) => words.label(announced, text, 'any', header))) {
    best = { dimension: announced, share: 0.3, score: 0.3 };
  }
  const nesting =
    findOutline(view, found.layout.bodyRows, column, words) ??
    (best?.share === 1 ? undefined : findNesting(stated, words));
  if (nesting) return asNested({ column, header, values, stated }, words, nesting);
  if (!best) return otherColumn(column, header, values, words);
  return asLabel({ column, header, values, stated }, words, best.dimension, best.share);
}

/** A column that an officer says states this dimension. */
export function asLabelColumn(
  view: SheetView,
  found: FoundTable,
  column: number,
  words: Words,
  dimension: LabelDimension,
): LabelColumn {
  const values = columnValues(view, found, column);
  const header = found.paths.get(column)?.join(' ') ?? '';
  const label = asLabel({ column, header, values, stated: values.distinct }, words, dimension, 1);
  if (dimension !== 'kind' || !words.freeKind()) return label;
  return { ...label, meaningOf: (text) => words.asFreeKind(text) };
}

interface Stated {
  readonly column: number;
  readonly header: string;
  readonly values: ColumnValues;
  readonly stated: readonly string[];
}

function asLabel(
  { column, header, values, stated }: Stated,
  words: Words,
  dimension: LabelDimension,
  understood: number,
): LabelColumn {
  const level = dimension === 'refArea' ? words.placeLevel(header, stated) : 'any';
  const memo = new Map<string, Meaning | undefined>();
  return {
    column,
    header,
    dimension,
    understood,
    fillDown: values.filled < values.rows,
    meaningOf(text) {
      if (!memo.has(text))
        memo.set(text, words.label(dimension, text, level, header) ?? words.restOf(dimension, columnName(column)));
      return memo.get(text);
    },
  };
}

/** A column of two levels: what its outer dimension does not know its inner one does. */
function asNested(column: Stated, words: Words, nesting: Nesting): LabelColumn {
  const outer = asLabel(column, words, nesting.outer, 1);
  return {
    ...outer,
    fillDown: false,
    nesting,
    meaningOf(text) {
      const own = nesting.levels?.get(text)?.[0];
      if (own !== undefined && own !== nesting.outer) return words.label(own, text);
      return outer.meaningOf(text) ?? (nesting.levels ? undefined : words.label(nesting.inner, text));
    },
  };
}

function otherColumn(column: number, header: string, values: ColumnValues, words: Words): OtherColumn | LabelColumn {
  const repeats = values.distinct.length * 2 <= values.filled || values.filled < values.rows * 0.7;
  const answer = words.answeredColumn(columnName(column));
  if (answer === 'kind' || (answer === undefined && words.freeKind() && !words.isNote(header))) {
    return {
      column,
      header,
      dimension: 'kind',
      understood: 1,
      fillDown: values.filled < values.rows,
      meaningOf: (text) => words.asFreeKind(text),
    };
  }
  return { column, header, breaksDown: answer === undefined && repeats && !words.isNote(header) && values.filled > 0 };
}
