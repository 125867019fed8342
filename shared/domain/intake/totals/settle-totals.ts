import {
  agreement,
  emptySums,
  findRowTotals,
  include,
  partsOf,
  type RowTotal,
  type Sums,
  type TotalsTable,
} from './prove-row-totals.ts';

interface LabelledTable extends TotalsTable {
  /** Labels of a row, column by column; '' for a word of a total. */
  labels(index: number): readonly string[];
}

/** So many totals by word, most of them not reached, mean that what they add up was not understood. */
const LEAST_OPEN = 4;
const MOST_WRONG = 0.6;

/**
 * The total rows of a table. In a long list a total may add up the rows that share its other labels (`2020 | Total` all of
 * 2020), wherever they stand. Where most totals by word are reached by no sum, none
 * of them is called wrong.
 */
export function settleTotals(table: LabelledTable): RowTotal[] {
  const found = findRowTotals(table);
  const isWord = ({ index }: RowTotal) => ['sub', 'grand'].includes(table.words(index).kind);
  const peers = peerSums(table);
  const settled = found.map((total) => {
    if (!isWord(total) || agrees(table, total)) return total;
    const sums = peers(total.index);
    return sums && agreement(table, total.index, sums).all
      ? { ...total, first: sums.first, last: sums.last, ...partsOf(sums) }
      : total;
  });
  const worded = settled.filter(isWord);
  const wrong = worded.filter((total) => !agrees(table, total));
  // Which countries and territories a total of the world counts is its publisher's affair.
  const isOpen = table.isWorld === true || (worded.length >= LEAST_OPEN && wrong.length > worded.length * MOST_WRONG);
  if (!isOpen) return settled;
  const open = new Set(wrong);
  return settled.map((total) => (open.has(total) ? { ...total, open: true } : total));
}

function agrees(table: LabelledTable, { index, sums, holes, parts }: RowTotal): boolean {
  const own = emptySums(table.measures);
  own.sums.set(sums);
  own.holes.set(holes.map(Number));
  own.rows = parts;
  return agreement(table, index, own).all;
}

/** Sums of the data rows that share the labels of a row, one pass over the table for each set of columns compared. */
function peerSums(table: LabelledTable): (index: number) => Sums | undefined {
  const byColumns = new Map<string, Map<string, Sums>>();
  return (index) => {
    const own = table.labels(index);
    const columns = [...own.keys()].filter((column) => own[column] !== '');
    if (columns.length === 0 || columns.length === own.length) return undefined;
    const name = columns.join(',');
    let groups = byColumns.get(name);
    if (!groups) {
      groups = groupRows(table, columns);
      byColumns.set(name, groups);
    }
    return groups.get(keyOf(own, columns));
  };
}

function groupRows(table: LabelledTable, columns: readonly number[]): Map<string, Sums> {
  const groups = new Map<string, Sums>();
  for (let index = 0; index < table.count; index++) {
    const { kind } = table.words(index);
    if (kind !== 'label' && kind !== 'known' && kind !== 'none') continue;
    const key = keyOf(table.labels(index), columns);
    const sums = groups.get(key) ?? emptySums(table.measures);
    include(table, index, sums);
    groups.set(key, sums);
  }
  return groups;
}

function keyOf(labels: readonly string[], columns: readonly number[]): string {
  return columns.map((column) => labels[column] ?? '').join('\u0000');
}
