import { rangeName } from '#shared/cells/address.ts';
import type { ColumnAnatomy } from '#shared/domain/intake/anatomy.ts';
import type { CorrectionField } from '#shared/domain/intake/corrections/grammar.ts';
import type { ProposedFigure } from '#shared/domain/intake/figures/proposal.ts';
import type { TableReading } from '#shared/domain/intake/types.ts';
import type { Meaning } from '#shared/domain/intake/words/meaning.ts';
import type { Observation } from '#shared/domain/model/observation.ts';
import type { Message } from '#shared/texts/say.ts';
import { categoryName } from './ask.ts';
import { ledgerOf } from './ledger.ts';
import type { Naming } from './naming.ts';
import type { Choice, ColumnView, FactView, MatchView, TableView, Words } from './protocol.ts';

/** Figures that are looked at to tell what a table is about; the rest is alike. */
const MOST_FIGURES = 50_000;
/** Values of a dimension, and cells that cannot be read, that are told one by one. */
const MOST_TOLD = 40;

type Figure = Pick<ProposedFigure, 'row' | 'column' | 'value' | 'raw' | 'unit'> & {
  readonly indicator: string;
  readonly timePeriod: string;
  readonly refArea: string;
  readonly counterpartArea: string;
};

/** A table as the window shows it. */
export function viewTable(table: TableReading, sheet: number, naming: Naming): TableView {
  const anatomy = table.anatomy?.();
  const figures = figuresOf(table);
  const examples = examplesOf(figures);
  const { facts, evidence } = factsOf(table, figures, naming);
  return {
    sheet,
    range: rangeName(table.range),
    box: table.range,
    content: table.content,
    recordType: table.recordType,
    confidence: table.confidence,
    ...{ facts, evidence },
    headerRows: anatomy?.headerRows ?? [],
    columns: anatomy?.columns.map((column) => viewColumn(column, examples, naming)) ?? [],
    matches: matchesOf(table, naming),
    questions: table.questions.length,
    figures: table.observationCount,
    missing: table.missing.length,
    records: table.records.length,
    totals: table.totals.filter(({ computed }) => !Number.isNaN(computed)).length,
    unproved: table.totals.filter(({ computed }) => Number.isNaN(computed)).length,
    wrongTotals: table.totals
      .filter(({ agrees }) => !agrees)
      .map(({ row, column, stated, computed, parts }) => ({ row, column, stated, computed, parts })),
    unreadable: table.setAside
      .filter(({ bucket }) => bucket === 'UNREADABLE')
      .slice(0, MOST_TOLD)
      .map(({ row, column, reason }) => ({ row, column, reason })),
    ledger: ledgerOf([table.ledger]),
  };
}

function figuresOf({ proposal, observations, content }: TableReading): Figure[] {
  const figures: Figure[] = [];
  if (content === 'nominal') return figures;
  const all: Iterable<Observation | ProposedFigure> = proposal?.figures() ?? observations();
  for (const figure of all) {
    figures.push(figure);
    if (figures.length >= MOST_FIGURES) break;
  }
  return figures;
}

/** Which fact a piece of evidence speaks of. */
const FACTS: Readonly<Record<string, FactView['field']>> = {
  'intake.dimension.indicator': 'indicator',
  'intake.dimension.period': 'period',
  'intake.dimension.place': 'place',
  'intake.dimension.country': 'country',
  'intake.dimension.unit': 'unit',
};

function factOf({ key, params = {} }: Message): FactView['field'] | undefined {
  if (key === 'intake.evidence.recordType' || key === 'intake.evidence.records') return 'record';
  const what = params['what'];
  return typeof what === 'object' && 'key' in what ? FACTS[what.key] : undefined;
}

function factsOf(table: TableReading, figures: readonly Figure[], naming: Naming) {
  const told = table.evidence.map((one) => ({ fact: factOf(one), words: naming.withNames(one) }));
  const evidenceOf = (field: FactView['field']) => told.filter(({ fact }) => fact === field).map(({ words }) => words);
  const fact = (field: FactView['field'], choice: Choice, codes: Iterable<string>): FactView => {
    const all = [...new Set(codes)].filter((code) => code !== '').sort();
    const values = all.slice(0, MOST_TOLD).map((code) => naming.named(choice, code));
    return { field, count: all.length, values, evidence: evidenceOf(field) };
  };
  const isRecords = table.content === 'records';
  const facts = isRecords
    ? [fact('record', 'indicator', [table.recordType])]
    : [
        fact('indicator', 'indicator', table.indicator === '' ? indicatorsOf(figures) : table.indicator.split('+')),
        fact('period', 'period', valuesOf(table, figures, 'timePeriod')),
        fact('place', 'place', valuesOf(table, figures, 'refArea')),
        fact('country', 'country', valuesOf(table, figures, 'counterpartArea')),
        fact('unit', 'unit', valuesOf(table, figures, 'unit')),
      ];
  return {
    facts,
    evidence: told.flatMap(({ fact: own, words }): Words[] => (own === undefined ? [words] : [])),
  };
}

function indicatorsOf(figures: readonly Figure[]): string[] {
  return figures.map(({ indicator }) => indicator);
}

const LISTS = {
  timePeriod: ['periods', 'period'],
  refArea: ['areas', 'area'],
  counterpartArea: ['counterparts', 'counterpart'],
} as const;

/** All values of a dimension: of a long table from its columns of numbers, of one that waits from what it would state. */
function valuesOf(
  table: TableReading,
  figures: readonly Figure[],
  name: 'timePeriod' | 'refArea' | 'counterpartArea' | 'unit',
): Iterable<string> {
  if (table.content === 'nominal') return [...table.observations()].map((figure) => figure[name]);
  const told = new Set(figures.map((figure) => figure[name]));
  if (figures.length < MOST_FIGURES || name === 'unit' || !table.chunks) return told;
  const [list, column] = LISTS[name];
  for (const chunk of table.chunks())
    for (let i = 0; i < chunk.size; i++) told.add(chunk.lists[list][chunk[column][i] ?? -1] ?? '');
  return told;
}

/** The unit of each column, and a figure of it that is written otherwise than its value. */
type Examples = ReadonlyMap<number, { readonly unit: string; example?: ColumnView['example'] }>;

function examplesOf(figures: readonly Figure[]): Examples {
  const found = new Map<number, { unit: string; example?: ColumnView['example'] }>();
  for (const { column, unit, raw, value } of figures) {
    const own = found.get(column) ?? { unit };
    if (!own.example && !Number.isNaN(value) && raw !== String(value) && /\d/.test(raw)) own.example = { raw, value };
    found.set(column, own);
  }
  return found;
}

function viewColumn({ column, header, part, meaning }: ColumnAnatomy, examples: Examples, naming: Naming): ColumnView {
  const own = examples.get(column);
  return {
    ...{ column, header, part },
    says: meaning ? saysOf(meaning, naming) : [],
    example: own?.example,
    unit: meaning?.unit || (own?.unit ?? ''),
    multiplier: meaning?.multiplier || 1,
  };
}

/** What a meaning says, dimension by dimension. */
export function saysOf(meaning: Meaning, naming: Naming): Words[] {
  const { indicator, kind, period, refArea, counterpart, sex, age } = meaning;
  const said: readonly (readonly [Choice, string])[] = [
    ['indicator', kind === '' ? indicator : `${indicator}/${kind}`],
    ['period', period?.timePeriod ?? period?.part ?? ''],
    ['place', refArea],
    ['country', counterpart],
    ['sex', sex],
    ['age', age],
  ];
  return said.flatMap(([choice, code]) => (code === '' || code.startsWith('/') ? [] : [naming.name(choice, code)]));
}

const FIELDS: Readonly<Record<string, CorrectionField>> = {
  refArea: 'place',
  counterpart: 'country',
  period: 'period',
  kind: 'kind',
  indicator: 'indicator',
  category: 'sex',
  unit: 'unit',
};

function matchesOf({ matches, content }: TableReading, naming: Naming): MatchView[] {
  if (content === 'nominal') return [];
  return matches.map(({ dimension, stated, code }) => ({
    field: FIELDS[dimension] ?? 'kind',
    stated,
    codes: [{ code, name: matchName(dimension, code, naming) }],
  }));
}

/** What a label of a dimension means, in words. */
export function matchName(dimension: string, code: string, naming: Naming): Words {
  if (dimension === 'category') return categoryName(code, naming);
  const field = FIELDS[dimension];
  return field === undefined || field === 'role' ? code : naming.name(field as Choice, code);
}
