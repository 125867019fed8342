import { findHeaders } from '#shared/domain/catalogue/headers.ts';
import { type CatalogueIndex, GEOGRAPHIES } from '#shared/domain/catalogue/lookup.ts';
import { nameKey } from '#shared/domain/catalogue/names.ts';
import { stems } from '#shared/domain/catalogue/stem.ts';
import { fold, unaccent } from '#shared/lib/fold.ts';
import { findCountry } from './country-names.ts';
import { parsePeriod } from './find-period.ts';
import { findPlace } from './place-names.ts';

export interface Category {
  readonly sex: string;
  readonly age: string;
  /** Enfants, Garçons, Filles: the words that make men and women beside them adults. */
  readonly child: boolean;
}

const AROUND =
  /^(?:nombre|nbre|nb|effectifs?|dont|total|migrants?|personnes?|maliens?)(?: (?:de|des|d))? |\s(?:maliens?|migrants?|rapatriee?s?)$/g;

const ADULTS =
  /^(hommes?|femmes?|men|women) (?:adultes?|majeure?s?|(?:de )?18 ans (?:et|ou) plus|(?:de )?plus de 18 ans|aged 18 and over)$/;

/** Sex and age that a word states: `Femmes`, `Filles`, `0-4 ans`, `18 ans et plus`; undefined for other words. */
export function findCategory(text: string, index: CatalogueIndex): Category | undefined {
  const folded = fold(text);
  if (folded === '') return undefined;
  const adults = ADULTS.exec(folded)?.[1];
  if (adults !== undefined) return { sex: /^[hm]/.test(adults) ? 'M' : 'F', age: 'Y_GE18', child: false };
  // Before the names, of which only words are compared: `18+` and `<18` are not one.
  const band = findAgeBand(text);
  if (band !== undefined) return ageOf(band, folded);
  for (const name of [text, unaccent(text), folded.replace(AROUND, '').trim()]) {
    const both = index.headers.exact.get(nameKey(name))?.find(({ dimension }) => dimension === 'sex+age');
    if (both) {
      const [sex = '', age = ''] = both.code.split(',');
      return { sex, age, child: true };
    }
    const header = index.headers.exact
      .get(nameKey(name) || name.trim())
      ?.find(({ dimension, code }) => (dimension === 'sex' || dimension === 'age') && code !== '' && code !== '_T');
    if (header)
      return header.dimension === 'sex' ? { sex: header.code, age: '', child: false } : ageOf(header.code, folded);
    const sex = index.sexes.get(nameKey(name))?.code;
    if (sex !== undefined && sex !== '_T') return { sex, age: '', child: false };
    const age = index.ages.get(nameKey(name))?.code;
    if (age !== undefined && age !== '_T') return ageOf(age, folded);
  }
  return undefined;
}

function ageOf(code: string, folded: string): Category {
  return { sex: '', age: code, child: code === 'Y_LT18' && /enf|child|^e$/.test(folded) };
}

const BANDS: Readonly<Record<string, string>> = {
  '0-17': 'Y_LT18',
  '0-4': 'Y0T4',
  '5-14': 'Y5T14',
  '15-17': 'Y15T17',
  '15-35': 'Y15T35',
  '18-24': 'Y18T24',
  '25-34': 'Y25T34',
  '35-59': 'Y35T59',
};

/** An age band written in numbers: `0-4 ans`, `de 25 à 34 ans`, `60 ans et plus`, `moins de 18 ans`. */
export function findAgeBand(text: string): string | undefined {
  const plain = unaccent(text)
    .replace(
      /^(?:jeunes|adultes|enfants|personnes(?: agees)?|population|tranche(?: d'age)?|groupe(?: d'age)?|classe(?: d'age)?|age)?[ (:]*(?:ages? )?(?=[\d<>≥≤+-]|de \d|entre \d|plus de \d|moins d)/,
      '',
    )
    .replace(/\)$/, '')
    .replace(/\s+/g, ' ');
  const range = /^(?:de |entre )?(\d{1,2})(?: ?ans)? ?(?:-|–|—|a|et) ?(\d{1,2})(?: ?ans)?$/.exec(plain);
  if (range)
    return /ans|[-–—]/.test(plain) ? (BANDS[`${range[1]}-${range[2]}`] ?? `Y${range[1]}T${range[2]}`) : undefined;
  const from =
    /^(?:(\d{1,2}) ?(?:ans |years )?(?:et|ou|and) (?:plus|\+|over)|(\d{1,2}) ?\+|(\d{1,2}) ans ?\+|plus de (\d{1,2}) ans|(?:>=?|≥) ?(\d{1,2})(?: ans)?)$/.exec(
      plain,
    );
  const least = from?.slice(1).find((part) => part !== undefined);
  if (least !== undefined) return least === '18' ? 'Y_GE18' : least === '60' ? 'Y_GE60' : `Y_GE${least}`;
  const under = /^(?:(?:moins(?: de)?|under) |< ?|-(?=\d{1,2} ans))(\d{1,2})(?: ans)?$/.exec(plain)?.[1];
  return under === undefined ? undefined : under === '18' ? 'Y_LT18' : under === '5' ? 'Y0T4' : `Y_LT${under}`;
}

/**
 * Whether a label announces a total: of a section (`sub`) or of the table (`grand`). `Total` may total anything,
 * `Ensemble` only what is known: `Ensemble Kayes` is a total, `Ensemble instrumental` is none.
 */
export function findTotalWord(text: string, index: CatalogueIndex): 'sub' | 'grand' | undefined {
  const key = nameKey(text);
  const whole = index.headers.exact.get(key)?.find(({ dimension }) => dimension === 'total');
  if (whole) return whole.code === 'sub' ? 'sub' : 'grand';
  if (index.sexes.get(key)?.code === '_T' || index.ages.get(key)?.code === '_T') return 'grand';
  const folded = fold(text);
  if (index.subTotals.some((name) => folded.startsWith(`${name} `))) return 'sub';
  if (/^(?:total general|grand total|total global|total national)\b/.test(folded)) return 'grand';
  if (/^(?:ensemble|total) (?:des|du|de la periode)(?: |$)/.test(folded)) return 'grand';
  const length = folded.split(' ').length;
  const of = /^(total|ensemble) (.+)$/.exec(folded);
  if (of?.[2] !== undefined && length <= 5) return of[1] === 'total' || isKnown(of[2], index) ? 'sub' : undefined;
  return / (?:total|totaux)$/.test(folded) && length <= 3 ? 'sub' : undefined;
}

/** Whether a name is one that tables are broken down by. */
function isKnown(name: string, index: CatalogueIndex): boolean {
  return (
    findCategory(name, index) !== undefined ||
    findCountry(name, index) !== undefined ||
    parsePeriod(name) !== undefined ||
    GEOGRAPHIES.some((geo) => findPlace(name, index, geo, 'any') !== undefined) ||
    findHeaders(name, index.headers).length > 0 ||
    stems(name).every(index.speaksOfIndicators)
  );
}
