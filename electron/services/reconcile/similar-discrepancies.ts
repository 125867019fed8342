import type { DiscrepancyLine } from '#electron/db/queries/discrepancy-lines.ts';
import type { Desk } from '#electron/services/desk.ts';
import type { DiscrepancyItem } from '#shared/contract/discrepancies.ts';
import { isPossible } from '#shared/domain/reconcile/choice.ts';
import { departmentOfSource } from '#shared/domain/reconcile/rules/types.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { discrepancyIndex, type IndexEntry } from './discrepancy-index.ts';

type Likeness = Pick<DiscrepancyLine, 'id' | 'type' | 'indicator' | 'unit' | 'state' | 'digest'>;

/** Whether an open discrepancy is of the same type, indicator, unit and departments as another. */
export function isLike(one: Likeness, other: Likeness): boolean {
  if (one.id === other.id || one.state !== 'open') return false;
  return (
    one.type === other.type && one.indicator === other.indicator && one.unit === other.unit && who(one) === who(other)
  );
}

function who({ digest }: Likeness): string {
  return [...new Set(sourcesIn(digest).map(departmentOfSource))].sort().join(' ');
}

/** The sources of `SOURCE=value;SOURCE=value`. */
export function sourcesIn(digest: string): string[] {
  return digest.split(';').map((text) => text.slice(0, text.lastIndexOf('=')));
}

/** Those that are kept and like one of them, in order. */
export function likeIt(desk: Desk, line: Likeness): IndexEntry[] {
  return discrepancyIndex(desk).entries.filter((entry) => isLike(entry.line, line));
}

/** How many are told with their numbers. */
const MOST = 100;

/** What would be settled together with a discrepancy, were `keep` kept of all. @throws AppError `decide.unknown` */
export function similarTo(
  desk: Desk,
  { discrepancy, keep }: { readonly discrepancy: string; readonly keep: string },
): { readonly numbers: number[]; readonly items: DiscrepancyItem[]; readonly impossible: number } {
  const found = discrepancyIndex(desk).byId.get(discrepancy);
  if (!found) throw new AppError('decide.unknown', { discrepancy });
  const alike = likeIt(desk, found.line);
  const items = alike
    .filter(({ line }) => keep === '' || isPossible(keep, sourcesIn(line.digest)))
    .map(({ item }) => item);
  return {
    numbers: items.map(({ number }) => number),
    items: items.slice(0, MOST),
    impossible: alike.length - items.length,
  };
}
