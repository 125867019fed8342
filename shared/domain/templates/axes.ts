import type { CatalogueIndex, Geography } from '#shared/domain/catalogue/lookup.ts';
import { type Meaning, NOTHING } from '#shared/domain/intake/words/meaning.ts';
import type { Axis, InBoth } from '#shared/domain/model/dataset.ts';
import { findCountry } from '#shared/domain/values/country-names.ts';
import { findPlace } from '#shared/domain/values/place-names.ts';
import { byKeys } from '#shared/lib/compare.ts';
import { fold } from '#shared/lib/fold.ts';
import type { Language } from '#shared/texts/languages.ts';
import { say } from '#shared/texts/say.ts';
import type { Entry, SheetCodes, TemplateRound } from './model.ts';
import { monthsOf, yearEndsOf, yearsOf } from './periods.ts';

/** All that decides which labels a sheet has. */
export interface AxisSetting {
  readonly index: CatalogueIndex;
  readonly language: Language;
  readonly round: TemplateRound;
  readonly indicator: string;
  readonly geo: string;
  readonly codes: SheetCodes;
  readonly freeKind: InBoth | undefined;
}

const PEOPLE = ['men', 'women', 'children'] as const;
const OTHER_COUNTRIES = '_XX';
const WHOLE_COUNTRY = 'ML';

/** The labels of one axis in their order; for countries those that have a row of their own. */
export function entriesOf(axis: Axis, setting: AxisSetting): Entry[] {
  const codes = CODES[axis](setting);
  return codes.map((code) => ({ axis, code, text: labelOf(axis, code, setting) }));
}

const countries = ({ codes }: AxisSetting) => [...codes.countries];
const CODES: Readonly<Record<Axis, (setting: AxisSetting) => readonly string[]>> = {
  region: ({ index, geo }) =>
    index.catalogue.regions.filter(({ geographies }) => geographies.includes(geo)).map(({ code }) => code),
  residence: countries,
  provenance: countries,
  sending: countries,
  sex: () => ['M', 'F'],
  people: () => PEOPLE,
  year: ({ round }) => yearsOf(round),
  yearEnd: ({ round }) => yearEndsOf(round),
  month: ({ round }) => monthsOf(round),
  kind: ({ codes }) => codes.kinds,
  freeKind: () => [],
};

/** What a department may choose from where a label is open; empty where its own words are wanted. */
export function choicesOf(axis: Axis, setting: AxisSetting): Entry[] {
  if (axis === 'region')
    return [...entriesOf(axis, setting), { axis, code: WHOLE_COUNTRY, text: wholeCountry(setting) }];
  if (!isCountry(axis)) return entriesOf(axis, setting);
  const { countries: listed } = setting.index.catalogue;
  const all = listed
    .filter(({ code }) => code !== 'ML')
    .map(({ code }) => ({ axis, code, text: labelOf(axis, code, setting) }));
  return [...alphabetically(all, ({ text }) => text), otherCountries(axis, setting)];
}

function wholeCountry({ language }: AxisSetting): string {
  return say(language, { key: 'template.wholeCountry' });
}

/** In the order of a dictionary: `Égypte` stands before `Espagne`. Without Intl.Collator, so that no machine orders otherwise. */
export function alphabetically<T>(items: readonly T[], textOf: (item: T) => string): T[] {
  return [...items].sort(byKeys((item) => fold(textOf(item)), textOf));
}

/** The row for all countries that have none. */
export function otherCountries(axis: Axis, setting: AxisSetting): Entry {
  return { axis, code: OTHER_COUNTRIES, text: labelOf(axis, OTHER_COUNTRIES, setting) };
}

export function isCountry(axis: Axis): boolean {
  return axis === 'residence' || axis === 'provenance' || axis === 'sending';
}

export function axisHeader(axis: Axis, { language, freeKind }: Pick<AxisSetting, 'language' | 'freeKind'>): string {
  if (axis === 'freeKind') return freeKind?.[language] ?? '';
  return say(language, { key: `template.axis.${axis}` });
}

/** The words for a code, as the catalogue of today has them; the code itself where it has none. */
export function labelOf(axis: Axis, code: string, { index, language, indicator }: AxisSetting): string {
  const { catalogue } = index;
  const named = (list: readonly { readonly code: string; readonly fr: string; readonly en: string }[]) =>
    list.find((one) => one.code === code)?.[language] || code;
  switch (axis) {
    case 'region':
      return named(catalogue.regions);
    case 'residence':
    case 'provenance':
    case 'sending':
      return named(code.startsWith('_') ? catalogue.countryGroups : catalogue.countries);
    case 'sex':
      return named(catalogue.sexes);
    case 'people':
      return code === 'children'
        ? (catalogue.ages.find((age) => age.code === 'Y_LT18')?.[language] ?? code)
        : (catalogue.sexes.find((sex) => sex.code === SEX_OF[code])?.[language] ?? code);
    case 'kind':
      return named(catalogue.indicators.find((one) => one.code === indicator)?.kinds ?? []);
    case 'year':
      return yearText(code, language);
    case 'yearEnd':
      return say(language, { key: 'template.at', params: { day: dayText(code) } });
    case 'month':
      return monthText(code, language);
    case 'freeKind':
      return code;
  }
}

const SEX_OF: Readonly<Record<string, string>> = { men: 'M', women: 'F' };

/** `2021`, or the days of a year that a round does not take whole. */
function yearText(code: string, language: Language): string {
  const [from = '', to] = code.split('/');
  return to === undefined
    ? from
    : say(language, { key: 'template.days', params: { from: dayText(from), to: dayText(to) } });
}

/** `2021-12-31` as departments write it: `31/12/2021`. */
export function dayText(day: string): string {
  return day.split('-').reverse().join('/');
}

function monthText(code: string, language: Language): string {
  const day = new Date(`${code}-01T00:00:00Z`);
  const name = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    month: 'long',
    timeZone: 'UTC',
  }).format(day);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/** What a label says of its figures. */
export function meaningOf({ axis, code }: Pick<Entry, 'axis' | 'code'>): Meaning {
  switch (axis) {
    case 'region':
      return { ...NOTHING, refArea: code };
    case 'residence':
    case 'provenance':
    case 'sending':
      return { ...NOTHING, counterpart: code };
    case 'sex':
      return { ...NOTHING, sex: code };
    case 'people':
      return code === 'children'
        ? { ...NOTHING, age: 'Y_LT18', child: true }
        : { ...NOTHING, sex: SEX_OF[code] ?? '', age: 'Y_GE18' };
    case 'year':
    case 'yearEnd':
    case 'month':
      return { ...NOTHING, period: { timePeriod: code } };
    case 'kind':
    case 'freeKind':
      return { ...NOTHING, kind: code };
  }
}

/** The code that a chosen label stands for: as listed, or in another spelling that is known for certain. */
export function codeOf(
  axis: Axis,
  text: string,
  choices: readonly Entry[],
  { index, geo }: AxisSetting,
): string | undefined {
  const listed =
    choices.find((entry) => entry.text === text) ?? choices.find((entry) => fold(entry.text) === fold(text));
  if (listed) return listed.code;
  if (isCountry(axis)) return findCountry(text, index);
  if (axis === 'region') return findPlace(text, index, geo as Geography, 'region');
  return axis === 'freeKind' ? text : undefined;
}
