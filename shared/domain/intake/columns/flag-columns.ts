import type { FoundTable } from '#shared/domain/intake/layout/find-tables.ts';

/** Flags of SDMX and of Eurostat: break, confidential, definition differs, estimated, provisional ... one or two together. */
const FLAG = /^[bcdefinprsuz]{1,2}$/;
/** Letters that may be men, women or a child as well. */
const SEX = /^[hfme]$/;

/**
 * Whether a column holds the flags of the figures at its left: small letters beside some of them, under no heading of its own
 * (`p` and `e` beside 2021). Its `e` is no child and its `f` no woman.
 */
export function holdsFlags(
  found: FoundTable,
  column: number,
  { distinct, filled, rows }: { readonly distinct: readonly string[]; readonly filled: number; readonly rows: number },
): boolean {
  const { columns, figureColumns } = found.layout;
  const left = columns[columns.indexOf(column) - 1];
  if (left === undefined || !figureColumns.has(left) || distinct.length === 0) return false;
  const own = found.paths.get(column)?.join(' ') ?? '';
  const isHeaded = own !== '' && own !== found.paths.get(left)?.join(' ');
  if (isHeaded || !distinct.every((text) => FLAG.test(text))) return false;
  return !distinct.every((text) => SEX.test(text)) || filled < rows;
}
