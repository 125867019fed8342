import type { Meaning } from './meaning.ts';
import { agree } from './prove-row-totals.ts';
import { type ValueMatrix, valueAt } from './value-matrix.ts';

/**
 * In a column that mixes regions and their cercles a name may be both: `Kayes` over `Bafoulabé` and `Yélimané` is the
 * region where it states their sum. Gives such rows with what they mean then; `said` and `asRegion` are by body row.
 * Where the heading announces both levels and the sum is another, either may be meant: `doubtful`.
 */
export function findParentPlaces(
  said: readonly (Meaning | undefined)[],
  asRegion: (index: number) => Meaning | undefined,
  matrix: ValueMatrix,
  bothLevels: boolean,
): { readonly parents: ReadonlyMap<number, Meaning>; readonly doubtful: ReadonlySet<number> } {
  const parents = new Map<number, Meaning>();
  const doubtful = new Set<number>();
  said.forEach((own, index) => {
    if (!own?.refArea.includes('.')) return;
    const [region = ''] = own.refArea.split('.');
    if (!said[index + 1]?.refArea.startsWith(`${region}.`)) return;
    const whole = asRegion(index);
    if (whole?.refArea !== region) return;
    if (statesSumBelow(said, index, region, matrix)) parents.set(index, whole);
    else if (bothLevels && !said[index - 1]?.refArea.startsWith(`${region}.`)) doubtful.add(index);
  });
  return { parents, doubtful };
}

/** Whether every figure of the row is the sum of the rows of the region under it, two rows or two figures at least. */
function statesSumBelow(
  said: readonly (Meaning | undefined)[],
  index: number,
  region: string,
  matrix: ValueMatrix,
): boolean {
  let last = index;
  while (said[last + 1]?.refArea.startsWith(`${region}.`)) last += 1;
  let proofs = 0;
  for (let measure = 0; measure < matrix.columns.length; measure++) {
    const stated = valueAt(matrix, index, measure);
    if (Number.isNaN(stated) || stated === 0) continue;
    let sum = 0;
    for (let row = index + 1; row <= last; row++) sum += valueAt(matrix, row, measure) || 0;
    if (!agree(stated, sum, last - index)) return false;
    proofs += last - index;
  }
  return proofs >= 2;
}
