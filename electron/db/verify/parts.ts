import { lineDigest } from '#electron/db/canonical.ts';
import type { ReadBase } from '#electron/db/handle.ts';
import { finding } from './finding.ts';
import type { Finding } from './types.ts';

const ROWS = 'SELECT key, value, state, sources, discrepancy FROM consolidated WHERE id >= ? AND id < ? ORDER BY id';

interface Part {
  readonly first: number;
  readonly figures: number;
  readonly digest: string;
}

type Row = readonly [key: string, value: number | null, state: string, sources: string, discrepancy: string];

/** Consolidated figures lie in the parts that they were written in, and say what they said then (queries/save-derived.ts). */
export function* checkParts(base: ReadBase): Iterable<Finding> {
  const parts = base.all<Part>('SELECT first, figures, digest FROM consolidated_part ORDER BY first');
  const held = base.one<{ n: number }>('SELECT count(*) AS n FROM consolidated')?.n ?? 0;
  const said = parts.reduce((sum, { figures }) => sum + figures, 0);
  if (held !== said || parts.some((part) => digestOf(base, part) !== part.digest)) yield finding('derived', {});
}

function digestOf(base: ReadBase, { first, figures }: Part): string {
  const digest = lineDigest();
  for (const [key, value, state, sources, discrepancy] of base.tuples<Row>(ROWS, first, first + figures)) {
    digest.add(`${key}\t${value ?? Number.NaN}\t${state}\t${namesIn(sources)}\t${discrepancy}`);
  }
  return digest.hex();
}

/** What is no list of names any more is no digest's text either. */
function namesIn(sources: string): string {
  try {
    return (JSON.parse(sources) as string[]).join();
  } catch {
    return sources;
  }
}
