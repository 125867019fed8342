import { findHeaders, type HeaderMatch } from '#shared/domain/catalogue/headers.ts';
import { findTotalWord } from '#shared/domain/values/category-words.ts';
import { findKind } from '#shared/domain/values/find-indicator.ts';
import { findPlace } from '#shared/domain/values/place-names.ts';
import { findUnit } from '#shared/domain/values/unit-words.ts';
import { fold } from '#shared/lib/fold.ts';
import { unitOf } from './dimensions.ts';
import { type Meaning, NOTHING } from './meaning.ts';
import { categoryOf, countryOf, indicatorOf, periodOf, periodWithinText } from './say-values.ts';
import { TO_LABEL, type WordsSetting } from './words-setting.ts';

/** A heading is read from what is certain to what is left: unit, period, category, country, place, kind, indicator. */
export function headerMeaning(
  text: string,
  setting: WordsSetting,
  matches: readonly HeaderMatch[],
  manyIndicators = false,
): Meaning {
  const { index, indicator, geo } = setting;
  const total = findTotalWord(text, index);
  // `% F` is a share, whatever it is the share of.
  if (/[%‰]/.test(text)) return { ...NOTHING, derived: true };
  const whole = categoryOf(text, index) ?? undefined;
  if (whole) return whole;
  if (total && fold(text).split(' ').length <= 2) {
    // `Total rapatriés` may be all that says what is counted.
    const named = indicator === '' ? indicatorOf(text, index) : undefined;
    const { indicator: code, kind } = { ...NOTHING, ...named };
    return { ...NOTHING, total: true, period: periodWithinText(text)?.period, indicator: code, kind };
  }
  if (isComputed(text, matches)) return { ...NOTHING, derived: true };
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
  if (kind && !category) {
    const defined = otherStock(rest, setting);
    return defined === undefined ? { ...said, kind } : { ...said, indicator: defined };
  }
  const named = particular(indicatorOf(rest, index), setting);
  if (named && named.indicator !== indicator) return { ...merged, indicator: named.indicator, kind: named.kind };
  if (named) return { ...merged, kind: kind ?? named.kind };
  return category ? merged : { ...said, kind: kind ?? '', rest: tidyRest(rest) };
}

const COMPUTED =
  /^(?:parts?|taux|pourcentages?|variations?|accroissements?|proportions?|ratios?|moyennes?|ecarts?|indices?|croissance|share|percent(?:age)?|growth|average|mean|rate)\b/;
/** `Évolution 2020/2021` is a change; `Évolution des effectifs` over years is a heading like another. */
const CHANGE =
  /^evolution(?: (?:\d+|en|de|du|la|l|entre|et|a|au|sur|annuelle|absolue|relative|moyenne|par|rapport|an))*$/;

/** Whether a heading announces shares, rates, changes or means: computed from figures. */
function isComputed(text: string, matches: readonly HeaderMatch[]): boolean {
  const plain = fold(text);
  if (/[%‰]/.test(text) || CHANGE.test(plain) || COMPUTED.test(plain)) return true;
  return matches.some(
    ({ dimension, share, alias }) => dimension === 'ratio' && share >= 0.5 && !/^evolution/.test(fold(alias)),
  );
}

/** Of the title's indicator and the heading's the one that says more; another unit is always another indicator. */
function particular(
  named: { indicator: string; kind: string; score: number } | undefined,
  { index, indicator, indicatorScore }: WordsSetting,
): { indicator: string; kind: string } | undefined {
  if (!named || indicator === '' || named.indicator === indicator || named.score > indicatorScore) return named;
  return unitOf(named.indicator, { index }) === unitOf(indicator, { index }) ? { indicator, kind: '' } : named;
}

/** A stock counted by another definition (`Immatriculés` beside `Population estimée`) is an indicator of its own, where there is one. */
function otherStock(text: string, { index, indicator }: WordsSetting): string | undefined {
  const own = index.catalogue.indicators.find(({ code }) => code === indicator);
  const named = own?.measure === 'stock' ? indicatorOf(text, index)?.indicator : undefined;
  const other = index.catalogue.indicators.find(({ code }) => code === named);
  return other?.overrides.includes(indicator) ? other.code : undefined;
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
