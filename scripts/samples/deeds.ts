import { type ListColumn, list } from './parts.ts';
import type { RecordFact, SheetPlan, Shown } from './plan.ts';

/** One line of an activity report: as it is written, and what it means. */
export interface Deed {
  readonly title: string;
  /** Date or period as the sheet shows it. */
  readonly when: Shown;
  /** The same as ISO, start and end. */
  readonly start: string;
  readonly end: string;
  /** Objectives as cited. */
  readonly cited: string;
  readonly objectives: readonly number[];
  readonly place?: string;
  readonly partners?: string;
  readonly amount?: Shown;
  readonly beneficiaries?: number;
  readonly status?: string;
  /** Where the line is of another type than its list: a study told among activities. */
  readonly type?: string;
}

export type DeedColumn = ListColumn & { readonly of: keyof Deed | 'rank' };

/** Writes deeds as a list and returns what its lines mean. */
export function deedList(
  sheet: SheetPlan,
  row: number,
  type: string,
  columns: readonly DeedColumn[],
  deeds: readonly Deed[],
): RecordFact[] {
  const shown = (deed: Deed, i: number, of: DeedColumn['of']): Shown => {
    if (of === 'rank') return i + 1;
    const value = deed[of];
    return value === undefined || Array.isArray(value) ? null : (value as Shown);
  };
  list(
    sheet,
    row,
    columns,
    deeds.map((deed, i) => columns.map((column) => shown(deed, i, column.of))),
  );
  return deeds.map((deed, i) => ({
    sheet: sheet.name,
    row: row + 1 + i,
    type: deed.type ?? type,
    title: deed.title,
    start: deed.start,
    end: deed.end,
    objectives: deed.objectives,
  }));
}
