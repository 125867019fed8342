import { STATE, stateAt, type ValueMatrix, valueAt } from '#shared/domain/intake/figures/value-matrix.ts';
import { isWithinPeriod, type Meaning } from '#shared/domain/intake/words/meaning.ts';
import { isAgeWithin } from './age-parts.ts';
import { agree } from './prove-row-totals.ts';

/** A measure column that adds up others of the same table. */
export interface ColumnTotal {
  /** Index among the measures. */
  readonly measure: number;
  readonly parts: readonly number[];
  /** Its word says that it is a total, but its parts hardly ever give it: neither right nor wrong before a person says so. */
  readonly doubtful?: boolean;
}

/** So many rows at least, and fewer than half of them reached, make the word for a total doubtful. */
const LEAST_DOUBTFUL = 4;

/** Whether a code is that of a member of a group: `CI` of `_AFR`, `KAY.KITA` of `KAY`. */
export type IsMember = (code: string, group: string) => boolean;

const EXPLICIT = ['indicator', 'kind', 'refArea', 'counterpart', 'sex', 'age', 'unit'] as const;

/**
 * Finds total columns by meaning and by arithmetic. A column is the whole of others when they say all that it says and
 * something more (H and F under 2019 beside "Total" under 2019). It is a total if a word says so or the sums agree; a
 * whole that its parts never reach ("Total, dont femmes") stays a figure.
 */
export function findColumnTotals(
  measures: readonly Meaning[],
  matrix: ValueMatrix,
  dataRows: readonly number[],
  told: ReadonlySet<number> = new Set(),
  isMember: IsMember = () => false,
): ColumnTotal[] {
  const totals: ColumnTotal[] = [];
  const childrenOf = (index: number) => findChildren(measures, index, told, isMember);
  const wholes = new Set([...measures.keys()].filter((index) => childrenOf(index).length >= 2));
  for (const index of wholes) {
    // Only leaves are added up, or a sub-total would count twice.
    const parts = childrenOf(index).filter((child) => !wholes.has(child));
    if (parts.length < 2) continue;
    const { agreed, above, compared } = compare(matrix, dataRows, index, parts);
    const byWord = measures[index]?.total === true;
    const partial = agreed === 0 && above === compared && compared >= (byWord ? 3 : 1);
    if (compared === 0 ? byWord : byWord ? !partial : agreed * 10 >= compared * 8) {
      const doubtful = byWord && compared >= LEAST_DOUBTFUL && agreed * 2 < compared;
      totals.push({ measure: index, parts, ...(doubtful && { doubtful }) });
    }
  }
  const known = new Set(totals.map(({ measure }) => measure));
  for (const index of measures.keys()) {
    if (!known.has(index) && isRunningTotal(measures, matrix, dataRows, index, known))
      totals.push({ measure: index, parts: [] });
  }
  return totals;
}

/** Whether a column states, row after row, the sum of another column so far; three rows at least prove it, four without a word. */
function isRunningTotal(
  measures: readonly Meaning[],
  matrix: ValueMatrix,
  dataRows: readonly number[],
  index: number,
  totals: ReadonlySet<number>,
): boolean {
  const least = measures[index]?.total === true ? 3 : 4;
  if (dataRows.length < least) return false;
  return [...measures.keys()].some((other) => {
    if (other === index || totals.has(other)) return false;
    let sum = 0;
    let steps = 0;
    for (const row of dataRows) {
      const value = valueAt(matrix, row, other);
      if (Number.isNaN(value)) return false;
      sum = Number((sum + value).toPrecision(15));
      if (!agree(valueAt(matrix, row, index), sum, 1)) return false;
      if (value !== 0) steps += 1;
    }
    return steps >= least;
  });
}

function findChildren(
  measures: readonly Meaning[],
  index: number,
  told: ReadonlySet<number>,
  isMember: IsMember,
): number[] {
  const whole = measures[index];
  if (!whole || whole.derived) return [];
  return [...measures.keys()].filter((other) => {
    const part = measures[other];
    return (
      part !== undefined && other !== index && !told.has(other) && !part.derived && isWholeOf(whole, part, isMember)
    );
  });
}

/** Whether `part` says all that `whole` says, and more. */
function isWholeOf(whole: Meaning, part: Meaning, isMember: IsMember): boolean {
  if (part.total && !whole.total) return false;
  let more = part.total !== whole.total && whole.total;
  for (const name of EXPLICIT) {
    if (whole[name] !== '' && whole[name] !== part[name]) {
      const isHeld =
        name === 'age' ? isAgeWithin(part.age, whole.age) : isArea(name) && isMember(part[name], whole[name]);
      if (!isHeld) return false;
      more = true;
    }
    if (name === 'unit') continue;
    if (name === 'indicator') {
      // Columns of different indicators are not parts of one whole unless a word says so.
      if (whole.indicator === '' && part.indicator !== '' && !whole.total) return false;
      continue;
    }
    if (whole[name] === '' && part[name] !== '') more = true;
  }
  const outer = whole.period?.timePeriod;
  const inner = part.period?.timePeriod;
  if (outer !== undefined && outer !== inner && !(inner !== undefined && covers(outer, inner))) return false;
  const outerPart = whole.period?.part;
  const innerPart = part.period?.part;
  if (outerPart !== undefined && outerPart !== innerPart) {
    // A part of any one year: the first quarter holds its January.
    if (innerPart === undefined || !isWithinPeriod(`0000-${innerPart}`, `0000-${outerPart}`)) return false;
    more = true;
  }
  if (outer !== inner && (inner ?? innerPart) !== undefined) more = true;
  if (whole.period === undefined && part.period !== undefined) more = true;
  if (whole.rest !== '' && !whole.total && part.rest !== whole.rest) return false;
  if (whole.rest === '' && part.rest !== '') more = true;
  return more;
}

function isArea(name: (typeof EXPLICIT)[number]): boolean {
  return name === 'counterpart' || name === 'refArea';
}

/** `2019/2021` covers `2020`; `2020` covers `2020-Q1`. */
function covers(outer: string, inner: string): boolean {
  const [from, to] = outer.split('/');
  if (to !== undefined && from !== undefined) {
    const [start, end = start] = inner.split('/');
    return (
      start !== undefined && end !== undefined && start.slice(0, from.length) >= from && end.slice(0, to.length) <= to
    );
  }
  return isWithinPeriod(inner, outer);
}

function compare(matrix: ValueMatrix, dataRows: readonly number[], whole: number, parts: readonly number[]) {
  let compared = 0;
  let agreed = 0;
  let above = 0;
  for (const row of dataRows) {
    const stated = valueAt(matrix, row, whole);
    const { sum, holes, count } = sumOf(matrix, row, parts);
    if (Number.isNaN(stated) || count === 0 || holes) continue;
    compared += 1;
    if (agree(stated, sum, count)) agreed += 1;
    else if (stated > sum) above += 1;
  }
  return { compared, agreed, above };
}

/** Sum of some measures of one row, over what is stated; `holes` when one of them is missing. */
export function sumOf(matrix: ValueMatrix, row: number, measures: readonly number[]) {
  let sum = 0;
  let count = 0;
  let holes = false;
  for (const measure of measures) {
    const value = valueAt(matrix, row, measure);
    const state = stateAt(matrix, row, measure);
    if (state === STATE.VALUE && !Number.isNaN(value)) {
      sum += value;
      count += 1;
    } else if (state !== STATE.BLANK) holes = true;
  }
  return { sum: Number(sum.toPrecision(15)), count, holes };
}
