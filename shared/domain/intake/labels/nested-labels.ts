import { type ValueMatrix, valueAt } from '#shared/domain/intake/figures/value-matrix.ts';
import { agree } from '#shared/domain/intake/totals/prove-row-totals.ts';
import type { MeaningCodes } from '#shared/domain/intake/words/meaning-codes.ts';
import type { LabelDimension } from '#shared/domain/intake/words/words-setting.ts';
import { type Depths, outlineParents } from './outline.ts';
import { type CodedLabel, codedRow, type RowCodes, sayWithin, setRow } from './row-codes.ts';

/** Rows of the inner level say what the row of the outer one over them says, and their own. */
export function sayNested(said: RowCodes, labels: readonly CodedLabel[], codes: MeaningCodes): Int32Array | undefined {
  const nested = labels.find(({ label }) => label.nesting !== undefined);
  if (!nested?.label.nesting) return undefined;
  if (nested.label.nesting.levels && nested.cells.depths) return sayOutline(said, nested, nested.cells.depths, codes);
  const { outer } = nested.label.nesting;
  const isOuter = nested.said.map((one) => one !== undefined && isOf(outer, one));
  const parents = new Int32Array(said.what.length).fill(-1);
  let parent = -1;
  for (let index = 0; index < parents.length; index++) {
    const id = nested.cells.ids[index] ?? 0;
    const own = nested.said[id];
    if (own === undefined) continue;
    if (isOuter[id]) parent = index;
    else if (parent >= 0) {
      parents[index] = parent;
      const inner = codedRow(said, index);
      setRow(said, index, codedRow(said, parent));
      sayWithin(said, index, inner, codes);
    }
  }
  return parents;
}

/** The same by indents, in any number of levels. */
function sayOutline(
  said: RowCodes,
  { cells, said: meanings }: CodedLabel,
  depths: Depths,
  codes: MeaningCodes,
): Int32Array {
  const parents = outlineParents(depths, (index) => meanings[cells.ids[index] ?? 0] !== undefined);
  parents.forEach((parent, index) => {
    if (parent < 0) return;
    const inner = codedRow(said, index);
    setRow(said, index, codedRow(said, parent));
    sayWithin(said, index, inner, codes);
  });
  return parents;
}

/** Whether a row is under another, over all levels between, each of which is a total. */
export function isNestedIn(parents: Int32Array, totals: ReadonlySet<number>, part: number, whole: number): boolean {
  for (let over = parents[part] ?? -1; over >= whole && totals.has(over); over = parents[over] ?? -1)
    if (over === whole) return true;
  return false;
}

function isOf(outer: LabelDimension, { area, counterpart, period }: ReturnType<typeof codedRow>): boolean {
  return (outer === 'counterpart' ? counterpart : outer === 'refArea' ? area : period) !== 0;
}

/** Of the rows over others those that state their sum, or whose parts are men and women: they are totals. */
export function provedParents(
  parents: Int32Array,
  said: RowCodes,
  codes: MeaningCodes,
  matrix: ValueMatrix,
): ReadonlySet<number> {
  const children = new Map<number, number[]>();
  parents.forEach((parent, index) => {
    if (parent >= 0) children.set(parent, [...(children.get(parent) ?? []), index]);
  });
  const proved = new Set<number>();
  for (const [parent, parts] of children) {
    const sexes = new Set(parts.map((part) => codes.what.values[said.what[part] ?? 0]?.sex ?? ''));
    if ((sexes.has('M') && sexes.has('F')) || statesSum(parent, parts, matrix)) proved.add(parent);
  }
  return proved;
}

function statesSum(parent: number, parts: readonly number[], matrix: ValueMatrix): boolean {
  let proofs = 0;
  for (let measure = 0; measure < matrix.columns.length; measure++) {
    const stated = valueAt(matrix, parent, measure);
    if (Number.isNaN(stated) || stated === 0) continue;
    const sum = parts.reduce((all, part) => all + (valueAt(matrix, part, measure) || 0), 0);
    if (!agree(stated, sum, parts.length)) return false;
    proofs += parts.length;
  }
  return proofs >= 2;
}
