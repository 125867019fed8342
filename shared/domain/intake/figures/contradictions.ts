import { cellName } from '#shared/cells/address.ts';
import type { ColumnPlan } from '#shared/domain/intake/columns/plan-columns.ts';
import type { LabelColumn } from '#shared/domain/intake/labels/label-columns.ts';
import { isWithinPeriod, type Meaning } from '#shared/domain/intake/words/meaning.ts';
import type { ValueMatrix } from './value-matrix.ts';

/** A cell about which two labels, or its label and its heading, say different things of one dimension. */
export interface Contradiction {
  readonly cell: string;
  readonly first: string;
  readonly second: string;
}

type Told = 'refArea' | 'counterpart' | 'sex' | 'age' | 'indicator' | 'period';
const TOLD: readonly Told[] = ['refArea', 'counterpart', 'sex', 'age', 'indicator', 'period'];

/**
 * The first row where two columns of labels name two places, countries or periods of which neither holds the other
 * (`Région d’origine`, `Région de retour`), or where a label denies its column's heading. What is nested would let the
 * inner word win in silence.
 */
export function findContradiction(
  plan: ColumnPlan,
  matrix: ValueMatrix,
  isData: (index: number) => boolean,
  textAt: (index: number, label: number) => string,
): Contradiction | undefined {
  const pairs = plan.labels.flatMap((label, a) =>
    plan.labels.flatMap((other, b) =>
      b > a && label.dimension === other.dimension ? [pairOf(label, a, other, b)] : [],
    ),
  );
  const heads = TOLD.filter((name) => plan.measures.some(({ meaning }) => codeOf(meaning, name) !== ''));
  if (pairs.length === 0 && heads.length === 0) return undefined;
  const deniedBy = plan.labels.map((label) =>
    remembering((text) => {
      const said = label.meaningOf(text);
      return said && plan.measures.find(({ meaning }) => heads.some((name) => differ(said, meaning, name)));
    }),
  );
  for (let index = 0; index < matrix.rows.length; index++) {
    if (!isData(index)) continue;
    for (const { a, b, clashes } of pairs) {
      const first = textAt(index, a);
      const second = textAt(index, b);
      if (first === '' || second === '' || !clashes(first)(second)) continue;
      return { cell: cellName(matrix.rows[index] ?? 0, plan.labels[b]?.column ?? 0), first, second };
    }
    for (let l = 0; l < deniedBy.length; l++) {
      const text = textAt(index, l);
      const measure = text === '' ? undefined : deniedBy[l]?.(text);
      if (!measure) continue;
      const cell = cellName(matrix.rows[index] ?? 0, measure.column);
      return { cell, first: measure.header, second: text };
    }
  }
  return undefined;
}

/** Two columns of labels with what they say together, each pair of texts compared once. */
function pairOf(label: LabelColumn, a: number, other: LabelColumn, b: number) {
  const clashes = remembering((first) => {
    const said = label.meaningOf(first);
    return remembering((second) => clash(said, other.meaningOf(second)));
  });
  return { a, b, clashes };
}

/** The labels of a long column are few: each is compared once. */
function remembering<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined || known.has(text)) return found as T;
    const made = work(text);
    known.set(text, made);
    return made;
  };
}

function clash(a: Meaning | undefined, b: Meaning | undefined): boolean {
  return a !== undefined && b !== undefined && TOLD.some((name) => differ(a, b, name));
}

function codeOf(meaning: Meaning, name: Told): string {
  return name === 'period' ? (meaning.period?.timePeriod ?? '') : meaning[name];
}

function differ(a: Meaning, b: Meaning, name: Told): boolean {
  const [one, two] = [codeOf(a, name), codeOf(b, name)];
  if (one === '' || two === '' || one === two) return false;
  if (name === 'counterpart') return !one.startsWith('_') && !two.startsWith('_');
  if (name === 'refArea')
    return one !== 'ML' && two !== 'ML' && !one.startsWith(`${two}.`) && !two.startsWith(`${one}.`);
  if (name === 'age') return ![one, two].some((age) => age === 'Y_LT18' || age === 'Y_GE18');
  if (name === 'period') return !isSpan(one) && !isSpan(two) && !isWithinPeriod(one, two) && !isWithinPeriod(two, one);
  return true;
}

function isSpan(period: string): boolean {
  return period.includes('/');
}
