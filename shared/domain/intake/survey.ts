import { cellName } from '#shared/cells/address.ts';
import { textAt } from '#shared/cells/grid.ts';
import type { Observation } from '#shared/domain/model/observation.ts';
import { message } from '#shared/texts/say.ts';
import type { LeftOut } from './claim-cells.ts';
import { type Contradiction, findContradiction } from './contradictions.ts';
import { CURRENCIES, dimensionsOf, type Lack, lackOf, type TableFacts, unitOf } from './dimensions.ts';
import type { LabelColumn } from './label-columns.ts';
import type { Meaning } from './meaning.ts';
import type { Inquiry } from './questions.ts';
import { type FigureCell, type Figures, observationOf } from './read-figures.ts';
import { ROW } from './rows.ts';
import { countAsFigure, type SheetView } from './sheet-view.ts';
import { STATE } from './value-matrix.ts';
import { EXCLUDE } from './words-setting.ts';

/** What one pass over the data cells of a table finds. */
export interface Survey {
  /** First cell that lacks an indicator, a period, a fitting unit or breakdown. */
  readonly lacks: ReadonlyMap<Lack, string>;
  /** Labels that were not understood, with the first cell of each. */
  readonly unknown: readonly { readonly label: LabelColumn; readonly text: string; readonly cell: string }[];
  readonly leftOut: readonly LeftOut[];
  /** Positions of `leftOut`. */
  readonly out: ReadonlySet<number>;
  readonly missing: readonly Observation[];
  readonly observationCount: number;
  readonly indicators: ReadonlySet<string>;
  /** Pairs of cells that say the same of the same thing, a few of them. */
  /** The first figure beyond all measure. */
  readonly largest: { readonly cell: string; readonly value: string; readonly unit: string } | undefined;
  /** The first count that is no whole number; '' if there is none. */
  readonly fraction: string;
  /** Cells whose figure is below nought. */
  readonly negative: readonly string[];
  /** Words that deny each other; undefined where there are none. */
  readonly contradiction: Contradiction | undefined;
  readonly repeated: readonly { readonly first: string; readonly second: string }[];
}

const MOST_REPEATED = 5;

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
  const missing: Observation[] = [];
  const indicators = new Set<string>();
  const seen = repetitions(figures, facts);
  const negative: string[] = [];
  let fraction = '';
  let largest: Survey['largest'];
  const keepLargest = inquiry.answered('unit', 'large');
  const dropNegatives = inquiry.answered('column', 'negative') === EXCLUDE;
  let observationCount = 0;
  for (const cell of figures.cells()) {
    const { index, measure, meaning } = cell;
    const at = index * matrix.columns.length + measure;
    const lack = meaning && !meaning.excluded ? lackOf(meaning, facts) : undefined;
    if (lack && !lacks.has(lack)) lacks.set(lack, nameOf(figures, cell));
    const isNegative = (matrix.values[at] ?? 0) < 0;
    const size =
      keepLargest === undefined || keepLargest === EXCLUDE
        ? sizeOf(meaning, lack, matrix.values[at], facts)
        : undefined;
    if (size && keepLargest === undefined) largest ??= { cell: nameOf(figures, cell), ...size };
    const isOut = (isNegative && dropNegatives) || (size !== undefined && keepLargest === EXCLUDE);
    const left = leaveOut(view, figures, cell, isOut ? 'answer' : lack);
    if (left) {
      leftOut.push(left);
      out.add(left.position);
      continue;
    }
    if (!meaning || lack) continue;
    if (matrix.states[at] === STATE.VALUE) {
      observationCount += 1;
      if (isNegative) negative.push(nameOf(figures, cell));
      if (fraction === '' && isFraction(meaning, matrix.values[at], facts)) fraction = nameOf(figures, cell);
      indicators.add(meaning.indicator);
      seen.note(cell, meaning);
    } else {
      const observation = observationOf(view, matrix, cell, facts);
      if (observation) missing.push(observation);
    }
  }
  return {
    lacks,
    unknown: unknownLabels(figures),
    leftOut,
    out,
    missing,
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

/** Finds cells that say the same of the same thing: by rows and columns apart where these cannot meet, else cell by cell. */
function repetitions(figures: Figures, facts: TableFacts) {
  const found: { first: string; second: string }[] = [];
  const seen = new Map<string, FigureCell>();
  const columnKeys = figures.plan.measures.map(({ meaning }) => keyOf(meaning));
  const apart = new Set(columnKeys).size === columnKeys.length && !labelsOverrideColumns(figures);
  let lastIndex = -1;
  return {
    found,
    note(cell: FigureCell, meaning: Meaning): void {
      if (found.length >= MOST_REPEATED) return;
      // Columns that differ in what rows never say cannot meet: then one figure of each row stands for the row.
      if (apart && cell.index === lastIndex) return;
      lastIndex = cell.index;
      const said = dimensionsOf(meaning, facts);
      if (!said) return;
      const { indicator, timePeriod, refArea, counterpartArea, sex, age, kind } = said.dimensions;
      const row = `${indicator}|${timePeriod}|${refArea}|${counterpartArea}|${sex}|${age}|${kind}`;
      const key = apart ? `${cell.measure}|${row}` : `${row}|${said.unit}`;
      const earlier = seen.get(key);
      if (earlier) found.push({ first: nameOf(figures, earlier), second: nameOf(figures, cell) });
      else seen.set(key, cell);
    },
  };
}

/** What tells figures of two columns apart; words that were not understood do not. */
function keyOf({ indicator, kind, period, refArea, counterpart, sex, age, unit }: Meaning): string {
  return [indicator, kind, period?.timePeriod, period?.part, refArea, counterpart, sex, age, unit].join('|');
}

const OVERRIDDEN = ['indicator', 'kind', 'refArea', 'counterpart', 'sex', 'age', 'unit'] as const;

/** Whether labels state a dimension that some column states too: what differs by column may then be the same in the end. */
function labelsOverrideColumns({ plan, rows, matrix }: Figures): boolean {
  const byColumn = new Set<string>();
  for (const { meaning } of plan.measures) {
    for (const name of OVERRIDDEN) if (meaning[name] !== '') byColumn.add(name);
    if (meaning.period) byColumn.add('period');
  }
  if (byColumn.size === 0) return false;
  for (let index = 0; index < matrix.rows.length; index++) {
    const said = rows.roles[index] === ROW.DATA ? rows.meaningOf(index) : undefined;
    if (!said) continue;
    if (said.period && byColumn.has('period')) return true;
    if (OVERRIDDEN.some((name) => said[name] !== '' && byColumn.has(name))) return true;
    // Labels of one table state the same dimensions in every row, but for a few exceptions at its head.
    if (index > 200) return false;
  }
  return false;
}

/** More than this no figure of Mali can be; a factor of 1000 below it is found by comparing sources. */
const LARGEST: Readonly<Record<string, number>> = { XOF: 1e15, USD: 1e12, EUR: 1e12, persons: 5e7 };

/** The figure and its unit if it is beyond all measure. */
function sizeOf(meaning: Meaning | undefined, lack: Lack | undefined, value = 0, facts: TableFacts) {
  if (!meaning || lack) return undefined;
  const unit = meaning.unit || unitOf(meaning.indicator, facts);
  const scale = facts.ones ? 1 : meaning.multiplier || 1;
  return Math.abs(value) * scale > (LARGEST[unit] ?? 1e6) ? { value: String(value * scale), unit } : undefined;
}

/** Whether a count of whole things, told one by one, is none. */
function isFraction(meaning: Meaning, value = 0, facts: TableFacts): boolean {
  if (Number.isInteger(value) || meaning.multiplier > 1) return false;
  return !CURRENCIES.has(meaning.unit || unitOf(meaning.indicator, facts));
}

/** Unreadable cells, and columns or rows left out by a rule or an answer. */
function leaveOut(
  view: SheetView,
  figures: Figures,
  cell: FigureCell,
  lack: Lack | 'answer' | undefined,
): LeftOut | undefined {
  const at = cell.index * figures.matrix.columns.length + cell.measure;
  const position = figures.matrix.positions[at] ?? -1;
  if (cell.meaning?.excluded || lack === 'answer')
    return { position, bucket: 'EXCLUDED', reason: message('intake.excluded.answer') };
  if (lack === 'unit' || lack === 'breakdown') {
    return { position, bucket: 'EXCLUDED', reason: message(`intake.excluded.${lack}`) };
  }
  const name = nameOf(figures, cell);
  if (figures.matrix.states[at] === STATE.UNREADABLE) {
    countAsFigure(view, position);
    const text = textAt(view.grid, position);
    return { position, bucket: 'UNREADABLE', reason: message('intake.unreadable.text', { cell: name, text }) };
  }
  if (figures.matrix.states[at] !== STATE.UNCOMPUTED) return undefined;
  return { position, bucket: 'UNREADABLE', reason: message('intake.unreadable.uncomputed', { cell: name }) };
}

function unknownLabels({ rows, matrix }: Figures): Survey['unknown'] {
  const unknown = new Map<string, { label: LabelColumn; text: string; cell: string }>();
  for (let index = 0; index < matrix.rows.length; index++) {
    if (rows.roles[index] !== ROW.DATA || rows.meaningOf(index)) continue;
    for (const { label, text } of rows.unknownOf(index)) {
      const key = `${label.column}|${text}`;
      if (!unknown.has(key)) unknown.set(key, { label, text, cell: cellName(matrix.rows[index] ?? 0, label.column) });
    }
  }
  return [...unknown.values()];
}

function nameOf({ matrix }: Figures, { index, measure }: FigureCell): string {
  return cellName(matrix.rows[index] ?? 0, matrix.columns[measure] ?? 0);
}
