import { columnName, rangeName } from '#shared/cells/address.ts';
import type { CatalogueIndex } from '#shared/domain/catalogue/lookup.ts';
import { message } from '#shared/texts/say.ts';
import type { ColumnPlan } from './columns/plan-columns.ts';
import type { Survey } from './figures/survey.ts';
import { type LabelColumn, tellsCategories } from './labels/label-columns.ts';
import type { FoundTable } from './layout/find-tables.ts';
import type { Inquiry } from './questions.ts';
import type { QuestionTopic } from './types.ts';
import type { TableContext } from './words/context.ts';
import { unitOf } from './words/dimensions.ts';
import { suggestionsFor } from './words/say-values.ts';
import type { TitleDoubt } from './words/title-population.ts';
import { EXCLUDE, type LabelDimension } from './words/words-setting.ts';

/** Asks for all that the survey of a table could not settle. */
export function askAboutTable(
  found: FoundTable,
  plan: ColumnPlan,
  survey: Survey,
  context: TableContext,
  index: CatalogueIndex,
  inquiry: Inquiry,
  doubtful: ReadonlySet<number> = new Set(),
): void {
  // Figures under no heading beside no known label may be anything.
  const isBare = found.layout.headerRows.length === 0 && plan.labels.length === 0;
  if (plan.measures.length === 0 || isBare) {
    inquiry.ask({ topic: 'column', sentence: message('intake.ask.columns'), evidence: context.evidence });
    return;
  }
  askAboutGaps(survey, context, index, inquiry);
  askAboutTitle(plan, survey, context, index, inquiry);
  askAboutStrangeColumns(plan, context, inquiry);
  askAboutTotals(plan, doubtful, inquiry);
  askAboutBlanks(survey, inquiry);
  askAboutNegatives(survey, inquiry);
  askAboutLargest(survey, inquiry);
  if (survey.fraction !== '') {
    const sentence = message('intake.ask.fraction', { cell: survey.fraction });
    inquiry.ask({ topic: 'column', detail: 'fraction', sentence, options: ['keep'] });
  }
  askAboutLabels(survey, index, inquiry);
  if (survey.contradiction) {
    const sentence = message('intake.ask.contradiction', { ...survey.contradiction });
    inquiry.ask({ topic: 'column', detail: 'pair', sentence, options: [EXCLUDE] });
  }
  if (survey.repeated.length > 0) askAboutColumns(plan, inquiry);
  if (survey.repeated.length > 0 && inquiry.open.length === 0) askAboutRepetition(found, survey, inquiry);
}

/** Whether columns or labels tell sex or age themselves. */
export function tellsPeople({ measures, labels }: ColumnPlan): boolean {
  return measures.some(({ meaning }) => meaning.sex !== '' || meaning.age !== '') || labels.some(tellsCategories);
}

/** What titles say that cannot be true of every figure: women and children told as one, a year that the sheet denies. */
function askAboutTitle(
  plan: ColumnPlan,
  { indicators }: Survey,
  context: TableContext,
  index: CatalogueIndex,
  inquiry: Inquiry,
): void {
  const { population, otherPeriod, upToDay, meaning, evidence } = context;
  const counted = [...indicators, meaning.indicator].filter((code) => code !== '');
  const isPersons = counted.some((code) => unitOf(code, { index }) === 'persons');
  const isOpen: Readonly<Record<TitleDoubt, boolean>> = {
    mixed: isPersons && !tellsPeople(plan),
    foreign: isPersons,
    percent: plan.aside.every(({ why }) => why !== 'derived'),
    // Where kinds tell what is done from what is planned, the title's word is one of them.
    target: counted.every((code) => !hasPlannedKind(code, index)) && plan.aside.every(({ why }) => why !== 'target'),
  };
  if (population.doubt !== '' && isOpen[population.doubt]) {
    inquiry.ask({
      topic: 'category',
      detail: 'title',
      sentence: message(`intake.ask.title.${population.doubt}`),
      evidence,
      options: ['keep', EXCLUDE],
    });
  }
  askAboutSubject(context, inquiry);
  const ownPeriods = plan.measures.every(({ meaning: own }) => own.period?.timePeriod !== undefined);
  const labelled = plan.labels.some(({ dimension }) => dimension === 'period');
  const stated = meaning.period?.timePeriod ?? '';
  if (upToDay && !ownPeriods && !labelled && counted.some((code) => isFlow(code, index)))
    askAboutDay(stated, inquiry, evidence);
  if (otherPeriod === '' || ownPeriods || labelled) return;
  inquiry.ask({
    topic: 'period',
    sentence: message('intake.ask.years', { title: stated, sheet: otherPeriod }),
    evidence,
    options: [stated, otherPeriod],
  });
}

/** A title right over the table may count other things than the title above it, which names the indicator. */
function askAboutSubject({ otherTitle = '', meaning, evidence }: TableContext, inquiry: Inquiry): void {
  if (otherTitle === '') return;
  inquiry.ask({
    topic: 'indicator',
    sentence: message('intake.ask.subject', { title: otherTitle, indicator: meaning.indicator }),
    evidence,
    options: [meaning.indicator, EXCLUDE],
    proposed: meaning.indicator,
  });
}

function isFlow(indicator: string, index: CatalogueIndex): boolean {
  return index.catalogue.indicators.find(({ code }) => code === indicator)?.measure === 'flow';
}

/** What happened up to a day happened since some other day: the beginning of its year, most likely. */
function askAboutDay(day: string, inquiry: Inquiry, evidence: TableContext['evidence']): void {
  const year = day.slice(0, 4);
  const since = day.endsWith('-12-31') ? year : day.endsWith('-06-30') ? `${year}-S1` : `${year}-01-01/${day}`;
  inquiry.ask({
    topic: 'period',
    sentence: message('intake.ask.day', { day }),
    evidence,
    options: [since, day],
    proposed: since,
  });
}

function hasPlannedKind(indicator: string, index: CatalogueIndex): boolean {
  const entry = index.catalogue.indicators.find(({ code }) => code === indicator);
  return entry?.kinds.some(({ code }) => code === 'PLANNED') === true;
}

/** The indicator or the period, where neither words around the table nor its labels tell. */
function askAboutGaps({ lacks }: Survey, context: TableContext, index: CatalogueIndex, inquiry: Inquiry): void {
  const { evidence } = context;
  const indicatorAt = lacks.get('indicator');
  if (indicatorAt !== undefined) {
    inquiry.ask({
      topic: 'indicator',
      sentence: message('intake.ask.indicator', { cell: indicatorAt }),
      evidence,
      options: [...index.catalogue.indicators.map(({ code }) => code), EXCLUDE],
      proposed: context.meaning.indicator,
    });
  }
  const periodAt = lacks.get('period');
  if (periodAt === undefined) return;
  inquiry.ask({ topic: 'period', sentence: message('intake.ask.period', { cell: periodAt }), evidence });
}

export const TOPICS: Readonly<Record<LabelDimension, QuestionTopic>> = {
  period: 'period',
  refArea: 'place',
  counterpart: 'country',
  category: 'category',
  kind: 'category',
  indicator: 'indicator',
  unit: 'unit',
};

/** More unknown labels than this in one column are asked about together. */
const MOST_SINGLE = 8;

/** Whether a label that is left empty goes on with the one above, asked once a table. */
function askAboutBlanks({ blanks }: Survey, inquiry: Inquiry): void {
  const [first] = blanks;
  if (!first) return;
  inquiry.ask({
    topic: 'category',
    detail: 'blank',
    sentence: message('intake.ask.label-blank', { ...first, count: blanks.length }),
    options: ['same', 'none'],
  });
}

/** A figure beyond all measure was multiplied once too often, or is no figure. */
function askAboutLargest({ largest }: Survey, inquiry: Inquiry): void {
  if (largest === undefined) return;
  inquiry.ask({
    topic: 'unit',
    detail: 'large',
    sentence: message('intake.ask.large', largest),
    options: ['ones', 'keep', EXCLUDE],
    proposed: 'ones',
  });
}

/** No count of people and no amount is below nought: a correction, an error, or a difference. */
function askAboutNegatives({ negative }: Survey, inquiry: Inquiry): void {
  if (negative.length === 0) return;
  inquiry.ask({
    topic: 'column',
    detail: 'negative',
    sentence: message('intake.ask.negative', { cell: negative[0] ?? '', count: negative.length }),
    options: ['keep', EXCLUDE],
  });
}

function askAboutLabels({ unknown }: Survey, index: CatalogueIndex, inquiry: Inquiry): void {
  const columns = new Map<LabelColumn, Survey['unknown'][number][]>();
  for (const entry of unknown) columns.set(entry.label, [...(columns.get(entry.label) ?? []), entry]);
  for (const [label, entries] of columns) {
    const header = label.header || columnName(label.column);
    if (entries.length > MOST_SINGLE) {
      inquiry.ask({
        topic: TOPICS[label.dimension],
        detail: columnName(label.column),
        isLabel: true,
        sentence: message('intake.ask.labels', { count: entries.length, column: columnName(label.column), header }),
        options: [EXCLUDE],
        evidence: [message('intake.evidence.labels', { texts: entries.map(({ text, cell }) => `${cell} ${text}`) })],
      });
      continue;
    }
    for (const { text, cell } of entries) {
      const suggestions = suggestionsFor(label.dimension, text, index);
      inquiry.ask({
        topic: TOPICS[label.dimension],
        detail: text,
        isLabel: true,
        sentence: message('intake.ask.label', { text, cell, header }),
        options: [...suggestions, EXCLUDE],
        proposed: suggestions.length === 1 ? (suggestions[0] ?? '') : '',
      });
    }
  }
}

/** Columns of figures whose headings hold words that nothing explains: kept only when a person says so. */
function askAboutStrangeColumns(plan: ColumnPlan, context: TableContext, inquiry: Inquiry): void {
  for (const { column, header, words } of plan.strange) {
    inquiry.ask({
      topic: 'column',
      detail: columnName(column),
      sentence: message('intake.ask.strange', { column: columnName(column), header, words: words.join(', ') }),
      evidence: context.evidence,
      options: ['keep', EXCLUDE],
    });
  }
}

/** Columns whose word for a total is not borne out by what they should add up. */
function askAboutTotals({ measures }: ColumnPlan, doubtful: ReadonlySet<number>, inquiry: Inquiry): void {
  for (const measure of doubtful) {
    const { column = 0, header = '' } = measures[measure] ?? {};
    inquiry.ask({
      topic: 'column',
      detail: columnName(column),
      sentence: message('intake.ask.total', { column: columnName(column), header }),
      options: [EXCLUDE, 'keep'],
      proposed: EXCLUDE,
    });
  }
}

/** Columns of words that may be the breakdown that tells repeated figures apart. */
function askAboutColumns(plan: ColumnPlan, inquiry: Inquiry): void {
  for (const { column, header, breaksDown } of plan.others) {
    if (!breaksDown) continue;
    inquiry.ask({
      topic: 'column',
      detail: columnName(column),
      sentence: message('intake.ask.column', { column: columnName(column), header }),
      options: ['note', 'kind'],
    });
  }
}

/** Two cells that say the same of the same thing mean that the table is not understood: it is asked, never guessed. */
function askAboutRepetition(found: FoundTable, { repeated }: Survey, inquiry: Inquiry): void {
  inquiry.ask({
    topic: 'column',
    detail: 'repeated',
    sentence: message('intake.ask.repeated', { range: rangeName(found.range) }),
    evidence: repeated.map((pair) => message('intake.evidence.same', pair)),
    options: ['keep', EXCLUDE],
  });
}
