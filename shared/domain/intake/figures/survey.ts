import { cellName } from '#shared/cells/address.ts';
import { textAt } from '#shared/cells/grid.ts';
import type { LabelColumn } from '#shared/domain/intake/labels/label-columns.ts';
import { ROW } from '#shared/domain/intake/labels/rows.ts';
import { countAsFigure, type SheetView } from '#shared/domain/intake/layout/sheet-view.ts';
import type { Inquiry } from '#shared/domain/intake/questions.ts';
import { CURRENCIES, type Lack, type TableFacts } from '#shared/domain/intake/words/dimensions.ts';
import { EXCLUDE } from '#shared/domain/intake/words/words-setting.ts';
import { observationsOf } from '#shared/domain/model/figure-chunk.ts';
import type { Observation } from '#shared/domain/model/observation.ts';
import { message } from '#shared/texts/say.ts';
import type { LeftOut } from './claim-cells.ts';
import { type Contradiction, findContradiction } from './contradictions.ts';
import { figureChunks } from './figure-chunks.ts';
import type { Figures } from './read-figures.ts';
import { findRepetitions, type Repetition } from './repetitions.ts';
import { STATE } from './value-matrix.ts';
import { type DataCell, walkCells } from './walk-cells.ts';

/** What one pass over the data cells of a table finds. */
export interface Survey {
  /** First cell that lacks an indicator, a period, a fitting unit or breakdown. */
  readonly lacks: ReadonlyMap<Lack, string>;
  /** Labels that were not understood, with the first cell of each. */
  readonly unknown: readonly { readonly label: LabelColumn; readonly text: string; readonly cell: string }[];
  /** Empty labels that may go on with those above, each with its cell. */
  readonly blanks: readonly { readonly text: string; readonly cell: string }[];
  readonly leftOut: readonly LeftOut[];
  /** Positions of `leftOut`. */
  readonly out: ReadonlySet<number>;
  readonly missing: readonly Observation[];
  readonly observationCount: number;
  readonly indicators: ReadonlySet<string>;
  /** The first figure beyond all measure. */
  readonly largest: { readonly cell: string; readonly value: string; readonly unit: string } | undefined;
  /** The first count that is no whole number; '' if there is none. */
  readonly fraction: string;
  /** Cells whose figure is below nought. */
  readonly negative: readonly string[];
  /** Words that deny each other; undefined where there are none. */
  readonly contradiction: Contradiction | undefined;
  /** Pairs of cells that say the same of the same thing, a few of them. */
  readonly repeated: readonly Repetition[];
}

/** Looks at every data cell once: what becomes a figure, what is left out, what is not understood, what is said twice. */
export function surveyFigures(
  view: SheetView,
  figures: Figures,
  facts: TableFacts,
  inquiry: Pick<Inquiry, 'answered'>,
): Survey {
  const { matrix } = figures;
  const lacks = new Map<Lack, string>();
  const leftOut: LeftOut[] = [];
  const out = new Set<number>();
  let hasMissing = false;
  const indicators = new Set<string>();
  const seen = findRepetitions(figures, facts);
  const negative: string[] = [];
  let fraction = '';
  let largest: Survey['largest'];
  const keepLargest = inquiry.answered('unit', 'large');
  const dropNegatives = inquiry.answered('column', 'negative') === EXCLUDE;
  let observationCount = 0;
  const walk = walkCells(figures, facts);
  const { cell } = walk;
  while (walk.next()) {
    const { at, matter, known } = cell;
    const isExcluded = known && matter.excluded;
    const lack = known && !isExcluded ? cell.lack : undefined;
    if (lack && !lacks.has(lack)) lacks.set(lack, nameOf(figures, cell));
    const value = matrix.values[at] ?? 0;
    const isLarge =
      known && !lack && (keepLargest === undefined || keepLargest === EXCLUDE) && isBeyondMeasure(cell, value);
    if (isLarge && keepLargest === undefined)
      largest ??= { cell: nameOf(figures, cell), value: String(value * cell.multiplier), unit: cell.unit };
    const isOut = isExcluded || (value < 0 && dropNegatives) || (isLarge && keepLargest === EXCLUDE);
    const left = leaveOut(view, figures, cell, isOut ? 'answer' : lack);
    if (left) {
      leftOut.push(left);
      out.add(left.position);
      continue;
    }
    if (!known || lack) continue;
    if (matrix.states[at] === STATE.VALUE) {
      observationCount += 1;
      if (value < 0) negative.push(nameOf(figures, cell));
      if (fraction === '' && isFraction(cell, value)) fraction = nameOf(figures, cell);
      indicators.add(matter.indicator);
      seen.note(cell);
    } else if (matrix.states[at] === STATE.MISSING) hasMissing = true;
  }
  return {
    lacks,
    unknown: unknownLabels(figures),
    blanks: figures.rows.blanks.map(({ index, column, text }) => ({
      text,
      cell: cellName(matrix.rows[index] ?? 0, column),
    })),
    leftOut,
    out,
    missing: hasMissing ? [...observationsOf(figureChunks(view, figures, facts, out, 'missing'))] : [],
    observationCount,
    indicators,
    largest,
    fraction,
    negative,
    contradiction: findContradiction(
      figures.plan,
      matrix,
      (index) => figures.rows.roles[index] === ROW.DATA,
      figures.rows.textOf,
    ),
    repeated: seen.found,
  };
}

/** More than this no figure of Mali can be; a factor of 1000 below it is found by comparing sources. */
const LARGEST: Readonly<Record<string, number>> = { XOF: 1e15, USD: 1e12, EUR: 1e12, persons: 5e7 };

function isBeyondMeasure({ unit, multiplier }: DataCell, value: number): boolean {
  return Math.abs(value) * multiplier > (LARGEST[unit] ?? 1e6);
}

/** Whether a count of whole things, told one by one, is none. */
function isFraction({ matter, unit }: DataCell, value: number): boolean {
  return !Number.isInteger(value) && matter.multiplier <= 1 && !CURRENCIES.has(unit);
}

/** Unreadable cells, and columns or rows left out by a rule or an answer. */
function leaveOut(
  view: SheetView,
  figures: Figures,
  cell: DataCell,
  lack: Lack | 'answer' | undefined,
): LeftOut | undefined {
  const { at } = cell;
  const position = figures.matrix.positions[at] ?? -1;
  if (lack === 'answer') return { position, bucket: 'EXCLUDED', reason: message('intake.excluded.answer') };
  if (lack === 'unit' || lack === 'breakdown') {
    return { position, bucket: 'EXCLUDED', reason: message(`intake.excluded.${lack}`) };
  }
  const state = figures.matrix.states[at];
  if (state !== STATE.UNREADABLE && state !== STATE.UNCOMPUTED) return undefined;
  const name = nameOf(figures, cell);
  if (state === STATE.UNCOMPUTED)
    return { position, bucket: 'UNREADABLE', reason: message('intake.unreadable.uncomputed', { cell: name }) };
  countAsFigure(view, position);
  const text = textAt(view.grid, position);
  return { position, bucket: 'UNREADABLE', reason: message('intake.unreadable.text', { cell: name, text }) };
}

function unknownLabels({ rows, matrix }: Figures): Survey['unknown'] {
  const unknown = new Map<string, { label: LabelColumn; text: string; cell: string }>();
  for (let index = 0; index < matrix.rows.length; index++) {
    if (rows.roles[index] !== ROW.DATA || rows.known[index] === 1) continue;
    for (const { label, text } of rows.unknownOf(index)) {
      const key = `${label.column}|${text}`;
      if (!unknown.has(key)) unknown.set(key, { label, text, cell: cellName(matrix.rows[index] ?? 0, label.column) });
    }
  }
  return [...unknown.values()];
}

function nameOf({ matrix }: Figures, { index, measure }: DataCell): string {
  return cellName(matrix.rows[index] ?? 0, matrix.columns[measure] ?? 0);
}
