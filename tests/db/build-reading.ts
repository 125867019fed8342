import type { FileReading, Question, SetAside, TableReading } from '#shared/domain/intake/types.ts';
import { type Bucket, emptyBuckets, type LedgerLine } from '#shared/domain/model/ledger.ts';
import type { ActivityRecord, Observation, StatedTotal } from '#shared/domain/model/observation.ts';
import { message } from '#shared/texts/say.ts';

export const SENTENCE = message('error.file.empty', { file: 'a.xlsx' });

/** Migrants returned to Kayes in 2021, stated in B2, unless told otherwise. */
export function observation(changes: Partial<Observation> = {}): Observation {
  const value = changes.value ?? 12;
  return {
    indicator: 'RETURN',
    timePeriod: '2021',
    refArea: 'KAY',
    geo: '19',
    counterpartArea: '_T',
    sex: '_T',
    age: '_T',
    kind: '_T',
    value,
    unit: 'persons',
    status: 'A',
    row: 1,
    column: 1,
    raw: String(value),
    ...changes,
  };
}

export function total(changes: Partial<StatedTotal> = {}): StatedTotal {
  const { row: _row, column: _column, raw: _raw, unit, value: _value, status: _status, ...about } = observation();
  const figures = { stated: 30, computed: 30, agrees: true, raw: '30' };
  return { row: 9, column: 1, ...figures, about, unit, parts: 'B2:B9', ...changes };
}

export function record(changes: Partial<ActivityRecord> = {}): ActivityRecord {
  return {
    type: 'POLICY',
    title: 'Stratégie d’investissement de la diaspora',
    start: '2021-03',
    end: '2021-03',
    objectives: [19, 20],
    ponam: [2],
    refArea: 'ML',
    partners: 'PNUD',
    amount: 1_500_000,
    beneficiaries: Number.NaN,
    status: 'adoptée',
    row: 4,
    ...changes,
  };
}

export function setAside(changes: Partial<SetAside> = {}): SetAside {
  return { row: 11, column: 0, bucket: 'NOTE', raw: '2021', reason: SENTENCE, ...changes };
}

export function question(changes: Partial<Question> = {}): Question {
  const asked = { sentence: SENTENCE, evidence: [SENTENCE], options: ['0', 'ND'], proposed: 'ND' };
  return { id: 'dash:A1:B12:B', topic: 'dash', ...asked, ...changes };
}

/** The account of these buckets; it balances. */
export function ledger(sheet: string, range: string, counts: Partial<Record<Bucket, number>>): LedgerLine {
  const buckets = { ...emptyBuckets(), ...counts };
  const cellsRead = Object.values(buckets).reduce((sum, count) => sum + count, 0);
  return { sheet, range, cellsRead, buckets };
}

/** What a test says of a table; the ledger follows from it unless it is given. */
export type TableParts = Partial<Omit<TableReading, 'observations' | 'observationCount'>> & {
  readonly figures?: readonly Observation[];
};

export function table({ figures = [], ...parts }: TableParts = {}): TableReading {
  const { missing = [], totals = [], setAside: aside = [], questions = [], sheet = 'Retours' } = parts;
  const pending = questions.length > 0;
  const stated = parts.content === 'nominal' ? 0 : figures.length;
  const counts: Partial<Record<Bucket, number>> = pending
    ? { PENDING: figures.length + missing.length + totals.length }
    : { OBSERVATION: stated, MISSING: missing.length, TOTAL: totals.length };
  for (const { bucket } of aside) counts[bucket] = (counts[bucket] ?? 0) + 1;
  return {
    sheet,
    range: { top: 0, left: 0, bottom: 11, right: 1 },
    content: 'figures',
    indicator: 'RETURN',
    recordType: '',
    confidence: 0.9,
    evidence: [SENTENCE],
    questions,
    ledger: ledger(sheet, 'A1:B12', counts),
    observations: () => figures,
    observationCount: figures.length,
    missing,
    totals,
    records: [],
    setAside: aside,
    matches: [{ dimension: 'refArea', stated: 'Kayes', code: 'KAY' }],
    ...parts,
  };
}

export function reading(tables: readonly TableReading[], parts: Partial<FileReading> = {}): FileReading {
  return { department: 'MMEIA', tables, outside: [], setAside: [], questions: [], ...parts };
}
