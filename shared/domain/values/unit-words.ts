import { unaccent } from '#shared/lib/fold.ts';

export interface UnitFound {
  /** `XOF`, `USD`, `EUR`, `persons`, `projects`, `sessions`; '' where only a multiplier is stated. */
  readonly unit: string;
  /** 1000000 for "en millions"; 0 where none is stated. */
  readonly multiplier: number;
  readonly rest: string;
}

const CURRENCIES: readonly (readonly [string, RegExp])[] = [
  ['XOF', /(?<![a-z])(?:f\.? ?cfa|cfa|xof|francs? cfa)(?![a-z])/],
  ['USD', /(?<![a-z])(?:usd|us ?\$|\$ ?us|dollars?(?: us| americains?)?)(?![a-z])/],
  ['EUR', /(?<![a-z])(?:eur|euros?)(?![a-z])|€/],
];
const SCALES: readonly (readonly [number, RegExp])[] = [
  [1e9, /(?<![a-z])(?:mdf|mds?(?= ?(?:f|cfa|de|$|\)))|milliards?|mrds?|billions?)(?![a-z])/],
  [1e6, /(?<![a-z])(?:millions?|mf|mio)(?![a-z])/],
  [1e3, /(?<![a-z])(?:milliers?|kf|thousands?|x ?1 ?000|'000)(?![a-z])/],
];

/** Finds currency and multiplier in a title, a header or a note: `(en millions de FCFA)` gives XOF and 1000000. */
export function findUnit(text: string): UnitFound | undefined {
  let rest = unaccent(text);
  let unit = '';
  let multiplier = 0;
  for (const [factor, words] of SCALES) {
    if (!words.test(rest)) continue;
    // "Milliers de Maliens" in running text is a quantity, "en milliers" a unit.
    multiplier = factor;
    if (factor === 1e9 && /mdf/.test(rest)) unit = 'XOF';
    rest = rest.replace(words, ' ');
    break;
  }
  for (const [code, words] of CURRENCIES) {
    if (!words.test(rest)) continue;
    unit = code;
    rest = rest.replace(words, ' ');
    break;
  }
  if (unit === '' && multiplier === 0) return undefined;
  rest = rest.replace(
    /\(\s*(?:en|in|de|d')?\s*(?:de|d'|of)?\s*\)|(?<![a-z])(?:en|in)\s+(?:de\s+|of\s+)?(?=$|[),;:])/g,
    ' ',
  );
  return { unit, multiplier, rest: rest.replace(/\s+/g, ' ').trim() };
}
