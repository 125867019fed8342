import type { LineDigest } from '#electron/db/canonical.ts';
import type { WriteBase } from '#electron/db/handle.ts';
import { interner, type Member } from '#electron/db/queries/members.ts';
import type { Observation } from '#shared/domain/model/observation.ts';
import { invariant } from '#shared/lib/assert.ts';
import { observationLine } from './lines.ts';

const INSERT = `INSERT INTO observation (source, row, col, value, raw, status,
  indicator, time_period, ref_area, geo, counterpart_area, sex, age, kind, unit)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

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
  const member = interner(base);
  let count = 0;
  for (const figure of figures) {
    const value = missing ? null : figure.value;
    invariant(
      value === null || Number.isFinite(value),
      `no number at ${figure.row}, ${figure.column}: ${figure.value}`,
    );
    const raw = keepText && figure.raw !== String(value) ? figure.raw : null;
    const indicator = member(figure.indicator);
    const period = member(figure.timePeriod);
    const area = member(figure.refArea);
    const geo = member(figure.geo);
    const counterpart = member(figure.counterpartArea);
    const sex = member(figure.sex);
    const age = member(figure.age);
    const kind = member(figure.kind);
    const unit = member(figure.unit);
    insert(
      source,
      figure.row,
      figure.column,
      value,
      raw,
      figure.status,
      indicator.id,
      period.id,
      area.id,
      geo.id,
      counterpart.id,
      sex.id,
      age.id,
      kind.id,
      unit.id,
    );
    const codes = joined(indicator, period, area, geo, counterpart, sex, age, kind, unit);
    digest.add(observationLine(figure.row, figure.column, value, raw, figure.status, codes));
    count += 1;
  }
  return count;
}

function joined(
  indicator: Member,
  period: Member,
  area: Member,
  geo: Member,
  counterpart: Member,
  sex: Member,
  age: Member,
  kind: Member,
  unit: Member,
): string {
  return `${indicator.json},${period.json},${area.json},${geo.json},${counterpart.json},${sex.json},${age.json},${kind.json},${unit.json}`;
}
