import { cellName, columnName, rangeName } from '#shared/cells/address.ts';
import type { CatalogueIndex } from '#shared/domain/catalogue/lookup.ts';
import { byText } from '#shared/lib/compare.ts';
import { fold } from '#shared/lib/fold.ts';
import { type Message, message } from '#shared/texts/say.ts';
import type { TableContext } from './context.ts';
import { dimensionsOf, lackOf, type TableFacts } from './dimensions.ts';
import type { FoundTable } from './find-tables.ts';
import type { Inquiry } from './questions.ts';
import type { Figures } from './read-figures.ts';
import { ROW } from './rows.ts';
import { suggestionsFor } from './say-values.ts';
import type { QuestionTopic } from './types.ts';
import { EXCLUDE, type LabelDimension } from './words.ts';

/** Asks for the indicator or the period where neither words around the table nor its labels tell. */
export function askAboutGaps(figures: Figures, facts: TableFacts, context: TableContext, inquiry: Inquiry): void {
  if (figures.plan.measures.length === 0) {
    inquiry.ask({ topic: 'column', sentence: message('intake.ask.columns'), evidence: context.evidence });
    return;
  }
  const lacks = new Map<string, string>();
  for (const cell of figures.cells()) {
    const lack = cell.meaning && !cell.meaning.excluded && lackOf(cell.meaning, facts);
    if (lack && !lacks.has(lack))
      lacks.set(lack, cellName(figures.matrix.rows[cell.index] ?? 0, figures.matrix.columns[cell.measure] ?? 0));
  }
  const options = facts.index.catalogue.indicators.map(({ code }) => code);
  const indicatorAt = lacks.get('indicator');
  if (indicatorAt !== undefined) {
    inquiry.ask({
      topic: 'indicator',
      sentence: message('intake.ask.indicator', { cell: indicatorAt }),
      evidence: context.evidence,
      options: [...options, EXCLUDE],
      proposed: context.meaning.indicator,
    });
  }
  const periodAt = lacks.get('period');
  if (periodAt !== undefined) {
    inquiry.ask({
      topic: 'period',
      sentence: message('intake.ask.period', { cell: periodAt }),
      evidence: context.evidence,
    });
  }
}

const TOPICS: Readonly<Record<LabelDimension, QuestionTopic>> = {
  period: 'period',
  refArea: 'place',
  counterpart: 'country',
  category: 'category',
  kind: 'category',
  indicator: 'indicator',
  unit: 'unit',
};

/** Asks once for every label that was not understood, with what it may mean. */
export function askAboutLabels(found: FoundTable, figures: Figures, index: CatalogueIndex, inquiry: Inquiry): void {
  const asked = new Set<string>();
  for (const [at, row] of found.layout.bodyRows.entries()) {
    if (figures.rows.roles[at] !== ROW.DATA) continue;
    for (const { label, text } of figures.rows.unknownOf(at)) {
      const key = `${label.column}|${fold(text)}`;
      if (asked.has(key)) continue;
      asked.add(key);
      const suggestions = suggestionsFor(label.dimension, text, index);
      inquiry.ask({
        topic: TOPICS[label.dimension],
        detail: text,
        sentence: message('intake.ask.label', {
          text,
          cell: cellName(row, label.column),
          header: label.header || columnName(label.column),
        }),
        options: [...suggestions, EXCLUDE],
        proposed: suggestions.length === 1 ? (suggestions[0] ?? '') : '',
      });
    }
  }
  for (const other of figures.plan.others) {
    if (!other.breaksDown) continue;
    if (!wouldRepeat(figures)) continue;
    inquiry.ask({
      topic: 'column',
      detail: columnName(other.column),
      sentence: message('intake.ask.column', { column: columnName(other.column), header: other.header }),
      options: ['note', 'kind'],
    });
  }
}

function wouldRepeat(figures: Figures): boolean {
  const seen = new Set<string>();
  for (const cell of figures.cells()) {
    if (!cell.meaning) continue;
    const key = `${cell.measure}|${JSON.stringify(cell.meaning)}`;
    if (seen.has(key)) return true;
    seen.add(key);
  }
  return false;
}

/** Two cells that say the same of the same thing mean that the table is not understood: it is asked, never guessed. */
export function askAboutDuplicates(found: FoundTable, figures: Figures, facts: TableFacts, inquiry: Inquiry): void {
  if (inquiry.open.length > 0) return;
  const seen = new Map<string, string>();
  const pairs: Message[] = [];
  for (const cell of figures.cells()) {
    const said = cell.meaning && dimensionsOf(cell.meaning, facts);
    if (!said) continue;
    const here = cellName(figures.matrix.rows[cell.index] ?? 0, figures.matrix.columns[cell.measure] ?? 0);
    const key = Object.values(said.dimensions).join('|') + said.unit;
    const earlier = seen.get(key);
    if (earlier === undefined) seen.set(key, here);
    else if (pairs.length < 5) pairs.push(message('intake.evidence.same', { first: earlier, second: here }));
  }
  if (pairs.length === 0) return;
  inquiry.ask({
    topic: 'column',
    detail: 'repeated',
    sentence: message('intake.ask.repeated', { range: rangeName(found.range) }),
    evidence: pairs.sort((a, b) => byText(JSON.stringify(a), JSON.stringify(b))),
    options: ['keep', EXCLUDE],
  });
}
