import type { Dimensions, StatedTotal } from '#shared/domain/model/observation.ts';

/** A figure as reconciling sees it. A sourced observation is one; so is a published figure when tables roll it up. */
export interface Fact extends Dimensions {
  /** NaN when the source says that it is missing: what it belongs to is then not whole. */
  readonly value: number;
  readonly unit: string;
  readonly department: string;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  /** Range of the table it stands in, where known: two tables that state the same figure repeat it, rows of one add up. */
  readonly table?: string;
  /** The later one of two submissions of a department is heard first. */
  readonly submission: number;
}

/** A total that a table states, with where it comes from. */
export interface SourcedTotal extends StatedTotal {
  readonly department: string;
  readonly file: string;
  readonly sheet: string;
  readonly submission: number;
}

/** `file!sheet!cell`, by which a figure is traced. */
export function cellReference({ file, sheet, cell }: { file: string; sheet: string; cell: string }): string {
  return `${file}!${sheet}!${cell}`;
}

/** Adding decimals leaves dust (0.1 + 0.2): 15 significant digits are what a double can state. */
export function clean(sum: number): number {
  return Number.isInteger(sum) ? sum : Number(sum.toPrecision(15));
}

/** Whether two figures are the same but for the dust of arithmetic. */
export function same(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}

/** The sum of numbers, the same in whatever order they come. */
export function sumOf(values: Iterable<number>): number {
  return Float64Array.from(values)
    .sort()
    .reduce((sum, value) => sum + value, 0);
}
