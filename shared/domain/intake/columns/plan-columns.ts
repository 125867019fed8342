import { columnName } from '#shared/cells/address.ts';
import { CELL, positionOf, textAt } from '#shared/cells/grid.ts';
import { correctedMeaning } from '#shared/domain/intake/corrections/corrected-meaning.ts';
import type { Corrected } from '#shared/domain/intake/corrections/grammar.ts';
import {
  asLabelColumn,
  type LabelColumn,
  labelColumn,
  type OtherColumn,
} from '#shared/domain/intake/labels/label-columns.ts';
import { isYear, numberAt } from '#shared/domain/intake/layout/find-layout.ts';
import type { FoundTable } from '#shared/domain/intake/layout/find-tables.ts';
import type { SheetView } from '#shared/domain/intake/layout/sheet-view.ts';
import { ageUnknown, type Meaning, NOTHING, saysSomething, within } from '#shared/domain/intake/words/meaning.ts';
import type { Strange } from '#shared/domain/intake/words/strange-words.ts';
import type { Words } from '#shared/domain/intake/words/words.ts';
import type { LabelDimension } from '#shared/domain/intake/words/words-setting.ts';
import type { AsideColumn, MeasureColumn, StrangeColumn } from './column-roles.ts';
import { kindsAcross } from './kinds-across.ts';
import { partsOfTheColumnBefore } from './part-columns.ts';
import { statesShares } from './shares.ts';
import { sortMeasures } from './sort-measures.ts';

export interface ColumnPlan {
  readonly labels: readonly LabelColumn[];
  readonly measures: readonly MeasureColumn[];
  readonly aside: readonly AsideColumn[];
  readonly others: readonly OtherColumn[];
  readonly strange: readonly StrangeColumn[];
}

/** Gives every column of a table its role, from its header words and from what its cells hold. */
export function planColumns(view: SheetView, found: FoundTable, words: Words): ColumnPlan {
  const labels: LabelColumn[] = [];
  const measures: MeasureColumn[] = [];
  const aside: AsideColumn[] = [];
  const others: OtherColumn[] = [];
  for (const column of found.layout.columns) {
    const path = found.paths.get(column) ?? [];
    const header = path.join(' ');
    const role = words.corrections.column(columnName(column))?.get('role');
    const isMeasure = role === 'figures' || role === 'total';
    if (role !== undefined && !isMeasure) {
      const dimension = LABEL_ROLES[role];
      if (dimension) labels.push(asLabelColumn(view, found, column, words, dimension));
      else aside.push({ column, header, why: ASIDE_ROLES[role] ?? 'answer' });
      continue;
    }
    if (isMeasure) {
      const meaning = meaningOf(column);
      measures.push({ column, header, meaning: role === 'total' ? { ...meaning, total: true } : meaning });
      continue;
    }
    const why = found.layout.figureColumns.has(column) ? asideReason(view, found, column, header, words) : undefined;
    if (why) aside.push({ column, header, why });
    else if (found.layout.figureColumns.has(column) && !isLabelOfNumbers(view, found, column, path, words)) {
      const meaning = meaningOf(column);
      if (meaning.derived) aside.push({ column, header, why: 'derived' });
      else measures.push({ column, header, meaning });
    } else {
      const label = labelColumn(view, found, column, words);
      if (label && 'meaningOf' in label) labels.push(label);
      else if (label) others.push(label);
      else if (found.layout.figureColumns.has(column)) aside.push({ column, header, why: 'note' });
    }
  }
  const isBoard = measures.some(({ meaning }) => meaning.indicator !== '' && meaning.indicator !== words.indicator);
  const told = partsOfTheColumnBefore(isBoard ? measures.map(asBoard) : measures);
  const kinds = new Set<number>();
  const named = words.tellsKinds ? kindsAcross(told, strangeOf, leafOf) : told;
  for (const [index, measure] of named.entries()) if (measure !== told[index]) kinds.add(measure.column);
  const sorted = sortMeasures(
    named,
    (measure) => (kinds.has(measure.column) ? undefined : strangeOf(measure)),
    words.answeredColumn,
  );
  return { ...oneKind(labels, others, words), ...sorted, aside: [...aside, ...sorted.aside] };

  function leafOf(column: number): string {
    return found.paths.get(column)?.at(-1) ?? '';
  }

  function strangeOf({ column, meaning }: MeasureColumn): Strange | undefined {
    for (const text of found.paths.get(column) ?? []) {
      const strange = words.strange(text, words.header(text, isBoard), meaning.indicator || words.indicator);
      if (strange) return strange;
    }
    return undefined;
  }

  /** What the words over a column say, or what an officer said in their place. */
  function meaningOf(column: number, manyIndicators = false): Meaning {
    const said = (found.paths.get(column) ?? [])
      .map((text, level) => {
        const meaning = words.header(text, manyIndicators);
        return meaning.sex === '_U' && standsAmongAges(level) ? ageUnknown(meaning) : meaning;
      })
      .reduce(within, NOTHING);
    return correctedMeaning(said, withoutRole(words, column));
  }

  /** Whether headings of one row tell ages, and none of them a sex. */
  function standsAmongAges(level: number): boolean {
    const beside = found.layout.columns.flatMap((column) => {
      const text = found.paths.get(column)?.[level];
      return text === undefined ? [] : [words.header(text)];
    });
    return beside.some(({ age }) => age !== '') && beside.every(({ sex }) => sex === '' || sex === '_U');
  }

  /** Where columns are of several indicators, "Rapatriements" is one more of them, not a kind of the first. */
  function asBoard(measure: MeasureColumn): MeasureColumn {
    return { ...measure, meaning: meaningOf(measure.column, true) };
  }
}

/** Dimension by role of a column as an officer names it. */
const LABEL_ROLES: Readonly<Record<string, LabelDimension>> = {
  period: 'period',
  place: 'refArea',
  country: 'counterpart',
  category: 'category',
  kind: 'kind',
  indicator: 'indicator',
  unit: 'unit',
};
const ASIDE_ROLES: Readonly<Record<string, AsideColumn['why']>> = { note: 'note', code: 'code', exclude: 'answer' };

function withoutRole(words: Words, column: number): Corrected | undefined {
  const fields = words.corrections.column(columnName(column));
  return fields && new Map([...fields].filter(([field]) => field !== 'role'));
}

/** Numbers that only count or name the rows. */
function asideReason(
  view: SheetView,
  found: FoundTable,
  column: number,
  header: string,
  words: Words,
): AsideColumn['why'] | undefined {
  if (words.isRemark(header)) return 'note';
  if (statesShares(view, found, column)) return 'derived';
  const numbers = columnNumbers(view, found, column);
  const counts = numbers.length >= 2 && numbers.every((number, n) => number === (numbers[0] ?? 0) + n);
  // `N` may head the numbers of a table as well as those of its rows.
  if (words.isRank(header) && (counts || !/^\s*n\s*$/i.test(header))) return 'rank';
  if (words.isCode(header) || isCodeOfNames(view, found, column, words)) return 'code';
  const isFirst = found.layout.columns[0] === column;
  const isCount = isFirst && counts && numbers[0] === 1;
  return isCount && (header === '' || /\b(?:order|ordre|index|rang)\b/i.test(header)) ? 'rank' : undefined;
}

/** Numbers under a heading of names (`Région` over `01 | Kayes`), or written with a leading nought beside other numbers: `01`, `09`, `11`. */
function isCodeOfNames(view: SheetView, found: FoundTable, column: number, words: Words): boolean {
  const own = found.paths.get(column)?.at(-1) ?? '';
  if (words.isNameHeading(own)) return true;
  const seen = new Set<string>();
  let noughts = 0;
  for (const row of found.layout.bodyRows) {
    const position = positionOf(view.grid, row, column);
    if (position < 0 || view.figures[position] !== 1) continue;
    const text = textAt(view.grid, position).trim();
    if (!/^\d{1,6}$/.test(text) || seen.has(text)) return false;
    if (view.grid.kinds[position] === CELL.TEXT && /^0\d/.test(text)) noughts += 1;
    seen.add(text);
  }
  return noughts > 0;
}

/** A column of years, months or the like under a header that says so, or that holds nothing but years. */
function isLabelOfNumbers(
  view: SheetView,
  found: FoundTable,
  column: number,
  path: readonly string[],
  words: Words,
): boolean {
  const header = path.join(' ');
  const numbers = columnNumbers(view, found, column);
  const years = numbers.filter(isYear).length;
  if (words.headerDimension(header).includes('period')) {
    return !path.some((text) => saysSomething({ ...words.header(text), multiplier: 0 })) || years * 2 > numbers.length;
  }
  if (numbers.length === 0 || years < numbers.length) return false;
  return found.layout.columns[0] === column || header === '';
}

function columnNumbers(view: SheetView, found: FoundTable, column: number): number[] {
  const numbers: number[] = [];
  for (const row of found.layout.bodyRows) {
    const position = positionOf(view.grid, row, column);
    if (position < 0 || view.grid.kinds[position] === CELL.UNCOMPUTED) continue;
    const number = numberAt(view, position);
    if (!Number.isNaN(number)) numbers.push(number);
    if (numbers.length >= 500) break;
  }
  return numbers;
}

const CODES = /\b(?:p-?codes?|codes?|iso ?[23]?|alpha-? ?[23])\b/i;

/** Codes beside the names they stand for say nothing more: `ML01 | Kayes`, `CI | Côte d’Ivoire`. */
function withoutCodes(labels: readonly LabelColumn[]): readonly LabelColumn[] {
  return labels.filter(
    (label) =>
      !CODES.test(label.header) ||
      !labels.some((other) => other.dimension === label.dimension && !CODES.test(other.header)),
  );
}

/** Free text can be the kind in one column only: the one whose header says so, or else the first. */
function oneKind(all: readonly LabelColumn[], unknown: readonly OtherColumn[], words: Words) {
  const labels = withoutCodes(all);
  const codes = all.filter((label) => !labels.includes(label));
  const others = [...unknown, ...codes.map(({ column, header }) => ({ column, header, breaksDown: false }))];
  const kinds = labels.filter((label) => label.dimension === 'kind');
  if (kinds.length < 2) return { labels, others };
  const kept = kinds.find((label) => words.headerDimension(label.header).includes('kind')) ?? kinds[0];
  const dropped = kinds.filter((label) => label !== kept);
  return {
    labels: labels.filter((label) => !dropped.includes(label)),
    others: [...others, ...dropped.map(({ column, header }) => ({ column, header, breaksDown: false }))],
  };
}
