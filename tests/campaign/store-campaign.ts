import { sha256 } from '#electron/db/canonical.ts';
import type { WriteBase } from '#electron/db/handle.ts';
import type { Signature } from '#electron/db/journal/types.ts';
import { deed, journaled } from '#electron/db/journal/write.ts';
import { storeOriginal } from '#electron/db/queries/originals.ts';
import { storeReading } from '#electron/db/queries/store-reading.ts';
import { insertSubmission } from '#electron/db/queries/submissions.ts';
import { parseCell } from '#shared/cells/address.ts';
import { emptyBuckets } from '#shared/domain/model/ledger.ts';
import type { Observation, SourcedObservation } from '#shared/domain/model/observation.ts';
import { byText } from '#shared/lib/compare.ts';

const BY: Signature = { at: '2022-03-01T10:00:00Z', author: 'A. Traoré', office: 'DGME' };
/** Row and column beyond those of every sheet of a campaign. */
const RANGE = { top: 0, left: 0, bottom: 1_048_575, right: 15 };

/** Puts the figures of one file into a base, as an import does; gives the number of the submission. */
export function storeFile(base: WriteBase, observations: readonly SourcedObservation[]): number {
  const { file = '', department = '' } = observations[0] ?? {};
  const bytes = Buffer.from(JSON.stringify(observations.map(({ cell, sheet, value }) => [sheet, cell, value])));
  const fingerprint = sha256(`${file} ${sha256(bytes)}`);
  const sheets = new Map<string, SourcedObservation[]>();
  for (const one of observations) {
    const own = sheets.get(one.sheet);
    if (own) own.push(one);
    else sheets.set(one.sheet, [one]);
  }
  let submission = 0;
  journaled(base, BY, (entry) => {
    storeOriginal(base, entry, { sha256: fingerprint, size: bytes.length, personal: true, content: { kept: 'none' } });
    submission = insertSubmission(base, entry, {
      sha256: fingerprint,
      file,
      size: bytes.length,
      format: 'xlsx',
      department,
      receivedAt: '2022-02-01',
      round: undefined,
      supersedes: undefined,
    });
    const tables = [...sheets].sort(([a], [b]) => byText(a, b)).map(([sheet, own]) => tableOf(sheet, own));
    const stored = storeReading(base, submission, { department, tables, outside: [], setAside: [], questions: [] });
    return deed('imported', { file, department, ...stored });
  });
  return submission;
}

function tableOf(sheet: string, observations: readonly SourcedObservation[]) {
  const stated = observations.filter(({ value }) => !Number.isNaN(value)).map(placed);
  const missing = observations.filter(({ value }) => Number.isNaN(value)).map(placed);
  const buckets = { ...emptyBuckets(), OBSERVATION: stated.length, MISSING: missing.length };
  return {
    sheet,
    range: RANGE,
    content: 'figures',
    indicator: observations[0]?.indicator ?? '',
    recordType: '',
    confidence: 1,
    evidence: [],
    questions: [],
    ledger: { sheet, range: '', cellsRead: observations.length, buckets },
    observations: () => stated,
    observationCount: stated.length,
    missing,
    totals: [],
    records: [],
    setAside: [],
    matches: [],
  } as const;
}

function placed(one: SourcedObservation): Observation {
  const { row = 0, column = 0 } = parseCell(one.cell) ?? {};
  return { ...one, row, column };
}

/** Puts the figures of a campaign into a base, file by file. */
export function storeCampaign(base: WriteBase, observations: readonly SourcedObservation[]): number[] {
  const files = new Map<string, SourcedObservation[]>();
  for (const one of observations) {
    const own = files.get(one.file);
    if (own) own.push(one);
    else files.set(one.file, [one]);
  }
  return [...files.values()].map((own) => storeFile(base, own));
}
