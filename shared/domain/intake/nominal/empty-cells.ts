import { isMissingText } from '#shared/cells/figure-text.ts';
import { CELL, type Cell, cellOf } from '#shared/cells/grid.ts';
import type { GridBuilder, NewCell } from '#shared/cells/grid-builder.ts';
import type { PersonColumn, PersonList, PersonRole } from '#shared/cells/persons.ts';
import { type CatalogueIndex, GEOGRAPHIES } from '#shared/domain/catalogue/lookup.ts';
import { labelText, type SheetView } from '#shared/domain/intake/layout/sheet-view.ts';
import { suggestionsFor } from '#shared/domain/intake/words/say-values.ts';
import { findCountry } from '#shared/domain/values/country-names.ts';
import { findKind } from '#shared/domain/values/find-indicator.ts';
import { findPlace } from '#shared/domain/values/place-names.ts';
import { remembered } from '#shared/lib/remembered.ts';
import { type DayOrder, isPart, statedPeriod } from './days.ts';
import { cellText } from './events.ts';
import { isKnownLabel, nameLikeness } from './person-names.ts';
import { isTicked, toldAge, toldSex } from './person-words.ts';
import { EMPTIED, type Redact } from './redact.ts';
import { isSectionHeading } from './section-headings.ts';
import { filledCells } from './sheet-rows.ts';

/** What emptying a list leans on beside its plan. */
export interface Emptying {
  readonly order: DayOrder;
  /** Takes out the names of all lists of the workbook. */
  readonly redact: Redact;
  readonly index: CatalogueIndex;
}

/** A value that stands in so many rows of its column names no person. */
const REPEATS = 3;

/** Copies a table of figures, of which only the columns that name persons are emptied; totals and places stay. */
export function copyUnnamed(view: SheetView, list: PersonList, { index, redact }: Emptying, to: GridBuilder): void {
  const { range, headerRows, columns } = list;
  const named = new Set(columns.map(({ column }) => column));
  for (let row = range.top; row <= range.bottom; row++) {
    for (const i of filledCells(view, row, range.left, range.right)) {
      const text = labelText(view, i);
      const isNamed = named.has(view.grid.columns[i] ?? -1) && !headerRows.includes(row) && !isKnownLabel(text, index);
      to.add(isNamed || redact(text) !== text ? emptiedFigure(view, i) : asStated(cellOf(view.grid, i)));
    }
  }
}

/** A cell of a table of figures without its content: a number that was none of the figures is missing there. */
export function emptiedFigure(view: SheetView, position: number): NewCell {
  const { row, column } = cellOf(view.grid, position);
  return { row, column, kind: CELL.TEXT, text: view.figures[position] === 1 ? '…' : EMPTIED };
}

/** Copies the cells of a list into a grid, without all that is not needed for counting. */
export function copyEmptied(view: SheetView, list: PersonList, setting: Emptying, to: GridBuilder): void {
  const { index, redact } = setting;
  const { range, headerRows, columns, persons, totals, sections, others } = list;
  const roles = new Map(columns.map((column) => [column.column, column]));
  const rows = new Map<number, 'person' | 'words' | 'other'>([
    ...others.map((row) => [row, 'other'] as const),
    ...persons.map(({ row }) => [row, 'person'] as const),
    ...[...totals, ...sections].map((row) => [row, 'words'] as const),
  ]);
  const keep = keeper(view, list, setting);
  const left = (row: number, i: number): NewCell | undefined => {
    const what = rows.get(row);
    const cell = cellOf(view.grid, i);
    if (what === 'other') return undefined;
    if (what === 'words') return isHarmless(labelText(view, i), index) ? asStated(cell) : undefined;
    if (what === undefined || headerRows.includes(row)) return asStated(cell);
    const column = roles.get(cell.column);
    return column && keep(i, column);
  };
  for (let row = range.top; row <= range.bottom; row++) {
    for (const i of filledCells(view, row, range.left, range.right)) {
      const kept = left(row, i);
      // A cell that is understood may hold a name beside it.
      const isClean = kept !== undefined && (kept.text === undefined || redact(kept.text) === kept.text);
      to.add(isClean ? kept : emptied(view, i));
    }
  }
}

/** A cell without its content, that counts as a figure or not as it did before (contract, CELLS_READ). */
export function emptied(view: SheetView, position: number): NewCell {
  const { row, column } = cellOf(view.grid, position);
  return view.figures[position] === 1
    ? { row, column, kind: CELL.NUMBER }
    : { row, column, kind: CELL.TEXT, text: EMPTIED };
}

/** A grid keeps no text for a plain number. */
export function asStated({ text, ...cell }: Cell): NewCell {
  return cell.kind === CELL.NUMBER || cell.kind === CELL.BOOLEAN ? cell : { ...cell, text };
}

/** Section headings and totals: words that say something, and numbers that cannot be those of a paper. */
function isHarmless(text: string, index: CatalogueIndex): boolean {
  if (/\d{6}/.test(text.replace(/[\s.-]/g, ''))) return false;
  return isSectionHeading(text, index) || nameLikeness(text, index).words === 0;
}

type Test = (text: string) => boolean;

const MAY_REPEAT: ReadonlySet<PersonRole> = new Set(['sex', 'country', 'place', 'kind', 'nationality', 'tick']);
const WHEN: ReadonlySet<PersonRole> = new Set(['date', 'month', 'year']);

/** Gives the cell of a person as it may be kept: only what is understood, or what hardly can be a name. */
function keeper(view: SheetView, { columns, persons }: PersonList, { order, index }: Emptying) {
  const repeating = columns.filter(({ role }) => MAY_REPEAT.has(role)).map(({ column }) => column);
  const counts = new Map<string, number>();
  for (const { row } of persons) {
    for (const column of repeating) {
      const key = `${column} ${cellText(view, row, column)}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  // A day is written anew; a month without its year must be all that a cell holds.
  const isWhen = (text: string) => statedPeriod(text, order) !== undefined || isPart(text);
  // `Sangaré` is near the name of a place.
  const isNearly = (dimension: string, text: string) =>
    !nameLikeness(text, index).known && suggestionsFor(dimension, text, index).length > 0;
  const understood: Partial<Readonly<Record<PersonRole, Test>>> = {
    sex: (text) => toldSex(text, index) !== undefined || /^\p{L}{0,2}\d?$/u.test(text),
    age: (text) => toldAge(text, index) !== undefined,
    tick: (text) => isTicked(text) || toldSex(text, index) !== undefined || text.length < 3,
    date: isWhen,
    month: isWhen,
    year: isWhen,
    country: (text) => findCountry(text, index) !== undefined || isNearly('counterpart', text),
    place: (text) => GEOGRAPHIES.some((geo) => findPlace(text, index, geo, 'any')) || isNearly('refArea', text),
    nationality: (text) => findCountry(text, index) !== undefined || isHome(text),
    kind: (text) => index.catalogue.indicators.some(({ code }) => findKind(code, text, index) !== undefined),
    rank: (text) => /^\d{1,5}[.)°]?$/.test(text),
  };
  const tests = new Map(Object.entries(understood).map(([role, test]) => [role, remembered(test)]));
  return (position: number, { column, role }: PersonColumn): NewCell | undefined => {
    const text = labelText(view, position);
    const test = tests.get(role);
    if (!test) return undefined;
    if (isMissingText(text)) return asStated(cellOf(view.grid, position));
    const repeats = MAY_REPEAT.has(role) && (counts.get(`${column} ${text}`) ?? 0) >= REPEATS;
    if (!test(text) && !(repeats && !nameLikeness(text, index).known)) return undefined;
    const cell = cellOf(view.grid, position);
    const isRead = cell.kind === CELL.TEXT && view.figures[position] !== 1 && WHEN.has(role);
    const day = isRead && (order !== 'both' || /\p{L}/u.test(text)) ? statedPeriod(text, order) : undefined;
    if (day === undefined) return asStated(cell);
    // A year alone would be a number where words were.
    const written = /^\d+$/.test(day) ? `année ${day}` : day;
    return { row: cell.row, column: cell.column, kind: CELL.TEXT, text: written };
  };
}

/** Words for Malians in a column of nationalities. */
export function isHome(text: string): boolean {
  return /^\s*(?:mali(?:en|enne|ens|ennes|an|ans)?|mli|ml|rm)(?:\s*\(?e\)?)?\s*$/iu.test(text);
}
