import { positionOf } from '#shared/cells/grid.ts';
import type { PersonColumn } from '#shared/cells/persons.ts';
import type { CatalogueIndex } from '#shared/domain/catalogue/lookup.ts';
import { labelText, type SheetView } from '#shared/domain/intake/layout/sheet-view.ts';
import { remembered } from '#shared/lib/remembered.ts';
import { type DayOrder, statedPart, statedPeriod } from './days.ts';
import { type SectionMeaning, sectionMeaning } from './section-headings.ts';

/** The text of a cell of a column in a row; '' where there is none. */
export function cellText(view: SheetView, row: number, column: number | undefined): string {
  return column === undefined ? '' : labelText(view, positionOf(view.grid, row, column));
}

export function columnOf(columns: readonly PersonColumn[], role: PersonColumn['role']): number | undefined {
  return columns.find((column) => column.role === role)?.column;
}

/** When somebody arrived: the row's own day or month, that of the heading above it, or that of the whole list. */
export interface RowEvent {
  /** Undefined where nothing says it. */
  readonly period: string | undefined;
  /** Whether the row itself says it. */
  readonly own: boolean;
}

/** Reads the event of one row. `around` is the period of the titles; it also completes a month without its year. */
export function eventReader(
  view: SheetView,
  columns: readonly PersonColumn[],
  order: DayOrder,
): (row: number, section: string, around: string | undefined) => RowEvent {
  const date = columnOf(columns, 'date');
  const month = columnOf(columns, 'month');
  const year = columnOf(columns, 'year');
  const periodOf = remembered((text) => statedPeriod(text, order));
  return (row, section, around) => {
    const texts = [date, month].map((column) => cellText(view, row, column));
    const years = periodOf(cellText(view, row, year));
    for (const text of texts) {
      const stated = periodOf(text);
      if (stated !== undefined) return { period: stated, own: true };
      const part = text === '' ? undefined : statedPart(text);
      const whole = years ?? yearOf(section) ?? yearOf(around);
      if (part !== undefined && whole !== undefined) return { period: `${whole.slice(0, 4)}-${part}`, own: true };
    }
    if (years !== undefined) return { period: finer(years, section || around), own: true };
    return { period: section || around, own: false };
  };
}

function yearOf(period: string | undefined): string | undefined {
  return period === undefined || period === '' || period.includes('/') ? undefined : period.slice(0, 4);
}

/** A month of the titles says more than the year of a row that it lies in. */
function finer(year: string, other: string | undefined): string {
  return other?.startsWith(`${year}-`) && !other.includes('/') ? other : year;
}

const NOTHING: SectionMeaning = { period: '', country: '', place: '', sex: '', age: '', indicator: '', kind: '' };
const PARTS = Object.keys(NOTHING) as (keyof SectionMeaning)[];

/**
 * What the headings inside a list say of each of its rows. A heading holds until the next one of its sort; one that comes
 * back (a country) ends what was said under it (its flights).
 */
export function sectionsOf(
  view: SheetView,
  sections: readonly number[],
  left: number,
  right: number,
  index: CatalogueIndex,
): (row: number) => SectionMeaning {
  const order: (keyof SectionMeaning)[] = [];
  const steps: { row: number; meaning: SectionMeaning }[] = [];
  let current = NOTHING;
  for (const row of sections) {
    const said = sectionMeaning(sectionText(view, row, left, right), index);
    const stated = PARTS.filter((part) => said[part] !== '');
    const level = Math.min(...stated.map((part) => (order.includes(part) ? order.indexOf(part) : order.length)));
    const ended = order.slice(level);
    current = { ...current, ...Object.fromEntries(ended.map((part) => [part, ''])) };
    current = { ...current, ...Object.fromEntries(stated.map((part) => [part, said[part]])) };
    order.push(...stated.filter((part) => !order.includes(part)));
    steps.push({ row, meaning: current });
  }
  return (row) => steps.filter((step) => step.row < row).at(-1)?.meaning ?? NOTHING;
}

function sectionText(view: SheetView, row: number, left: number, right: number): string {
  for (let column = left; column <= right; column++) {
    const text = cellText(view, row, column);
    if (/\p{L}/u.test(text)) return text;
  }
  return '';
}
