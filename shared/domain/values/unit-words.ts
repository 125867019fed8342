import { unaccent } from '#shared/lib/fold.ts';

export interface UnitFound {
  /** `XOF`, `USD`, `EUR`, `persons`, `projects`, `sessions`; '' where only a multiplier is stated. */
  readonly unit: string;
  /** 1000000 for "en millions"; 0 where none is stated. */
  readonly multiplier: number;
  readonly rest: string;
}

const CURRENCIES: readonly (readonly [string, RegExp])[] = [
  [
    'XOF',
    /(?<![a-z])(?:f\.? ?cfa|cfa|xof|francs? cfa|francs?(?! (?:suisses?|guineens?|francais|congolais|belges?)))(?![a-z])/,
  ],
  ['USD', /(?<![a-z])(?:usd|us ?\$|\$ ?us|dollars?(?: us| americains?)?)(?![a-z]| canadiens?)|\$(?! ?can)/],
  ['EUR', /(?<![a-z])(?:eur|euros?)(?![a-z])|€/],
];
/** Abbreviations that are never anything but a unit. */
const SHORT: readonly (readonly [number, RegExp])[] = [
  [1e9, /(?<![a-z])(?:mdf(?= ?cfa|(?![a-z]))|mds?(?= ?(?:f(?![a-z])|f ?cfa|cfa|de|$|\))))/],
  [1e6, /(?<![a-z])(?:mf(?= ?cfa|(?![a-z]))|m(?= ?f ?cfa)|mio(?![a-z]))/],
  [1e9, /(?<![a-z])(?:mds?|mrds?) ?(?=€|\$|eur|usd)|[x*×] ?(?:1[ .]?000[ .]?000[ .]?000|10\^?9)(?!\d)/],
  [1e6, /(?<![a-z])m ?(?=€|\$|eur(?:os?)?(?![a-z])|usd)|[x*×] ?(?:1[ .]?000[ .]?000|10\^?6)(?![ .]?\d)/],
  [
    1e3,
    /(?<![a-z])(?:kf(?= ?cfa|(?![a-z]))|k ?(?=€|\$|eur(?:os?)?(?![a-z])|usd|xof)|[x*×] ?(?:1[ .]?000|10\^?3)(?![ .]?\d)|'000)/,
  ],
];
const WORDS: readonly (readonly [number, string])[] = [
  [1e9, 'milliards?|mrds?|billions?'],
  [1e6, 'millions?'],
  [1e3, 'milliers?|thousands?'],
];
const CURRENCY_WORD = "(?:de |d'|of )?(?:f\\.? ?cfa|cfa|xof|francs?|usd|us ?\\$|\\$|dollars?|eur|euros?|€)";
/** `Des milliers de migrants` and `3 millions de FCFA` are quantities; `en milliers` and `millions FCFA` are units. */
const SCALES: readonly (readonly [number, RegExp])[] = WORDS.map(([factor, words]) => [
  factor,
  new RegExp(
    `(?<![a-z]|\\d ?)(?:(?<=(?:^|[(,:/]|(?<![a-z])(?:en|in|unite|unit)|${CURRENCY_WORD}) ?)(?:${words})(?= (?:de|of) personnes| ?(?:$|[),;:./]))|(?<=(?:^|[ (])(?:en|in) )(?:${words})(?![a-z])|(?:${words})(?= ${CURRENCY_WORD}))`,
  ),
]);

/** Finds currency and multiplier in a title, a header or a note: `(en millions de FCFA)` gives XOF and 1000000. */
export function findUnit(text: string): UnitFound | undefined {
  // Headings of databases join words: `MONTANT_MILLIONS_FCFA`.
  let rest = unaccent(text.replace(/_+/g, ' '));
  let unit = '';
  let multiplier = 0;
  for (const [factor, words] of [...SHORT, ...SCALES]) {
    const found = words.exec(rest);
    if (!found) continue;
    multiplier = factor;
    // The F of `MdF`, `MF` and `kF` is the franc.
    if (found[0].endsWith('f')) unit = 'XOF';
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
