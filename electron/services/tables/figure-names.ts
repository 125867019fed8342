import type { FigureAbout } from '#shared/contract/provenance.ts';
import { DIMENSION_NAMES, type Dimensions } from '#shared/domain/model/observation.ts';
import { datasetLabel, kindLabel, type Labels, labelOf, periodLabel } from '#shared/domain/reconcile/labels.ts';
import { type Message, message, type TextKey } from '#shared/texts/say.ts';

type Words = string | Message;

/** Codes that say that nothing is broken down. */
const WHOLE: Readonly<Partial<Record<keyof Dimensions, string>>> = {
  refArea: 'ML',
  counterpartArea: '_T',
  sex: '_T',
  age: '_T',
  kind: '_T',
};

/** What a whole is called along a dimension. */
const WHOLE_NAMES: Readonly<Record<string, TextKey>> = {
  refArea: 'tables.whole.place',
  counterpartArea: 'tables.whole.countries',
  sex: 'tables.whole.sexes',
  age: 'tables.whole.ages',
  kind: 'tables.whole.kinds',
};

/** What a code is called; the code itself where nothing else is known. */
export function codeName(labels: Labels, dimension: string, code: string, indicator: string): Words {
  const whole = WHOLE_NAMES[dimension];
  if (whole && code === WHOLE[dimension as keyof Dimensions]) return message(whole);
  if (dimension === 'indicator') return datasetLabel(labels, code);
  if (dimension === 'timePeriod') return periodLabel(code);
  if (dimension === 'refArea') return labelOf(labels.place, code);
  if (dimension === 'counterpartArea') return labelOf(labels.counterpart, code);
  if (dimension === 'sex') return labelOf(labels.sex, code);
  if (dimension === 'age') return labelOf(labels.age, code);
  return dimension === 'kind' ? kindLabel(labels, indicator, code) : code;
}

/** What a figure is about, in words: indicator, period, and each dimension that it breaks down. */
export function aboutOf(labels: Labels, at: Dimensions): FigureAbout {
  return DIMENSION_NAMES.flatMap((dimension) =>
    dimension === 'geo' || at[dimension] === WHOLE[dimension]
      ? []
      : { dimension, name: codeName(labels, dimension, at[dimension], at.indicator) },
  );
}

/** What tells a part from the whole. */
export function aboutPart(labels: Labels, part: Dimensions, whole: Dimensions): FigureAbout {
  return aboutOf(labels, part).filter(
    ({ dimension }) => part[dimension as keyof Dimensions] !== whole[dimension as keyof Dimensions],
  );
}
