import type { ConsolidatedFigure } from '#shared/domain/model/discrepancy.ts';

/** A figure that gave way, beside the kept ones: for tables that need its breakdown, never for the consolidated base. */
const ASIDE = '|~';

export function keyBeside(key: string, department: string): string {
  return `${key}${ASIDE}${department}`;
}

/** Whether a consolidated figure is a leaf of a kept source, rather than one that gave way to it. */
export function isKept({ key }: Pick<ConsolidatedFigure, 'key'>): boolean {
  const at = key.lastIndexOf('|');
  return at < 0 || !key.startsWith(ASIDE, at);
}

/** The dimensions of a key, whether it is kept or gave way. */
export function plainKey(key: string): string {
  return key.replace(/\|~[^|]*$/, '');
}
