import { columnName } from '#shared/cells/address.ts';
import { findHeaders } from '#shared/domain/catalogue/headers.ts';
import type { CatalogueIndex } from '#shared/domain/catalogue/lookup.ts';
import type { FoundTable } from '#shared/domain/intake/layout/find-tables.ts';
import { headerMeaning } from '#shared/domain/intake/words/header-meaning.ts';
import { type Meaning, NOTHING, within } from '#shared/domain/intake/words/meaning.ts';
import { categoryOf, indicatorOf, periodWithinText } from '#shared/domain/intake/words/say-values.ts';
import { TO_LABEL, type WordsSetting } from '#shared/domain/intake/words/words-setting.ts';
import { findCountry } from '#shared/domain/values/country-names.ts';
import { findPlace } from '#shared/domain/values/place-names.ts';
import { byText } from '#shared/lib/compare.ts';
import { fold } from '#shared/lib/fold.ts';
import { columnKey, shortHash, titleKey } from './heading-keys.ts';
import type { LayoutColumn, TableLayout } from './model.ts';

/** The layout of a table with the letters of its columns, by key. */
export interface PlacedLayout extends TableLayout {
  readonly letters: ReadonlyMap<string, readonly string[]>;
  /** The day that titles or the sheet's name give the figures (`au 31/12/2021`); '' where they give none. */
  readonly day: string;
}

/** Names that spreadsheets give by themselves say nothing of a sheet. */
const NAMELESS = /^(?:feuil(?:le)?|sheet|tab|tableau|table|classeur|donnees|data)$/;

/** What stays of a table when its file, place, rows, figures and years change. */
export function layoutOf(found: FoundTable, sheet: string, index: CatalogueIndex): PlacedLayout {
  const columns = new Map<string, LayoutColumn>();
  const letters = new Map<string, string[]>();
  for (const column of found.layout.columns) {
    const path = found.paths.get(column) ?? [];
    const key = columnKey(path);
    const known = letters.get(key);
    if (known) known.push(columnName(column));
    else letters.set(key, [columnName(column)]);
    if (columns.has(key)) continue;
    const role = found.layout.figureColumns.has(column) ? 'figures' : 'words';
    const said = role === 'figures' ? saidBy(path, index) : announcedBy(path, index);
    columns.set(key, { key, shown: path.join(' '), role, said });
  }
  const subject = subjectOf(found.titles, sheet, index);
  const keys = [...columns.keys()].sort(byText);
  const title = found.titles
    .map((text) => withoutNames(titleKey(text), index))
    .filter((key) => key !== '')
    .join(' | ');
  const fingerprint = shortHash(JSON.stringify([subject, ...keys]));
  return { subject, title, columns: [...columns.values()], fingerprint, letters, day: dayOf([...found.titles, sheet]) };
}

function dayOf(texts: readonly string[]): string {
  const stated = texts.map((text) => periodWithinText(text)?.period.timePeriod ?? '');
  return stated.find((period) => /^\d{4}-\d{2}-\d{2}$/.test(period)) ?? '';
}

/** What titles and the sheet's name announce; the file's name changes with every delivery and is not asked. */
function subjectOf(titles: readonly string[], sheet: string, index: CatalogueIndex): string {
  const bare = sheet.replace(/[\d_.()-]+/g, ' ').trim();
  for (const text of [...titles, bare]) {
    const named = indicatorOf(text, index);
    if (named) return [named.indicator, named.kind].filter((part) => part !== '').join('/');
  }
  const [title] = titles.map(titleKey).filter((key) => /\p{L}/u.test(key));
  if (title !== undefined) return withoutNames(title, index);
  const name = titleKey(bare);
  return NAMELESS.test(name) ? '' : withoutNames(name, index);
}

const LONGEST_NAME = 4;
const BEFORE_NAME = /^(?:de|du|des|d|la|le|les|l|en|au|aux|a|of|from|in|the)$/;

/** A title without the names of countries and places: of twelve sheets, one a country, all have the same title. */
function withoutNames(title: string, index: CatalogueIndex): string {
  const words = title.split(' ');
  const kept: string[] = [];
  for (let at = 0; at < words.length; ) {
    let length = Math.min(LONGEST_NAME, words.length - at);
    while (length > 0 && !isName(words.slice(at, at + length).join(' '), index)) length -= 1;
    if (length === 0) kept.push(words[at] ?? '');
    else {
      while (BEFORE_NAME.test(kept.at(-1) ?? '')) kept.pop();
      kept.push(NAME_MARK);
    }
    at += Math.max(1, length);
  }
  return kept.join(' ');
}

const NAME_MARK = '@';

function isName(text: string, index: CatalogueIndex): boolean {
  const isLong = text.length > 3 && !BEFORE_NAME.test(text.split(' ')[0] ?? '');
  return isLong && (findCountry(text, index) !== undefined || findPlace(text, index, '19', 'any') !== undefined);
}

const DIMENSIONS = ['indicator', 'kind', 'refArea', 'counterpart', 'sex', 'age', 'unit'] as const;

/** What the headings over a column say by themselves, without their period. */
function saidBy(path: readonly string[], index: CatalogueIndex): Readonly<Record<string, string>> {
  const setting: WordsSetting = {
    index,
    indicator: '',
    indicatorScore: 0,
    geo: '10',
    around: [],
    answered: () => undefined,
    answeredRest: () => undefined,
    answeredColumn: () => undefined,
  };
  const said = path.map((text) => headerMeaning(text, setting, [])).reduce(within, NOTHING);
  return saidDimensions(said.sex === '' && said.age === '' ? { ...said, ...bySingleWord(path, index) } : said);
}

/** `Rapatriés H`: a letter that would be too little to read figures by is enough not to take men for women. */
function bySingleWord(path: readonly string[], index: CatalogueIndex): Pick<Meaning, 'sex' | 'age'> {
  const words = path.flatMap((text) => fold(text).split(' '));
  const found = words.flatMap((word) => categoryOf(word, index) ?? []);
  const [first] = found;
  return found.length === 1 && first ? { sex: first.sex, age: first.age } : { sex: '', age: '' };
}

/** The dimension that the heading of a column of words announces. */
function announcedBy(path: readonly string[], index: CatalogueIndex): Readonly<Record<string, string>> {
  const [best] = path
    .flatMap((text) => findHeaders(text, index.headers))
    .filter(({ dimension, share }) => TO_LABEL[dimension] !== undefined && share >= 0.4);
  return best ? { announces: TO_LABEL[best.dimension] ?? '' } : {};
}

/** The dimensions that a meaning states, without its period. */
export function saidDimensions(said: Meaning): Readonly<Record<string, string>> {
  const stated = DIMENSIONS.flatMap((name): [string, string][] => (said[name] === '' ? [] : [[name, said[name]]]));
  const marks = [said.total ? 'total' : '', said.derived ? 'derived' : ''].filter((mark) => mark !== '');
  return Object.fromEntries([...stated, ...marks.map((mark): [string, string] => [mark, '1'])]);
}
