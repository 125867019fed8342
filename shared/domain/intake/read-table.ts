import { rangeName } from '#shared/cells/address.ts';
import { textAt } from '#shared/cells/grid.ts';
import { observationsOf } from '#shared/domain/model/figure-chunk.ts';
import type { Steps } from '#shared/lib/steps.ts';
import { type Message, message } from '#shared/texts/say.ts';
import { orientAreas } from './areas/area-axes.ts';
import { AREAS, askAboutAreas, PARTNERS } from './areas/area-questions.ts';
import { HOME } from './areas/area-roles.ts';
import { minorsMakeUpTotal } from './columns/minors-beside.ts';
import { type ColumnPlan, planColumns } from './columns/plan-columns.ts';
import { claimFigures, claimRest, claimRows, columnReasons, listSetAside } from './figures/claim-cells.ts';
import { figureAnatomy } from './figures/figure-anatomy.ts';
import { figureChunks } from './figures/figure-chunks.ts';
import { textReader } from './figures/number-texts.ts';
import { proposeFigures } from './figures/propose-figures.ts';
import { type Figures, readFigures } from './figures/read-figures.ts';
import { type Survey, surveyFigures } from './figures/survey.ts';
import { gatherFacts } from './figures/table-facts.ts';
import { readMatrix } from './figures/value-matrix.ts';
import { askDoubts } from './file-doubts.ts';
import { columnValues, tellsCategories } from './labels/label-columns.ts';
import type { FoundTable } from './layout/find-tables.ts';
import { countBuckets, type SheetView } from './layout/sheet-view.ts';
import { listAnatomy } from './list-anatomy.ts';
import { type Inquiry, openInquiry } from './questions.ts';
import { askAboutTable, TOPICS } from './table-questions.ts';
import type { TableReading } from './types.ts';
import { contextOf, type FileContext, type TableContext } from './words/context.ts';
import { type TableFacts, unitOf } from './words/dimensions.ts';
import type { Meaning } from './words/meaning.ts';
import { createWords, type Words } from './words/words.ts';
import { EXCLUDE, type LabelDimension } from './words/words-setting.ts';

/** Questions whose answer may leave a whole table out. */
const EXCLUDED_WHOLE = ['repeated', 'pair'] as const;

/** Reads one table of figures: what its cells are about, what must be asked, and where every figure cell goes. */
export function* readFigureTable(view: SheetView, found: FoundTable, file: FileContext): Steps<TableReading> {
  const sheet = view.sheet.name;
  const range = rangeName(found.range);
  const inquiry = openInquiry(file.answers, sheet, range, file.settling);
  askDoubts(inquiry, file.doubts, sheet);
  const context = contextOf(found, sheet, file, inquiry);
  const base = context.meaning;
  const wordsFor = (indicator: string) => tableWords(indicator, found, sheet, file, context, inquiry);
  let words = wordsFor(base.indicator);
  if (
    base.excluded ||
    EXCLUDED_WHOLE.some((detail) => inquiry.answered('column', detail) === EXCLUDE) ||
    inquiry.answered('country', AREAS) === EXCLUDE
  )
    return excludedTable(view, found, context);
  let planned = planColumns(view, found, words);
  yield;
  const settled = inquiry.answered('country', AREAS);
  const onlyHome = settled === HOME;
  let areas =
    settled === PARTNERS ? undefined : orientAreas(view, found, planned, file.index, base.indicator, onlyHome);
  if (areas && !areas.fitsHome && base.indicator !== '') {
    // Words of an indicator that the table is not about would be read into its headings.
    words = wordsFor('');
    planned = planColumns(view, found, words);
    areas = orientAreas(view, found, planned, file.index, '', false) ?? areas;
  }
  const plan = areas?.plan ?? planned;
  const fitting = areas && !areas.fitsHome ? { ...base, indicator: '', kind: '' } : base;
  const limited = limitTo(context, plan, { view, found, file }, fitting);
  const kept = plan.measures.filter(({ meaning }) => !meaning.excluded);
  const reader = textReader(view, found, { ...plan, measures: kept }, file, inquiry);
  const matrix = readMatrix(
    view,
    found.layout.bodyRows,
    plan.measures.map(({ column }) => column),
    reader.read,
  );
  yield;
  const known = {
    ...gatherFacts(view, found, plan, context, file.index),
    ones: inquiry.answered('unit', 'large') === 'ones',
  };
  const readWith = (facts: TableFacts) => readFigures(view, found, plan, matrix, limited, facts, words);
  yield;
  const first = readWith(known);
  yield;
  const isPartition = !known.childrenBeside && minorsMakeUpTotal(first);
  const facts = isPartition ? { ...known, childrenBeside: true } : known;
  const figures = isPartition ? readWith(facts) : first;
  const survey = surveyFigures(view, figures, facts, inquiry);
  yield;
  if (areas && askAboutAreas(areas, context.evidence, inquiry)) {
    // What else is not clear matters only once something of the table is to be kept.
    inquiry.open.splice(0, inquiry.open.length - 1);
  } else {
    askAboutTable(found, plan, survey, context, file.index, inquiry, figures.doubtfulTotals);
  }
  const told = { ...context, meaning: { ...context.meaning, indicator: fitting.indicator } };
  const table = finish(view, found, { figures, facts, survey, inquiry, context: told });
  return { ...table, proposal: proposeFigures(view, figures, limited, facts, areas) };
}

/** How the texts of a table are understood, given an indicator and what an officer said. */
function tableWords(
  indicator: string,
  found: FoundTable,
  sheet: string,
  file: FileContext,
  context: TableContext,
  inquiry: Inquiry,
): Words {
  return createWords({
    index: file.index,
    indicator,
    indicatorScore: context.indicatorScore,
    geo: context.geo,
    around: [...found.titles, sheet],
    answered: (dimension, text) => answeredLabel(inquiry, dimension, text),
    answeredRest: (dimension, letter) => restAnswer(inquiry, dimension, letter),
    // A column that an officer corrected is one that an officer looked at.
    answeredColumn: (letter) =>
      inquiry.answered('column', letter) ?? (inquiry.corrections.column(letter) ? 'keep' : undefined),
    corrections: inquiry.corrections,
    alias: (dimension, text) => {
      const alias = file.aliases(dimension, text);
      if (alias) file.settling?.aliases.add(alias);
      return alias?.code;
    },
  });
}

/** What a title says of whom it counts holds where no column and no label of the table tells that sex or that age. */
function limitTo(
  { population }: TableContext,
  plan: ColumnPlan,
  { view, found, file }: { view: SheetView; found: FoundTable; file: FileContext },
  base: Meaning,
): Meaning {
  if (unitOf(base.indicator, { index: file.index }) !== 'persons') return base;
  const told = [
    ...plan.measures.map(({ meaning }) => meaning),
    ...plan.labels
      .filter(tellsCategories)
      .flatMap((label) =>
        columnValues(view, found, label.column).distinct.flatMap((text) => label.meaningOf(text) ?? []),
      ),
  ];
  return {
    ...base,
    sex: base.sex || (told.some(({ sex }) => sex !== '') ? '' : population.sex),
    age: base.age || (told.some(({ age }) => age !== '') ? '' : population.age),
  };
}

/** A table that an officer left out as a whole. */
export function excludedTable(view: SheetView, found: FoundTable, context: TableContext): TableReading {
  claimRows(view, found, found.layout.headerRows, 'DIMENSION');
  claimRest(view, found, 'EXCLUDED');
  const { figures: cellsRead, buckets } = countBuckets(view, found.range);
  const answer = message('intake.excluded.answer');
  const columns = new Map(found.layout.columns.map((column): [number, Message] => [column, answer]));
  return {
    sheet: view.sheet.name,
    range: found.range,
    content: 'figures',
    indicator: context.meaning.indicator === EXCLUDE ? '' : context.meaning.indicator,
    recordType: '',
    confidence: 1,
    evidence: context.evidence,
    questions: [],
    ledger: { sheet: view.sheet.name, range: rangeName(found.range), cellsRead, buckets },
    observations: () => [],
    observationCount: 0,
    missing: [],
    totals: [],
    records: [],
    setAside: listSetAside(view, found.range, new Map(), columns),
    matches: [],
    anatomy: () => listAnatomy(found, new Map(found.layout.columns.map((column) => [column, 'answer']))),
  };
}

export interface SurveyedTable {
  readonly figures: Figures;
  readonly facts: TableFacts;
  readonly survey: Survey;
  readonly inquiry: Inquiry;
  readonly context: TableContext;
}

/** The account of a table once all its cells are surveyed: what is stored, set aside, and asked. */
export function finish(
  view: SheetView,
  found: FoundTable,
  { figures, facts, survey, inquiry, context }: SurveyedTable,
): TableReading {
  const { leftOut, out } = survey;
  const pending = inquiry.open.length > 0 || figures.plan.measures.length === 0;
  const reasons = new Map(leftOut.map(({ position, reason }): [number, Message] => [position, reason]));
  claimFigures(view, found, { figures, leftOut, pending });
  claimRest(view, found, pending ? 'PENDING' : 'NOTE');
  const { figures: cellsRead, buckets } = countBuckets(view, found.range);
  const chunks = () => figureChunks(view, figures, facts, out);
  const indicators =
    survey.indicators.size > 0 ? survey.indicators : new Set([context.meaning.indicator].filter(Boolean));
  return {
    sheet: view.sheet.name,
    range: found.range,
    content: figures.plan.measures.length > 0 ? 'figures' : 'unknown',
    indicator: [...indicators].sort().join('+'),
    recordType: '',
    confidence: confidenceOf(figures, inquiry, context.confidence),
    evidence: context.evidence,
    questions: inquiry.open,
    ledger: { sheet: view.sheet.name, range: rangeName(found.range), cellsRead, buckets },
    chunks,
    observations: () => observationsOf(chunks()),
    observationCount: survey.observationCount,
    missing: survey.missing,
    totals: figures.totals,
    records: [],
    setAside: listSetAside(view, found.range, reasons, columnReasons(figures)),
    matches: matchesOf(view, found, figures.plan),
    anatomy: () => figureAnatomy(found, figures),
  };
}

/** 1 when every label was understood and the totals agree; open questions and weak evidence lower it. */
function confidenceOf(figures: Figures, inquiry: Inquiry, context: number): number {
  if (figures.plan.measures.length === 0) return 0;
  const understood = figures.plan.labels.reduce((least, { understood: share }) => Math.min(least, share), 1);
  const wrong = figures.totals.filter(({ agrees }) => !agrees).length;
  const totals = figures.totals.length === 0 ? 0.95 : 1 - (0.3 * wrong) / figures.totals.length;
  const open = inquiry.open.length > 0 ? 0.5 : 1;
  return Math.round(understood * totals * open * context * 100) / 100;
}

/** Of the answers to a whole topic only that which leaves out may hold for labels that differ; a column has its own. */
function restAnswer(inquiry: Inquiry, dimension: LabelDimension, letter: string | undefined): string | undefined {
  if (letter !== undefined) return inquiry.answeredExactly(TOPICS[dimension], letter);
  const whole = inquiry.answered(TOPICS[dimension]);
  return whole === EXCLUDE && dimension !== 'indicator' && dimension !== 'period' ? whole : undefined;
}

function answeredLabel(inquiry: Inquiry, dimension: LabelDimension, text: string): string | undefined {
  return inquiry.answeredExactly(TOPICS[dimension], text);
}

function matchesOf(view: SheetView, found: FoundTable, plan: ColumnPlan): TableReading['matches'] {
  const matches = new Map<string, { dimension: string; stated: string; code: string }>();
  for (const label of plan.labels) {
    for (const row of found.layout.bodyRows.slice(0, 2000)) {
      const stated = textAt(view.grid, findPosition(view, row, label.column));
      const said = stated === '' ? undefined : label.meaningOf(stated);
      if (!said) continue;
      const code = codeOf(said);
      if (code !== '' && code !== stated)
        matches.set(`${label.dimension}|${stated}`, { dimension: label.dimension, stated, code });
    }
  }
  return [...matches.values()];
}

function findPosition(view: SheetView, row: number, column: number): number {
  const end = view.grid.rowStarts[row + 1] ?? 0;
  for (let i = view.grid.rowStarts[row] ?? 0; i < end; i++) if (view.grid.columns[i] === column) return i;
  return -1;
}

function codeOf(said: Meaning): string {
  return (
    said.counterpart ||
    said.refArea ||
    said.period?.timePeriod ||
    [said.sex, said.age].filter(Boolean).join(',') ||
    said.kind ||
    said.indicator
  );
}
