import type { LineDigest } from '#electron/db/canonical.ts';
import type { WriteBase } from '#electron/db/handle.ts';
import {
  type Breakdown,
  breakdownInterner,
  type Interned,
  memberInterner,
  sameBreakdown,
} from '#electron/db/queries/members.ts';
import type { Observation } from '#shared/domain/model/observation.ts';
import { invariant } from '#shared/lib/assert.ts';
import { observationLine } from './lines.ts';

const INSERT = `INSERT INTO observation
  (source, row, col, value, raw, status, breakdown, time_period, ref_area, counterpart_area) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/**
 * Stores figures or missing tokens of one table, in their order; gives their number. With `keepText` false (nominal lists)
 * no text of a cell is written.
 */
export function storeFigures(
  base: WriteBase,
  source: number,
  figures: Iterable<Observation>,
  digest: LineDigest,
  { missing, keepText }: { readonly missing: boolean; readonly keepText: boolean },
): number {
  const insert = base.runner(INSERT);
  const member = memberInterner(base);
  const breakdownOf = byColumn(breakdownInterner(base));
  let count = 0;
  for (const figure of figures) {
    const { row, column } = figure;
    const value = missing ? null : figure.value;
    invariant(value === null || Number.isFinite(value), `no number at ${row}, ${column}: ${figure.value}`);
    const raw = keepText && figure.raw !== String(value) ? figure.raw : null;
    const status = figure.status === 'A' ? null : figure.status;
    const breakdown = breakdownOf(figure);
    const period = member(figure.timePeriod);
    const area = member(figure.refArea);
    const counterpart = member(figure.counterpartArea);
    insert(source, row, column, value, raw, status, breakdown.id, period.id, area.id, counterpart.id);
    const codes = `${breakdown.json},${period.json},${area.json},${counterpart.json}`;
    digest.add(observationLine(row, column, value, raw, status, codes));
    count += 1;
  }
  return count;
}

/** Figures of one column mostly share their breakdown: the last one of each column is tried first. */
function byColumn(intern: (figure: Breakdown) => Interned): (figure: Observation) => Interned {
  const last: (readonly [figure: Observation, breakdown: Interned])[] = [];
  return (figure) => {
    const earlier = last[figure.column];
    if (earlier && sameBreakdown(earlier[0], figure)) return earlier[1];
    const breakdown = intern(figure);
    last[figure.column] = [figure, breakdown];
    return breakdown;
  };
}
