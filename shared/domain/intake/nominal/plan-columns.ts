import type { PersonColumn, PersonRole } from '#shared/cells/persons.ts';
import type { CatalogueIndex } from '#shared/domain/catalogue/lookup.ts';
import { labelText, type SheetView } from '#shared/domain/intake/layout/sheet-view.ts';
import { fold } from '#shared/lib/fold.ts';
import { type Contents, contentsOf } from './column-contents.ts';
import { statedPeriod } from './days.ts';
import type { HeadedColumn, ListHeader } from './find-headers.ts';
import { filledCells } from './sheet-rows.ts';

/** A column with its heading and what its cells hold. */
export interface FilledColumn extends HeadedColumn {
  readonly contents: Contents;
  readonly positions: readonly number[];
}

/** What the columns of a list hold in the rows of its persons. */
export function fillColumns(
  view: SheetView,
  { columns, left, right }: ListHeader,
  rows: readonly number[],
  index: CatalogueIndex,
): FilledColumn[] {
  const positions = new Map<number, number[]>();
  for (const row of rows) {
    for (const i of filledCells(view, row, left, right)) {
      const column = view.grid.columns[i] ?? 0;
      const own = positions.get(column);
      if (own) own.push(i);
      else positions.set(column, [i]);
    }
  }
  return columns.map((column) => {
    const own = positions.get(column.column) ?? [];
    return { ...column, positions: own, contents: contentsOf(view, own, index) };
  });
}

/** The columns of a table of figures that name persons, or tell how to reach them. */
export function identifyingColumns(columns: readonly FilledColumn[]): PersonColumn[] {
  return columns.flatMap(({ column, header, heading, contents }): PersonColumn[] => {
    const role = heading?.role ?? '';
    if (IDENTIFYING.has(role)) return [{ column, header, role: role as PersonRole }];
    const isNames = contents.knownNames * 2 > contents.filled;
    return isNames ? [{ column, header, role: 'name' }] : [];
  });
}

const IDENTIFYING: ReadonlySet<string> = new Set(['name', 'document', 'contact', 'birth', 'kin', 'private']);

/** Gives every column one role; of several that could tell the event, the country or the place, the one that says it best. */
export function planColumns(view: SheetView, columns: readonly FilledColumn[]): PersonColumn[] {
  const roles = new Map(columns.map((column) => [column.column, roleByContents(view, column)]));
  const best = (role: PersonRole, score: (column: FilledColumn) => number) => {
    const own = columns
      .filter(({ column }) => roles.get(column) === role)
      .map((column) => ({ column, score: score(column) }));
    const [first] = own.sort((a, b) => b.score - a.score);
    for (const { column } of own)
      if (column !== first?.column || (first?.score ?? 0) <= 0) roles.set(column.column, 'private');
  };
  best('date', (column) => EVENT.length - orderOf(column, EVENT) + (isPaperwork(column) ? -100 : 0));
  best('country', (column) => share(column, 'countries') * (WHENCE.length - orderOf(column, WHENCE)));
  best('place', (column) => share(column, 'places') * (WHERE.length - orderOf(column, WHERE)));
  for (const role of ['sex', 'age', 'nationality', 'kind', 'rank', 'month', 'year'] as const) best(role, () => 1);
  return columns.map(({ column, header }) => ({ column, header, role: roles.get(column) ?? 'private' }));
}

/** Headings from the best to the least: what stands in none of them comes last. */
const EVENT: readonly RegExp[] = [
  /arriv|retour|rapatri|expuls|refoul|reconduit|evenement|return|deport|debarqu/,
  /entree|vol\b|flight|accueil|reception|entry/,
  /^dates?$|^jours?$/,
  /assist|prise en charge|reinsert|inscri|enregistr|immatric|regist/,
  /depart/,
];
const WHENCE: readonly RegExp[] = [
  /provenance|expuls|refoul|rapatri|retour|envoi|depart|arriv/,
  /^pays$|^country$/,
  /accueil|residence|sejour|hote|host/,
  /origine|origin/,
];
const WHERE: readonly RegExp[] = [
  /(?:region|province).*(?:retour|destination|reinser|install|accueil|residence|return)/,
  /^(?:la )?region/,
  /region/,
  /cercle.*(?:retour|destination|reinser|install|accueil|residence)|destination/,
  /cercle/,
  /retour|install|residence/,
];

function orderOf({ header }: FilledColumn, expressions: readonly RegExp[]): number {
  const plain = fold(header);
  const at = expressions.findIndex((expression) => expression.test(plain));
  return at < 0 ? expressions.length - 0.5 : at;
}

/** Dates of papers say nothing of the event. */
function isPaperwork({ header }: FilledColumn): boolean {
  return /delivr|expir|valid|etabli|emis|passeport|piece|signature|saisie/.test(fold(header));
}

function share({ contents }: FilledColumn, what: 'countries' | 'places'): number {
  return contents.filled === 0 ? 0 : contents[what] / contents.filled < 0.25 ? 0 : contents[what] / contents.filled;
}

function roleByContents(view: SheetView, column: FilledColumn): PersonRole {
  const { heading, contents } = column;
  const role = heading?.role;
  const of = (count: number) => (contents.filled === 0 ? 0 : count / contents.filled);
  if (role !== undefined && IDENTIFYING.has(role)) return role as PersonRole;
  if (role === 'sex') return of(contents.sexes) >= 0.5 || contents.distinct <= 4 ? 'sex' : 'private';
  if (role === 'tick') return contents.distinct <= 3 ? 'tick' : of(contents.sexes) >= 0.9 ? 'sex' : 'private';
  if (role === 'country' || role === 'place') {
    if (of(contents.places) > of(contents.countries)) return 'place';
    return of(contents.countries) > of(contents.places) ? 'country' : role;
  }
  if (role === 'age' || role === 'date' || role === 'month' || role === 'year') return role;
  if (role === 'kind' && of(contents.ages) >= 0.8) return 'age';
  if (role === 'kind' && of(contents.sexes) >= 0.8) return 'sex';
  if (role === 'nationality' || role === 'kind' || role === 'rank') return role;
  if (contents.counts && of(contents.numbers) > 0.5) return 'rank';
  if (of(contents.days) >= 0.7) return isEventColumn(view, column) ? 'date' : 'birth';
  if (of(contents.sexes) >= 0.9 && contents.distinct <= 6 && contents.filled >= 3) return 'sex';
  if (of(contents.countries) >= 0.7) return 'country';
  if (of(contents.places) >= 0.7) return 'place';
  return of(contents.names + contents.singles) >= 0.6 ? 'name' : 'private';
}

/** Under no heading, days of the last years that lie near each other are those of an event, others are births. */
function isEventColumn(view: SheetView, { positions }: FilledColumn): boolean {
  const years = positions.flatMap((i) => Number(statedPeriod(labelText(view, i), 'day')?.slice(0, 4) ?? '') || []);
  return years.length > 0 && Math.min(...years) >= 2000 && Math.max(...years) - Math.min(...years) <= 5;
}
