import { cellName, rangeName } from '#shared/cells/address.ts';
import { CELL, positionOf, textAt } from '#shared/cells/grid.ts';
import type { ColumnPlan } from '#shared/domain/intake/columns/plan-columns.ts';
import { textReader } from '#shared/domain/intake/figures/number-texts.ts';
import type { Figures } from '#shared/domain/intake/figures/read-figures.ts';
import { surveyFigures } from '#shared/domain/intake/figures/survey.ts';
import {
  readMatrix,
  STATE,
  scaled,
  stateAt,
  type ValueMatrix,
  valueAt,
} from '#shared/domain/intake/figures/value-matrix.ts';
import { askDoubts } from '#shared/domain/intake/file-doubts.ts';
import { codeRows } from '#shared/domain/intake/labels/row-codes.ts';
import { ROW, type Rows } from '#shared/domain/intake/labels/rows.ts';
import type { FoundTable } from '#shared/domain/intake/layout/find-tables.ts';
import type { SheetView } from '#shared/domain/intake/layout/sheet-view.ts';
import { openInquiry } from '#shared/domain/intake/questions.ts';
import { excludedTable, finish } from '#shared/domain/intake/read-table.ts';
import { askAboutTable } from '#shared/domain/intake/table-questions.ts';
import { agree } from '#shared/domain/intake/totals/prove-row-totals.ts';
import type { TableReading } from '#shared/domain/intake/types.ts';
import type { FileContext, TableContext } from '#shared/domain/intake/words/context.ts';
import { dimensionsOf, type TableFacts } from '#shared/domain/intake/words/dimensions.ts';
import { type Meaning, NOTHING, within } from '#shared/domain/intake/words/meaning.ts';
import { createMeaningCodes } from '#shared/domain/intake/words/meaning-codes.ts';
import { EXCLUDE } from '#shared/domain/intake/words/words-setting.ts';
import type { StatedTotal } from '#shared/domain/model/observation.ts';
import { meaningOf } from '#shared/domain/templates/axes.ts';
import type { Geometry } from '#shared/domain/templates/geometry.ts';
import type { FigureSheet, Template } from '#shared/domain/templates/model.ts';
import { templateEvidence } from './lay-template.ts';
import { askAboutGaps, type RowLabels, readLabels } from './open-labels.ts';

/**
 * Reads a table of figures that was filled into a template: what each cell is about stands in the template, what it says
 * is read as in any other table, with the same questions where it can be read two ways.
 */
export function readFigureForm(
  view: SheetView,
  { sheet, geometry }: { readonly sheet: FigureSheet; readonly geometry: Geometry },
  template: Template,
  file: FileContext,
): TableReading {
  const name = view.sheet.name;
  const inquiry = openInquiry(file.answers, name, rangeName(geometry.range));
  askDoubts(inquiry, file.doubts, name);
  const found = tableOf(geometry, sheet);
  const base = baseOf(sheet);
  const context = contextOf(base, sheet, template, geometry);
  if (inquiry.answered('column', 'repeated') === EXCLUDE) return excludedTable(view, found, context);
  const { labels, rowAt } = readLabels(view, sheet, geometry, { template, index: file.index, inquiry });
  const plan = planOf(sheet, geometry, labels);
  const reader = textReader(view, found, plan, file, inquiry);
  const matrix = readMatrix(view, found.layout.bodyRows, [...geometry.figureColumns], reader.read);
  const ones = inquiry.answered('unit', 'large') === 'ones';
  const facts: TableFacts = { index: file.index, childrenBeside: false, geo: sheet.geo, ones };
  const figures = figuresOf(view, { sheet, plan, matrix, base, facts, rowAt });
  const survey = surveyFigures(view, figures, facts, inquiry);
  askAboutTable(found, plan, survey, context, file.index, inquiry);
  const filled = [...sheet.rows.keys()].filter((at) => hasFigures(matrix, at, figures.totalMeasures));
  askAboutGaps(
    filled.flatMap((at) => rowAt(at).gap ?? []),
    inquiry,
  );
  return finish(view, found, { figures, facts, survey, inquiry, context });
}

/** What all figures of a sheet have in common. */
function baseOf({ indicator, kind, period, multiplier }: FigureSheet): Meaning {
  return { ...NOTHING, indicator, kind, multiplier, period: period === '' ? undefined : { timePeriod: period } };
}

function tableOf({ headerRows, bodyRows, totalRow, figureColumns, range }: Geometry, sheet: FigureSheet): FoundTable {
  const columns = Array.from({ length: range.right + 1 }, (_, column) => column);
  const path = (column: number) =>
    sheet.labels[column]?.header ?? sheet.columns[column - sheet.labels.length]?.path.join(' ') ?? sheet.remarks;
  return {
    layout: {
      columns,
      titleRows: [],
      headerRows,
      bodyRows: [...bodyRows, totalRow],
      noteRows: [],
      figureColumns: new Set(figureColumns),
    },
    paths: new Map(columns.map((column) => [column, [path(column)]])),
    range,
    titles: [],
    notes: [],
  };
}

function contextOf(meaning: Meaning, { geo }: FigureSheet, template: Template, geometry: Geometry): TableContext {
  return {
    meaning,
    indicatorScore: 0,
    geo: geo as TableContext['geo'],
    evidence: [templateEvidence(template, geometry)],
    population: { sex: '', age: '', doubt: '' },
    otherPeriod: '',
    confidence: 1,
  };
}

function planOf(sheet: FigureSheet, geometry: Geometry, labels: ColumnPlan['labels']): ColumnPlan {
  return {
    labels,
    measures: sheet.columns.map(({ path, entries }, c) => ({
      column: geometry.figureColumns[c] ?? 0,
      header: path.join(' '),
      meaning: entries.map(meaningOf).reduce(within, NOTHING),
    })),
    aside: [{ column: geometry.remarkColumn, header: sheet.remarks, why: 'note' }],
    others: [],
    strange: [],
  };
}

interface Parts {
  readonly sheet: FigureSheet;
  readonly plan: ColumnPlan;
  readonly matrix: ValueMatrix;
  readonly base: Meaning;
  readonly facts: TableFacts;
  readonly rowAt: (index: number) => RowLabels;
}

function figuresOf(view: SheetView, parts: Parts): Figures {
  const { sheet, plan, matrix, base, rowAt } = parts;
  const last = sheet.rows.length;
  const codes = createMeaningCodes();
  const rows: Rows = {
    ...codeRows(matrix.rows.length, (index) => (index < last ? rowAt(index).meaning : undefined), codes),
    codes,
    roles: Uint8Array.from(matrix.rows, (_row, index) => (index === last ? ROW.TOTAL : ROW.DATA)),
    totals: [],
    meaningOf: (index) => rowAt(index).meaning,
    textOf: (index, label) => rowAt(index).texts[label] ?? '',
    unknownOf: (index) => rowAt(index).unknown,
    blanks: [],
  };
  const totalMeasures = new Map(
    sheet.columns.flatMap(({ parts: sum }, c): [number, readonly number[]][] => (sum ? [[c, sum]] : [])),
  );
  const measures = plan.measures.map(({ meaning }) => codes.encode(within(base, meaning)));
  const dataMeasures = [...measures.keys()].filter((measure) => !totalMeasures.has(measure));
  const totals = totalsOf(view, parts, totalMeasures);
  return { plan, matrix, rows, totalMeasures, totals, measures, dataMeasures };
}

/** Totals of rows and columns: the form computes them, unless somebody wrote over its formulas. */
function totalsOf(view: SheetView, parts: Parts, sums: ReadonlyMap<number, readonly number[]>): StatedTotal[] {
  const { sheet, plan, base, rowAt } = parts;
  const last = sheet.rows.length;
  const rows = [...sheet.rows.keys()];
  const across = rows.flatMap((index) =>
    [...sums].flatMap(([measure, of]) => {
      const labelled = rowAt(index).meaning;
      const own = within(base, plan.measures[measure]?.meaning ?? NOTHING);
      const cells = of.map((part): readonly [number, number] => [index, part]);
      return total(view, parts, [index, measure], cells, labelled && within(own, labelled));
    }),
  );
  const down = sheet.columns.flatMap((_column, measure) => {
    const own = within(base, plan.measures[measure]?.meaning ?? NOTHING);
    const cells = rows.map((index): readonly [number, number] => [index, measure]);
    const about = sheet.labels.some(({ axis }) => axis === 'year') ? undefined : own;
    return total(view, parts, [last, measure], sums.has(measure) ? leaves(cells, sums) : cells, about);
  });
  return [...across, ...down];

  /** The total of totals is the total of what they add up. */
  function leaves(cells: readonly (readonly [number, number])[], of: typeof sums): (readonly [number, number])[] {
    return cells.flatMap(([index, measure]) => (of.get(measure) ?? []).map((part) => [index, part] as const));
  }
}

type At = readonly [index: number, measure: number];

function total(
  view: SheetView,
  { matrix, facts }: Parts,
  at: At,
  cells: readonly At[],
  about: Meaning | undefined,
): StatedTotal[] {
  const state = stateAt(matrix, ...at);
  const stated = valueAt(matrix, ...at);
  if (state !== STATE.VALUE && state !== STATE.UNCOMPUTED) return [];
  const filled = cells.filter((cell) => stateAt(matrix, ...cell) !== STATE.BLANK);
  const position = matrix.positions[at[0] * matrix.columns.length + at[1]] ?? -1;
  const byFormula = view.grid.formulas[position] === 1;
  const hole = filled.some((cell) => stateAt(matrix, ...cell) !== STATE.VALUE);
  // The form's own sum passes over numbers that were typed as text: it then says nothing of them.
  const blind = byFormula && filled.some((cell) => isText(view, matrix, cell));
  const sum = filled.reduce((whole, cell) => whole + valueAt(matrix, ...cell), 0);
  const known = filled.length > 0 && !hole && !blind;
  const said = about && dimensionsOf(about, facts);
  const multiplier = said?.multiplier ?? 1;
  const row = matrix.rows[at[0]] ?? 0;
  const column = matrix.columns[at[1]] ?? 0;
  return [
    {
      row,
      column,
      stated: scaled(stated, multiplier),
      computed: known ? scaled(Number(sum.toPrecision(15)), multiplier) : Number.NaN,
      agrees: Number.isNaN(stated) || !known || agree(stated, Number(sum.toPrecision(15)), filled.length),
      raw: textAt(view.grid, positionOf(view.grid, row, column)),
      about: said?.dimensions,
      unit: said?.unit ?? '',
      parts: partsText(matrix, cells),
    },
  ];
}

function isText(view: SheetView, matrix: ValueMatrix, [index, measure]: At): boolean {
  const position = matrix.positions[index * matrix.columns.length + measure] ?? -1;
  return position >= 0 && view.grid.kinds[position] === CELL.TEXT;
}

/** `C6:E6`, the first and the last of the cells. */
function partsText(matrix: ValueMatrix, cells: readonly At[]): string {
  const nameOf = ([index, measure]: At) => cellName(matrix.rows[index] ?? 0, matrix.columns[measure] ?? 0);
  const [first, last] = [cells[0], cells.at(-1)];
  return first && last ? `${nameOf(first)}:${nameOf(last)}` : '';
}

function hasFigures(matrix: ValueMatrix, index: number, totals: ReadonlyMap<number, unknown>): boolean {
  return matrix.columns.some(
    (_column, measure) => !totals.has(measure) && stateAt(matrix, index, measure) !== STATE.BLANK,
  );
}
