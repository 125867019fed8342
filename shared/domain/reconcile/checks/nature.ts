import type { Side } from '#shared/domain/reconcile/group.ts';
import type { Mismatch } from '#shared/domain/reconcile/mismatches.ts';

const FACTORS = [1_000, 1_000_000] as const;

/** Rounding to thousands or millions leaves a ratio that is not exact. */
const SLACK = 0.05;

/** The factor by which one value is another in the wrong unit; undefined where none of them is. */
export function unitFactor(sides: readonly Pick<Side, 'value'>[]): number | undefined {
  const values = sides.map(({ value }) => Math.abs(value)).filter((value) => value >= 1);
  return FACTORS.find((factor) =>
    values.some((large) => values.some((small) => Math.abs(large / small / factor - 1) <= SLACK)),
  );
}

/**
 * What is the matter: two orders of magnitude; a free interval that a department states beside its parts; or simply two
 * different values. Each mismatch is one discrepancy, of one type.
 */
export function natureOf({ sides }: Mismatch): 'unit_error' | 'overlap' | 'conflict' {
  if (unitFactor(sides) !== undefined) return 'unit_error';
  const departments = new Set(sides.map(({ department }) => department));
  const levels = new Set(sides.flatMap(({ views }) => views.map(({ time }) => time === 'interval')));
  return departments.size === 1 && levels.size === 2 ? 'overlap' : 'conflict';
}
