import type { ReadBase, WriteBase } from '#electron/db/handle.ts';
import type { Decision, DiscrepancyType } from '#shared/domain/model/discrepancy.ts';
import { dimensionValues } from './members.ts';
import { undone } from './undo.ts';

/** A decision in the base, with the journal entry to undo it by. */
export interface StoredDecision extends Decision {
  readonly id: number;
  readonly entry: number;
}

/** Keeps a decision. To be called inside `journaled`. */
export function insertDecision(base: WriteBase, entry: number, decision: Decision): number {
  const { type, dimensions, digest, keep, reason, author, office, at } = decision;
  return base.run(
    `INSERT INTO decision (type, indicator, time_period, ref_area, geo, counterpart_area, sex, age, kind, digest, keep, reason,
       author, office, at, journal) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    type,
    ...dimensionValues(dimensions),
    digest,
    keep,
    reason,
    author,
    office,
    at,
    entry,
  );
}

interface Row {
  readonly id: number;
  readonly type: DiscrepancyType;
  readonly indicator: string;
  readonly time_period: string;
  readonly ref_area: string;
  readonly geo: string;
  readonly counterpart_area: string;
  readonly sex: string;
  readonly age: string;
  readonly kind: string;
  readonly digest: string;
  readonly keep: string;
  readonly reason: string;
  readonly author: string;
  readonly office: string;
  readonly at: string;
  readonly journal: number;
}

/** Decisions that were not undone, in order: of two on the same question the later one holds. */
export function loadDecisions(base: ReadBase): StoredDecision[] {
  const gone = undone(base, 'decision');
  return allDecisions(base).filter(({ id }) => !gone.has(id));
}

/** Every decision ever taken, in order. */
export function allDecisions(base: ReadBase): StoredDecision[] {
  return base.all<Row>('SELECT * FROM decision ORDER BY id').map((row) => ({
    id: row.id,
    type: row.type,
    dimensions: {
      indicator: row.indicator,
      timePeriod: row.time_period,
      refArea: row.ref_area,
      geo: row.geo,
      counterpartArea: row.counterpart_area,
      sex: row.sex,
      age: row.age,
      kind: row.kind,
    },
    digest: row.digest,
    keep: row.keep,
    reason: row.reason,
    author: row.author,
    office: row.office,
    at: row.at,
    entry: row.journal,
  }));
}
