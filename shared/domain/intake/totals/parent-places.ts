import { type ValueMatrix, valueAt } from '#shared/domain/intake/figures/value-matrix.ts';
import type { Meaning } from '#shared/domain/intake/words/meaning.ts';
import { agree } from './prove-row-totals.ts';

/**
 * In a column that mixes regions and their cercles a name may be both: `Kayes` over `Bafoulabé` and `Yélimané` is the
 * region where it states their sum, or where they are indented under it (`isOver`). Gives such rows with what they mean then; `areaOf` (undefined where nothing is said)
 * and `asRegion` are by body row. Where the heading announces both levels and the sum is another, either may be meant: `doubtful`.
 */
export function findParentPlaces(
  areaOf: (index: number) => string | undefined,
  asRegion: (index: number) => Meaning | undefined,
  matrix: ValueMatrix,
  bothLevels: boolean,
  isOver: (index: number) => boolean = () => false,
): { readonly parents: ReadonlyMap<number, Meaning>; readonly doubtful: ReadonlySet<number> } {
  const parents = new Map<number, Meaning>();
  const doubtful = new Set<number>();
  for (let index = 0; index < matrix.rows.length; index++) {
    const own = areaOf(index);
    if (!own?.includes('.')) continue;
    const [region = ''] = own.split('.');
    if (!areaOf(index + 1)?.startsWith(`${region}.`)) continue;
    const whole = asRegion(index);
    if (whole?.refArea !== region) continue;
    if (isOver(index) || statesSumBelow(areaOf, index, region, matrix)) parents.set(index, whole);
    else if (bothLevels && !areaOf(index - 1)?.startsWith(`${region}.`)) doubtful.add(index);
  }
  return { parents, doubtful };
}

/** Whether every figure of the row is the sum of the rows of the region under it, two rows or two figures at least. */
function statesSumBelow(
  areaOf: (index: number) => string | undefined,
  index: number,
  region: string,
  matrix: ValueMatrix,
): boolean {
  let last = index;
  while (areaOf(last + 1)?.startsWith(`${region}.`)) last += 1;
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
