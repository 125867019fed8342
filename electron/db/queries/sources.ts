import type { ReadBase } from '#electron/db/handle.ts';
import type { TableContent } from '#shared/domain/intake/types.ts';
import type { RecordType } from '#shared/domain/model/observation.ts';
import type { Message } from '#shared/texts/say.ts';
import { liveSubmissions } from './submissions.ts';

/** A table of the base, with the file it stands in. */
export interface SourceTable {
  readonly id: number;
  readonly submission: number;
  readonly file: string;
  readonly sha256: string;
  readonly department: string;
  readonly sheet: string;
  readonly range: string;
  readonly content: TableContent;
  readonly indicator: string;
  readonly recordType: RecordType | '';
  readonly confidence: number;
  /** False while a question is open: then nothing but its ledger and its questions is stored. */
  readonly certain: boolean;
  readonly evidence: readonly Message[];
  readonly matches: readonly { readonly dimension: string; readonly stated: string; readonly code: string }[];
  /** Rows of `observation`: figures first, then missing tokens. */
  readonly firstObservation: number;
  readonly observations: number;
  readonly missing: number;
}

interface Row {
  readonly id: number;
  readonly submission: number;
  readonly sheet: string;
  readonly range: string;
  readonly content: TableContent;
  readonly indicator: string;
  readonly record_type: RecordType | '';
  readonly confidence: number;
  readonly certain: number;
  readonly evidence: string;
  readonly matches: string;
  readonly first_observation: number;
  readonly observations: number;
  readonly missing: number;
}

/** Tables of the submissions that count, in order of arrival. */
export function loadTables(base: ReadBase): SourceTable[] {
  const submissions = new Map(liveSubmissions(base).map((submission) => [submission.id, submission]));
  const rows = base.all<Row>(
    `SELECT t.id, l.submission, l.sheet, l.range, t.content, t.indicator, t.record_type, t.confidence, t.certain, t.evidence,
       t.matches, t.first_observation, t.observations, t.missing
     FROM source_table t JOIN ledger_line l USING (id) ORDER BY t.id`,
  );
  return rows.flatMap(({ record_type, first_observation, evidence, matches, certain, ...row }) => {
    const submission = submissions.get(row.submission);
    if (!submission) return [];
    const { file, sha256, department } = submission;
    return {
      ...row,
      file,
      sha256,
      department,
      recordType: record_type,
      firstObservation: first_observation,
      certain: certain === 1,
      evidence: JSON.parse(evidence),
      matches: JSON.parse(matches),
    };
  });
}
