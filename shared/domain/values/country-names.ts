import type { CatalogueIndex } from '#shared/domain/catalogue/lookup.ts';
import { nameKey } from '#shared/domain/catalogue/names.ts';
import { fold } from '#shared/lib/fold.ts';

const BEFORE =
  /^(?:(?:pays|republique|rep|royaume|en provenance|provenance|retour)|(?:ambassade|consulat(?: general| honoraire)?|mission|representation)(?: (?:du|de la republique du) mali(?= ))?) (?:de |du |d |des |la |le |les |l |au |aux |en |a )*/;
const ARTICLES = /^(?:de la|de l|du|des|de|d|la|le|les|l|au|aux|en) /;

/** Mali is no counterpart of itself. */
const HOME = 'ML';

/** The country, or group of countries, that a name stands for; codes `CI`, `_AFR`. Totals and Mali itself are none. */
export function findCountry(text: string, index: CatalogueIndex): string | undefined {
  const folded = fold(text);
  if (folded === '') return undefined;
  const bare = folded.replace(BEFORE, '');
  for (const name of [text, folded, folded.replace(ARTICLES, ''), bare, withoutBracket(text)]) {
    const key = nameKey(name);
    const hit = index.countries.get(key) ?? index.countryGroups.get(key);
    if (hit) return hit.code === HOME ? undefined : hit.code;
  }
  // `Consulat à La Havane`: the article is a part of some cities' names.
  const city = [folded, bare, `la ${bare}`, `le ${bare}`]
    .map((name) => index.cities.get(nameKey(name)))
    .find((hit) => hit !== undefined);
  return city?.code;
}

/** `Abidjan (Côte d’Ivoire)` is Côte d’Ivoire, `Congo (Brazzaville)` is known as it stands. */
function withoutBracket(text: string): string {
  return /\(([^)]+)\)/.exec(text)?.[1] ?? text.replace(/\([^)]*\)/g, ' ');
}

/** The one country that a title names after a word of place or origin; undefined when it names none or several. */
export function findCountryInTitle(text: string, index: CatalogueIndex): string | undefined {
  const words = fold(text).split(' ');
  const found = new Set<string>();
  for (let from = 0; from < words.length; from++) {
    if (
      !/^(?:de|du|d|des|en|au|aux|depuis|from|in|a|vers)$/.test(words[from - 1] ?? '') &&
      !/^(?:le|la|les|l)$/.test(words[from - 1] ?? '')
    )
      continue;
    for (let length = Math.min(5, words.length - from); length > 0; length--) {
      const name = words.slice(from, from + length).join(' ');
      const code = index.countries.get(nameKey(name))?.code;
      if (code === undefined) continue;
      // "De la réunion" speaks of a meeting: a name that is also the heading of a column is no country here.
      const isWord = index.headers.exact.has(nameKey(name.replace(ARTICLES, '')));
      if (code !== HOME && name.length > 3 && !isWord) found.add(code);
      from += length - 1;
      break;
    }
  }
  return found.size === 1 ? [...found][0] : undefined;
}
