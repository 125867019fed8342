import { contains, LAST_COLUMN, type Range } from '#shared/cells/address.ts';
import type { Span } from '#shared/cells/workbook.ts';

/** What is known of a sheet beside its cells, gathered while it is read. */
export interface SheetFacts {
  hideRows(first: number, last: number): void;
  /** Rows that are known to be hidden by a filter. */
  filterRows(first: number, last: number): void;
  hideColumns(first: number, last: number): void;
  merge(range: Range): void;
  /** Rows of this range are hidden by a filter, its first row (the header) left out. */
  filter(range: Range): void;
  finish(): {
    readonly merges: readonly Range[];
    readonly hiddenRows: readonly Span[];
    readonly hiddenColumns: readonly Span[];
    readonly filteredRows: readonly Span[];
  };
}

export function createSheetFacts(): SheetFacts {
  const rows: Span[] = [];
  const columns: Span[] = [];
  const merges: Range[] = [];
  const filters: Range[] = [];
  const filteredRows: Span[] = [];
  return {
    hideRows: (first, last) => extend(rows, first, last),
    filterRows: (first, last) => extend(filteredRows, first, last),
    hideColumns: (first, last) => {
      if (first <= LAST_COLUMN) extend(columns, first, Math.min(last, LAST_COLUMN));
    },
    merge: (range) => merges.push(range),
    filter: (range) => filters.push(range),
    finish() {
      if (filters.length === 0) return { merges, hiddenRows: rows, hiddenColumns: columns, filteredRows };
      const hiddenRows: Span[] = [];
      for (const { first, last } of rows) {
        for (let row = first; row <= last; row++) {
          const filtered = filters.some((range) => row > range.top && contains(range, row, range.left));
          extend(filtered ? filteredRows : hiddenRows, row, row);
        }
      }
      return { merges, hiddenRows, hiddenColumns: columns, filteredRows };
    },
  };
}

/** Adds a run to a list of runs; one that follows the last run directly makes it longer. */
export function extend(spans: Span[], first: number, last: number): void {
  const before = spans.at(-1);
  if (before && before.last + 1 === first) spans[spans.length - 1] = { first: before.first, last };
  else spans.push({ first, last });
}
