import { findHeaders, type HeaderMatch } from '#shared/domain/catalogue/headers.ts';
import type { CatalogueIndex } from '#shared/domain/catalogue/lookup.ts';
import { findTotalWord } from '#shared/domain/values/category-words.ts';
import { findKind } from '#shared/domain/values/find-indicator.ts';
import { findPlace, type PlaceLevel } from '#shared/domain/values/place-names.ts';
import { findUnit } from '#shared/domain/values/unit-words.ts';
import { fold } from '#shared/lib/fold.ts';
import { unitOf } from './dimensions.ts';
import { type Meaning, NOTHING, saysSomething } from './meaning.ts';
import { categoryOf, countryOf, indicatorOf, periodOf, periodWithinText } from './say-values.ts';

/** What a label column can be about, in the order in which ties are settled. */
export const LABEL_DIMENSIONS = ['period', 'refArea', 'counterpart', 'category', 'kind', 'indicator', 'unit'] as const;
export type LabelDimension = (typeof LABEL_DIMENSIONS)[number];

/** The words of one table: how its texts are understood, given its indicator and geography and earlier answers. */
export interface Words {
  /** What a heading over figures says. */
  header(text: string, manyIndicators?: boolean): Meaning;
  /** Indicator that the words around the table announce; '' when none does. */
  readonly indicator: string;
  /** What a section heading among the rows says; undefined when nothing of it is understood. */
  heading(text: string): Meaning | undefined;
  /** What a label says in a column of the dimension; undefined when it is not understood. */
  label(dimension: LabelDimension, text: string, level?: PlaceLevel): Meaning | undefined;
  /** Whether bare names of a column are regions or cercles, from its header and from all its names. */
  placeLevel(header: string, names: readonly string[]): PlaceLevel;
  totalWord(text: string): 'sub' | 'grand' | undefined;
  /** Dimensions that a heading announces, best first. */
  headerDimension(header: string): readonly LabelDimension[];
  /** Whether what is said is a group of what may follow: a continent, a region, a year. */
  isGroup(meaning: Meaning): boolean;
  /** Whether a country belongs to a group: `CI` to `_AFR`. */
  isCountryOf(country: string, group: string): boolean;
  freeKind(): boolean;
  asFreeKind(text: string): Meaning;
  isNote(header: string): boolean;
  /** Whether a heading announces remarks and nothing else. */
  isRemark(header: string): boolean;
  isRank(header: string): boolean;
  isCode(header: string): boolean;
}

export interface WordsSetting {
  readonly index: CatalogueIndex;
  /** Indicator that title, sheet or file name announce; '' when none does. */
  readonly indicator: string;
  /** Words of the phrase that announces it: a heading must say more to mean another indicator of the same unit. */
  readonly indicatorScore: number;
  readonly geo: '8' | '10' | '19';
  /** Answer given earlier for a label, as a code; '' to leave the rows out. */
  answered(dimension: LabelDimension, text: string): string | undefined;
}

const TO_LABEL: Readonly<Record<string, LabelDimension>> = {
  timePeriod: 'period',
  refArea: 'refArea',
  counterpartArea: 'counterpart',
  sex: 'category',
  age: 'category',
  'sex+age': 'category',
  kind: 'kind',
  indicator: 'indicator',
  unit: 'unit',
};
const NOTE_DIMENSIONS = new Set(['note', 'department', 'title', 'partners', 'status']);

export function createWords(setting: WordsSetting): Words {
  const { index, indicator } = setting;
  const free = index.catalogue.indicators.find(({ code }) => code === indicator)?.freeKind === true;
  const memo = new Map<string, readonly HeaderMatch[]>();
  const totals = new Map<string, 'sub' | 'grand' | ''>();
  const matches = (text: string): readonly HeaderMatch[] => {
    let found = memo.get(text);
    if (!found) {
      found = findHeaders(text, index.headers);
      memo.set(text, found);
    }
    return found;
  };
  const isWhole = (text: string, dimension: string) =>
    matches(text).some((match) => match.dimension === dimension && match.share >= 0.75);

  const words: Words = {
    indicator,
    header: (text, manyIndicators = false) => headerMeaning(text, setting, matches(text), manyIndicators),
    heading(text) {
      const said = headerMeaning(text, setting, []);
      return saysSomething(said) && said.rest === '' ? said : undefined;
    },
    label(dimension, text, level = 'any') {
      const code = setting.answered(dimension, text);
      if (code !== undefined) return answeredMeaning(dimension, code);
      return labelMeaning(dimension, text, setting, level);
    },
    placeLevel(header, names) {
      const said = matches(header)
        .filter(({ dimension, share }) => dimension === 'refArea' && share >= 0.5)
        .map(({ code }) => code);
      if (said.includes('cercle') && !said.includes('region')) return 'cercle';
      if (said.includes('region') && !said.includes('cercle') && !mixesLevels(names, setting)) return 'region';
      return mixesLevels(names, setting) ? 'cercle' : 'any';
    },
    totalWord(text) {
      let total = totals.get(text);
      if (total === undefined) {
        total = findTotalWord(text) ?? '';
        totals.set(text, total);
      }
      return total === '' ? undefined : total;
    },
    headerDimension: (header) => [
      ...new Set(
        matches(header).flatMap(({ dimension, share }) => {
          const label = TO_LABEL[dimension];
          return label !== undefined && share >= 0.4 ? [label] : [];
        }),
      ),
    ],
    isGroup: ({ counterpart, refArea, period }) =>
      counterpart.startsWith('_') || (refArea !== '' && !refArea.includes('.')) || period !== undefined,
    isCountryOf: (country, group) =>
      group.startsWith('_') &&
      index.catalogue.countries.some((entry) => entry.code === country && entry.group === group),
    freeKind: () => free,
    asFreeKind: (text) => ({ ...NOTHING, kind: text }),
    isNote: (header) => matches(header).some(({ dimension, share }) => NOTE_DIMENSIONS.has(dimension) && share >= 0.5),
    isRemark: (header) => isWhole(header, 'note'),
    isRank: (header) => isWhole(header, 'rank'),
    isCode: (header) => isWhole(header, 'code'),
  };
  return words;
}

/** A heading is read from what is certain to what is left: unit, period, category, country, place, kind, indicator. */
function headerMeaning(
  text: string,
  setting: WordsSetting,
  matches: readonly HeaderMatch[],
  manyIndicators = false,
): Meaning {
  const { index, indicator, geo } = setting;
  const total = findTotalWord(text);
  const whole = categoryOf(text, index) ?? undefined;
  if (whole) return whole;
  if (total && fold(text).split(' ').length <= 2) return { ...NOTHING, total: true };
  if (matches.some(({ dimension, share }) => dimension === 'ratio' && share >= 0.5))
    return { ...NOTHING, derived: true };
  const period = periodOf(text);
  if (period) return { ...NOTHING, period };
  const unit = findUnit(text);
  let said: Meaning = {
    ...NOTHING,
    unit: unit?.unit ?? '',
    multiplier: unit?.multiplier ?? 0,
    total: total !== undefined,
  };
  let rest = unit ? unit.rest : text;
  const inside = periodWithinText(rest);
  if (inside) {
    said = { ...said, period: inside.period };
    rest = inside.rest;
  }
  if (isNeutral(rest, matches, setting)) return said;
  const country = countryOf(rest, index);
  if (country) return { ...said, counterpart: country };
  const place = findPlace(rest, index, geo, 'any');
  if (place) return { ...said, refArea: place };
  const kind = indicator === '' ? undefined : findKind(indicator, rest, index);
  const category = partsOf(rest)
    .map((part) => categoryOf(part, index))
    .find((found) => found !== undefined);
  const merged = category ? { ...said, sex: category.sex, age: category.age, child: category.child } : said;
  const own = manyIndicators ? indicatorOf(rest, index) : undefined;
  if (own) return { ...merged, indicator: own.indicator, kind: own.kind };
  if (kind && !category) return { ...said, kind };
  const named = particular(indicatorOf(rest, index), setting);
  if (named && named.indicator !== indicator) return { ...merged, indicator: named.indicator, kind: named.kind };
  if (named) return { ...merged, kind: kind ?? named.kind };
  return category ? merged : { ...said, kind: kind ?? '', rest: tidyRest(rest) };
}

/** Of the title's indicator and the heading's the one that says more; another unit is always another indicator. */
function particular(
  named: { indicator: string; kind: string; score: number } | undefined,
  { index, indicator, indicatorScore }: WordsSetting,
): { indicator: string; kind: string } | undefined {
  if (!named || indicator === '' || named.indicator === indicator || named.score > indicatorScore) return named;
  return unitOf(named.indicator, { index }) === unitOf(indicator, { index }) ? { indicator, kind: '' } : named;
}

/** `Hommes (18 ans et plus)`, `Nombre de femmes`, `Retours - Hommes`: words that can stand beside others. */
function partsOf(text: string): string[] {
  const parts = text.split(/[\s,;:/()[\]«»"–—-]+/u).filter((part) => part.length > 1);
  return [...text.split(/[,;:/()–—]|\s-\s/u).map((part) => part.trim()), ...parts].filter((part) => part !== '');
}

function isNeutral(text: string, matches: readonly HeaderMatch[], { index }: WordsSetting): boolean {
  const plain = fold(text);
  if (plain === '') return true;
  const found = matches.length > 0 ? matches : findHeaders(text, index.headers);
  const neutral = new Set(['value', 'amount', ...Object.keys(TO_LABEL)]);
  return found.some(
    ({ dimension, code, share }) =>
      neutral.has(dimension) && share === 1 && (code === '' || !/sex|age/.test(dimension)),
  );
}

function tidyRest(text: string): string {
  return fold(text)
    .split(' ')
    .filter(
      (word) =>
        !/^(?:nombre|nbre|nb|effectifs?|total|de|des|du|d|la|le|les|l|en|au|aux|et|par|dont|montant|volume|valeur)$/.test(
          word,
        ),
    )
    .join(' ');
}

/** Names that only cercles bear, or "Région de ..." beside bare names, say that bare names are cercles. */
function mixesLevels(names: readonly string[], { index, geo }: WordsSetting): boolean {
  const prefixed = names.filter((name) => /^(?:region|cercle)\b/.test(fold(name))).length;
  if (prefixed > 0 && prefixed < names.length) return true;
  const places = names.filter((name) => findPlace(name, index, geo, 'any') !== undefined);
  const onlyCercles = places.filter((name) => findPlace(name, index, geo, 'region') === undefined).length;
  return onlyCercles * 2 > places.length;
}

function labelMeaning(
  dimension: LabelDimension,
  text: string,
  { index, indicator, geo }: WordsSetting,
  level: PlaceLevel,
): Meaning | undefined {
  switch (dimension) {
    case 'period': {
      const period = periodOf(text);
      return period && { ...NOTHING, period };
    }
    case 'refArea': {
      const refArea = findPlace(text, index, geo, level);
      return refArea === undefined ? undefined : { ...NOTHING, refArea };
    }
    case 'counterpart': {
      const counterpart = countryOf(text, index);
      return counterpart === undefined ? undefined : { ...NOTHING, counterpart };
    }
    case 'category':
      return categoryOf(text, index);
    case 'kind': {
      const kind = indicator === '' ? undefined : findKind(indicator, text, index);
      return kind === undefined ? undefined : { ...NOTHING, kind };
    }
    case 'indicator': {
      const named = indicatorOf(text, index);
      if (!named) return undefined;
      const unit = findUnit(text);
      const inside = periodWithinText(text);
      return {
        ...NOTHING,
        indicator: named.indicator,
        kind: named.kind,
        period: inside?.period,
        unit: unit?.unit ?? '',
        multiplier: unit?.multiplier ?? 0,
      };
    }
    case 'unit': {
      const unit = findUnit(text);
      return unit && { ...NOTHING, unit: unit.unit, multiplier: unit.multiplier };
    }
  }
}

/** The answer that leaves a row, a column or a table out. */
export const EXCLUDE = 'exclude';

function answeredMeaning(dimension: LabelDimension, code: string): Meaning {
  if (code === EXCLUDE) return { ...NOTHING, excluded: true };
  if (dimension === 'counterpart') return { ...NOTHING, counterpart: code };
  if (dimension === 'refArea') return { ...NOTHING, refArea: code };
  if (dimension === 'period') return { ...NOTHING, period: { timePeriod: code } };
  return { ...NOTHING, kind: code };
}
