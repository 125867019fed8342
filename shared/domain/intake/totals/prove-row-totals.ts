/** What a body row is, as far as its words tell. */
export interface RowWords {
  /** A `derived` row holds shares or changes. A `parent` names the whole of rows beside it (a region among its cercles). `sub` and `grand` are totals by word, `none` has no label at all, `label` has words of its own, `known` names a place, a country, a period, a sex: no sum makes it a total. A `whole` may be one, of finer ages beside it: only their sum makes it a total. A `group` names several countries in a table of the world. */
  readonly kind: 'label' | 'known' | 'group' | 'none' | 'sub' | 'grand' | 'parent' | 'whole' | 'derived';
}

/** A total row and the rows it is the sum of. */
export interface RowTotal {
  /** Index among the body rows. */
  readonly index: number;
  /** Index of the first and last row that it sums; -1 where there is nothing to sum. */
  readonly first: number;
  readonly last: number;
  /** Sum of the parts that are stated, by measure. */
  readonly sums: readonly number[];
  /** Whether a part is missing (`ND`), by measure: a difference then proves nothing. */
  readonly holes: readonly boolean[];
  readonly parts: number;
  /** Whether it was recognised by arithmetic alone. */
  readonly byArithmetic: boolean;
  /** Whether what it adds up is not known after all: then it is neither right nor wrong. */
  readonly open?: boolean;
}

export interface TotalsTable {
  readonly count: number;
  readonly measures: number;
  words(index: number): RowWords;
  /** NaN where no number is stated. */
  value(index: number, measure: number): number;
  /** Whether a row names a part of what the parent row names. */
  isChild(index: number, parent: number): boolean;
  /** Whether the table is about many countries. */
  readonly isWorld?: boolean;
  /** Whether the cell says that the figure is missing. */
  missing(index: number, measure: number): boolean;
}

export interface Sums {
  first: number;
  last: number;
  rows: number;
  readonly sums: Float64Array;
  readonly holes: Uint8Array;
}

/** Two numbers that only differ by rounding: exact for whole numbers, half a unit of the last decimal for each part otherwise. */
export function agree(stated: number, computed: number, parts: number): boolean {
  const difference = Math.abs(stated - computed);
  if (difference === 0) return true;
  const scale = Math.max(Math.abs(stated), Math.abs(computed));
  if (difference <= scale * 1e-12) return true;
  const decimals = decimalsOf(stated);
  return decimals > 0 && difference <= 0.5 * 10 ** -decimals * (parts + 1);
}

/** Decimals of a number as it would be written, at most 6: `decimalsOf(12.5) // 1`. */
export function decimalsOf(value: number): number {
  const text = String(Math.round(value * 1e6) / 1e6);
  const point = text.indexOf('.');
  return point < 0 || text.includes('e') ? 0 : text.length - point - 1;
}

/**
 * Finds the total rows of a table by word and by sum, and the rows that each of them adds up. Candidates are, in this
 * order: the rows since the last total, all rows above, and (for a total that stands first) the rows below.
 */
export function findRowTotals(table: TotalsTable): RowTotal[] {
  const totals: RowTotal[] = [];
  const section = emptySums(table.measures);
  const all = emptySums(table.measures);
  for (let index = 0; index < table.count; index++) {
    const { kind } = table.words(index);
    if (kind === 'derived') continue;
    if (kind === 'group') {
      const sums = groupSums(table, index);
      if (sums) totals.push({ index, first: sums.first, last: sums.last, ...partsOf(sums), byArithmetic: true });
      continue;
    }
    if (kind === 'whole') {
      const sums = children(table, index);
      if (sums.rows >= 2 && agreement(table, index, sums).all) {
        totals.push({ index, first: sums.first, last: sums.last, ...partsOf(sums), byArithmetic: true });
        continue;
      }
    }
    if (kind === 'known' && table.isWorld && table.measures >= 3) {
      // `Micronesia` is a group and a country: where every figure is the sum of those below it is the group.
      const sums = groupSums(table, index, MOST_NAMESAKES);
      if (sums) {
        totals.push({ index, first: sums.first, last: sums.last, ...partsOf(sums), byArithmetic: true });
        continue;
      }
    }
    const isTotal = kind === 'sub' || kind === 'grand' || kind === 'parent';
    const found =
      kind === 'parent'
        ? children(table, index)
        : kind === 'sub' || kind === 'grand'
          ? bestSums(table, index, kind, section, all)
          : byArithmetic(table, index, kind, section, all);
    if (found) {
      totals.push({ index, first: found.first, last: found.last, ...partsOf(found), byArithmetic: !isTotal });
      if (kind !== 'parent') reset(section);
    } else if (!isTotal) {
      include(table, index, section);
      include(table, index, all);
    } else reset(section);
  }
  return totals;
}

/** More countries than this no group has. */
const MOST_COUNTRIES = 300;
const MOST_NAMESAKES = 30;

/** The rows of countries right under a group of them, however many its own sub-groups, that add up to it. */
function groupSums(table: TotalsTable, index: number, most = MOST_COUNTRIES): Sums | undefined {
  const sums = emptySums(table.measures);
  for (let next = index + 1; next < table.count && sums.rows < most; next++) {
    const { kind } = table.words(next);
    if (kind === 'sub' || kind === 'grand') break;
    if (kind === 'group' || kind === 'derived') continue;
    include(table, next, sums);
    if (sums.rows >= 2 && agreement(table, index, sums).all) return sums;
  }
  return undefined;
}

/** Sums as a total keeps them. */
export function partsOf(sums: Sums): Pick<RowTotal, 'sums' | 'holes' | 'parts'> {
  return { sums: [...sums.sums], holes: [...sums.holes].map((hole) => hole === 1), parts: sums.rows };
}

function bestSums(
  table: TotalsTable,
  index: number,
  kind: 'sub' | 'grand',
  section: Sums,
  all: Sums,
): Sums | undefined {
  const above = (kind === 'sub' ? [section, all] : [all, section]).filter((sums) => sums.rows > 0);
  const candidates = above.length > 0 ? above : [below(table, index)].filter((sums) => sums.rows > 0);
  return candidates.find((sums) => agreement(table, index, sums).all) ?? mostAgreeing(table, index, candidates);
}

function mostAgreeing(table: TotalsTable, index: number, candidates: readonly Sums[]): Sums | undefined {
  let best = candidates[0];
  for (const sums of candidates) {
    if (best && agreement(table, index, sums).agreed > agreement(table, index, best).agreed) best = sums;
  }
  return best;
}

/** A row without a total's word counts as one only if it sums two rows or more in every column, and two columns or three rows bear it out. */
function byArithmetic(
  table: TotalsTable,
  index: number,
  kind: RowWords['kind'],
  section: Sums,
  all: Sums,
): Sums | undefined {
  if (kind === 'known' || kind === 'whole') return undefined;
  for (const sums of [section, all]) {
    if (sums.rows < 2) continue;
    const { all: everywhere, agreed } = agreement(table, index, sums);
    const enough =
      kind === 'none'
        ? agreed >= 2 || (agreed === 1 && sums.rows >= 3)
        : agreed >= 3 || (agreed === 2 && sums.rows >= 3);
    if (everywhere && enough) return sums;
  }
  return undefined;
}

/** Of the columns that both state, how many agree; parts that are missing prove nothing. */
export function agreement(table: TotalsTable, index: number, sums: Sums): { all: boolean; agreed: number } {
  let compared = 0;
  let agreed = 0;
  for (let measure = 0; measure < table.measures; measure++) {
    const stated = table.value(index, measure);
    const computed = sums.sums[measure] ?? Number.NaN;
    if (Number.isNaN(stated) || Number.isNaN(computed) || (stated === 0 && computed === 0)) continue;
    const agrees = agree(stated, computed, sums.rows);
    if (!agrees && sums.holes[measure] === 1) continue;
    compared += 1;
    if (agrees) agreed += 1;
  }
  return { all: compared > 0 && compared === agreed, agreed };
}

/** Sums of the parts that stand directly under a parent row, or above it where only these agree; parents among them are not added again. */
function children(table: TotalsTable, index: number): Sums {
  const below = partsBeside(table, index, 1);
  const above = partsBeside(table, index, -1);
  if (below.rows === 0) return above;
  if (above.rows === 0 || agreement(table, index, below).all) return below;
  return agreement(table, index, above).all ? above : below;
}

function partsBeside(table: TotalsTable, index: number, step: 1 | -1): Sums {
  const sums = emptySums(table.measures);
  let end = index + step;
  while (end >= 0 && end < table.count && table.isChild(end, index)) end += step;
  for (let next = Math.min(end + 1, index + 1); next < Math.max(end, index); next++) {
    const { kind } = table.words(next);
    if (next !== index && (kind === 'label' || kind === 'known' || kind === 'none')) include(table, next, sums);
  }
  return sums;
}

/** Sums of the rows under a total that stands first, down to the next total. */
function below(table: TotalsTable, index: number): Sums {
  const sums = emptySums(table.measures);
  for (let next = index + 1; next < table.count; next++) {
    const { kind } = table.words(next);
    if (kind === 'sub' || kind === 'grand') break;
    if (kind === 'derived' || kind === 'group') continue;
    include(table, next, sums);
  }
  return sums;
}

/** Sums of no row yet. */
export function emptySums(measures: number): Sums {
  return { first: -1, last: -1, rows: 0, sums: new Float64Array(measures), holes: new Uint8Array(measures) };
}

function reset(sums: Sums): void {
  sums.first = -1;
  sums.last = -1;
  sums.rows = 0;
  sums.sums.fill(0);
  sums.holes.fill(0);
}

/** Adds one row to sums. */
export function include(table: TotalsTable, index: number, sums: Sums): void {
  let stated = false;
  for (let measure = 0; measure < table.measures; measure++) {
    const value = table.value(index, measure);
    if (table.missing(index, measure)) sums.holes[measure] = 1;
    if (Number.isNaN(value)) continue;
    sums.sums[measure] = (sums.sums[measure] ?? 0) + value;
    stated = true;
  }
  if (!stated) return;
  if (sums.first < 0) sums.first = index;
  sums.last = index;
  sums.rows += 1;
}
