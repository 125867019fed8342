import type { HeaderMatch } from '#shared/domain/catalogue/headers.ts';
import { findCountryCode } from '#shared/domain/values/country-names.ts';
import { fold } from '#shared/lib/fold.ts';
import { labelMeaning } from './label-meaning.ts';
import { type Meaning, NOTHING } from './meaning.ts';
import type { LabelDimension, WordsSetting } from './words-setting.ts';

/** Headings whose word completes a label: `Trimestre` over `2`, `Mois` over `11`, `Frontière` over `Ivoirienne`. */
const COMPLETES: Readonly<Record<string, RegExp>> = {
  period: /\b(mois|trimestre|semestre|quarter|month|trim|sem)s?\b/,
  counterpart: /\b(frontiere|territoire)s?\b/,
  refArea: /\b(region)s?\b/,
};
const BARE_NUMBER = /^(?:\d{1,2}|[ivx]{1,4})(?:er|ere|e|eme)?$/;

/** What a label says together with the heading of its column, where it says nothing alone. */
export function headedMeaning(
  dimension: LabelDimension,
  text: string,
  header: string,
  matches: readonly HeaderMatch[],
  setting: WordsSetting,
): Meaning | undefined {
  if (dimension === 'counterpart') {
    const isCode = matches.some((match) => match.dimension === 'counterpartArea' && match.code === 'code');
    const counterpart = isCode ? findCountryCode(text, setting.index) : undefined;
    if (counterpart !== undefined) return { ...NOTHING, counterpart };
  }
  const word = COMPLETES[dimension]?.exec(fold(header))?.[1];
  if (word === undefined || (dimension !== 'counterpart' && !BARE_NUMBER.test(fold(text)))) return undefined;
  return labelMeaning(dimension, `${word} ${text}`, setting, 'any');
}
