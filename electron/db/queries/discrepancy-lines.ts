import type { ReadBase } from '#electron/db/handle.ts';
import type { DiscrepancyType, SettledDiscrepancy, SettlementState } from '#shared/domain/model/discrepancy.ts';
import type { Dimensions } from '#shared/domain/model/observation.ts';
import { discrepanciesFrom } from './derived.ts';

/** A discrepancy as a list needs it: neither its cells nor its sentence, which are most of it. */
export interface DiscrepancyLine extends Dimensions {
  readonly id: string;
  readonly type: DiscrepancyType;
  readonly unit: string;
  /** `DEPARTMENT=value;...` */
  readonly digest: string;
  readonly state: SettlementState;
  readonly rule: string;
  readonly kept: string;
  readonly reason: string;
  /** Whether it was decided on, on other values. */
  readonly reopened: boolean;
  /** Who states a wrong total; '' for others, whose sources tell. */
  readonly department: string;
}

const SELECT = `SELECT id, type, indicator, time_period AS timePeriod, ref_area AS refArea, geo,
  counterpart_area AS counterpartArea, sex, age, kind, unit, digest, state, rule, kept, reason,
  earlier IS NOT NULL AS reopened,
  CASE WHEN type IN ('wrong_total', 'other_year_total') THEN sentence ELSE '' END AS sentence FROM discrepancy`;

type Row = Omit<DiscrepancyLine, 'reopened' | 'department'> & { readonly reopened: number; readonly sentence: string };

/** Every discrepancy that is kept, in no order. */
export function discrepancyLines(base: ReadBase): DiscrepancyLine[] {
  return base.all<Row>(SELECT).map(({ sentence, reopened, ...row }) => ({
    ...row,
    reopened: reopened === 1,
    department: sentence === '' ? '' : departmentIn(sentence),
  }));
}

function departmentIn(sentence: string): string {
  const { params } = JSON.parse(sentence) as { readonly params?: { readonly department?: unknown } };
  return typeof params?.department === 'string' ? params.department : '';
}

/** One discrepancy as it is kept; undefined where there is none of that id. */
export function findDiscrepancy(base: ReadBase, id: string): SettledDiscrepancy | undefined {
  return discrepanciesFrom(base, 'WHERE id = ?', id)[0];
}

/** Changes whenever what is kept does: the journal entry that it was computed after, and its hash; '' before the first time. */
export function derivedMark(base: ReadBase): string {
  const state = base.one<{ entry: number; hash: string | null }>(
    'SELECT d.entry, j.hash FROM derived_state d LEFT JOIN journal j ON j.seq = d.entry',
  );
  return state ? `${state.entry} ${state.hash ?? ''}` : '';
}

/** Consolidated figures that a discrepancy settled, or holds open: their sources and how many they are. */
export function publishedSources(base: ReadBase, id: string): { readonly sources: string; readonly count: number }[] {
  return base.all(
    `SELECT sources, count(*) AS count FROM consolidated WHERE discrepancy = ? AND key NOT LIKE '%|~%'
     GROUP BY sources ORDER BY count DESC, sources`,
    id,
  );
}
