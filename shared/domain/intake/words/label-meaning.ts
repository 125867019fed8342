import { findKind } from '#shared/domain/values/find-indicator.ts';
import { findPlace, type PlaceLevel } from '#shared/domain/values/place-names.ts';
import { findUnit } from '#shared/domain/values/unit-words.ts';
import { fold } from '#shared/lib/fold.ts';
import { type Meaning, NOTHING } from './meaning.ts';
import { categoryOf, countryOf, indicatorOf, periodOf, periodWithinText } from './say-values.ts';
import { EXCLUDE, type LabelDimension, type WordsSetting } from './words-setting.ts';

/** Units that only say that something is counted. */
const COUNTED =
  /^(?:nombre|nbre|nb|number|effectifs?|unites?|personnes?|persons?|migrants?|projets?|sessions?|centres?|postes?|etudes?)$/;

/** What a label says in a column of one dimension; undefined when it is not understood. */
export function labelMeaning(
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
      if (/^(?:%|pour ?cent(?:age)?|taux|ratio)$/i.test(text.trim())) return { ...NOTHING, derived: true };
      if (COUNTED.test(fold(text))) return NOTHING;
      const unit = findUnit(text);
      return unit && { ...NOTHING, unit: unit.unit, multiplier: unit.multiplier };
    }
  }
}

/** What an officer said of a label, as a code. */
export function answeredMeaning(dimension: LabelDimension, code: string): Meaning {
  if (code === EXCLUDE) return { ...NOTHING, excluded: true };
  if (dimension === 'counterpart') return { ...NOTHING, counterpart: code };
  if (dimension === 'refArea') return { ...NOTHING, refArea: code };
  if (dimension === 'period') return { ...NOTHING, period: { timePeriod: code } };
  if (dimension === 'indicator') {
    const [indicator = '', kind = ''] = code.split('/');
    return { ...NOTHING, indicator, kind };
  }
  if (dimension === 'category') return categoryAnswered(code);
  return { ...NOTHING, kind: code };
}

/** `F`, `Y_LT18`, `F,Y_LT18`; any other word is the kind. */
function categoryAnswered(code: string): Meaning {
  const parts = code.split(',').map((part) => part.trim());
  const sex = parts.find((part) => /^(?:[MF]|_T)$/.test(part)) ?? '';
  const age = parts.find((part) => /^Y(?:\d|_)/.test(part)) ?? '';
  return sex === '' && age === '' ? { ...NOTHING, kind: code } : { ...NOTHING, sex, age };
}
