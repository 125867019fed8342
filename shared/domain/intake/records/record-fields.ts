import type { FoundTable } from '#shared/domain/intake/layout/find-tables.ts';
import { mergeAt, type SheetView, shownText } from '#shared/domain/intake/layout/sheet-view.ts';
import { type RecordField, recordField, recordTypeOf } from './record-columns.ts';

/** Columns of a list of records by field; several only where their figures add up (Hommes, Femmes). */
export type Fields = ReadonlyMap<RecordField, readonly number[]>;

const ADDED: readonly RecordField[] = ['amount', 'beneficiaries'];
const PEOPLE =
  /^\s*(?:nbre? |nb |nombre d['’]?e? ?)?(?:hommes?|femmes?|h|f|masc(?:ulin)?\.?|f[ée]m(?:inin)?\.?|gar[çc]ons?|filles?|men|women)\s*$/i;
const WHOLE = /^\s*(?:total|ensemble|ens\.?|nombre|effectif|nbre?|nb)\b/i;
const SPENT = /ex[ée]cut|r[ée]alis|d[ée]pens|d[ée]caiss|mandat/i;
const PART = /(?:^|[\s(])(?:dont|y compris|of which|including)\s/i;

/** Columns of a list of records by field; undefined when the table is no such list. `isTold`: an officer says that it is one. */
export function recordFields(view: SheetView, found: FoundTable, isTold = false): Fields | undefined {
  const columns = new Map<RecordField, number[]>();
  for (const column of found.layout.columns) {
    const field = fieldOf(found, column);
    if (field) columns.set(field, [...(columns.get(field) ?? []), column]);
  }
  const [title] = columns.get('title') ?? [];
  if (title === undefined || found.layout.figureColumns.has(title)) return undefined;
  if (!isTold && !isList(view, found, columns, title)) return undefined;
  return new Map(
    [...columns].map(([field, all]) => [field, chosen(found, field, withPeople(found, columns, field, all))]),
  );
}

/** The last heading over a column tells its field, or one over it that says what it is a part of: `Budget | Exécuté`. */
function fieldOf(found: FoundTable, column: number): RecordField | undefined {
  const path = found.paths.get(column) ?? [];
  const named = path.map((text) => (text === '' ? undefined : recordField(text)));
  const over = named.slice(0, -1).find((field) => field !== undefined && ADDED.includes(field));
  if (over && found.layout.figureColumns.has(column)) return over;
  return named.at(-1) ?? (found.layout.figureColumns.has(column) ? undefined : named.findLast((field) => field));
}

/** Men and women counted beside each activity are its beneficiaries where no column says so. */
function withPeople(
  found: FoundTable,
  columns: ReadonlyMap<RecordField, readonly number[]>,
  field: RecordField,
  own: readonly number[],
): readonly number[] {
  if (field !== 'beneficiaries' || own.some((column) => found.layout.figureColumns.has(column))) return own;
  const taken = new Set([...columns.values()].flat());
  const people = found.layout.columns.filter((column) => !taken.has(column) && isPeople(found, column));
  return people.length > 0 ? people : own;
}

function isPeople(found: FoundTable, column: number): boolean {
  return found.layout.figureColumns.has(column) && PEOPLE.test(found.paths.get(column)?.at(-1) ?? '');
}

/** Of several columns of one field the one that states the whole or what was spent; men and women together; else the first. */
function chosen(found: FoundTable, field: RecordField, all: readonly number[]): readonly number[] {
  if (!ADDED.includes(field) || all.length < 2) return all.slice(0, 1);
  const heading = (column: number) => found.paths.get(column)?.at(-1) ?? '';
  const figures = all.filter((column) => found.layout.figureColumns.has(column) && !PART.test(heading(column)));
  const whole = figures.find((column) => WHOLE.test(heading(column)) || SPENT.test(heading(column)));
  if (whole !== undefined) return [whole];
  const people = figures.filter((column) => PEOPLE.test(heading(column)));
  return people.length > 1 ? people : (figures.length > 0 ? figures : all).slice(0, 1);
}

/** A list of records has long or distinct titles and at least one more of its fields. */
function isList(
  view: SheetView,
  found: FoundTable,
  columns: ReadonlyMap<RecordField, readonly number[]>,
  title: number,
): boolean {
  const others = [...columns.keys()].filter((field) => field !== 'title' && field !== 'rank' && field !== 'note');
  // A title that is merged over several rows is one title.
  const rows = found.layout.bodyRows.filter((row) => (mergeAt(view, row, title)?.top ?? row) === row);
  const texts = rows.map((row) => shownText(view, row, title)).filter((text) => text !== '');
  const words = texts.reduce((sum, text) => sum + text.split(' ').length, 0) / Math.max(1, texts.length);
  const distinct = new Set(texts).size / Math.max(1, texts.length);
  const header = found.paths.get(title)?.at(-1) ?? '';
  const figures = [...found.layout.figureColumns].filter((column) => !columns.get('rank')?.includes(column));
  const announced = figures.length === 0 && recordTypeOf([header]) !== undefined;
  const enough =
    announced || others.length >= 2 || (others.length >= 1 && words >= 3) || (columns.has('note') && words >= 3);
  return enough && distinct > 0.6 && (announced || words >= 2 || others.length >= 2);
}
