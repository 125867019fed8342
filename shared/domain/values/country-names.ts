import type { CatalogueIndex } from '#shared/domain/catalogue/lookup.ts';
import { nameKey } from '#shared/domain/catalogue/names.ts';
import { fold } from '#shared/lib/fold.ts';

const BEFORE =
  /^(?:pays|republique|rep|royaume|ambassade|consulat(?: general)?|mission|en provenance|provenance|retour) (?:de |du |d |des |la |le |l |au |aux |en |a )*/;
const ARTICLES = /^(?:de la|de l|du|des|de|d|la|le|les|l|au|aux|en) /;

/** The country, or group of countries, that a name stands for; codes `CI`, `_AFR`. Totals and Mali itself are none. */
export function findCountry(text: string, index: CatalogueIndex): string | undefined {
  const folded = fold(text);
  if (folded === '') return undefined;
  for (const name of [text, folded, folded.replace(ARTICLES, ''), folded.replace(BEFORE, ''), withoutBracket(text)]) {
    const key = nameKey(name);
    const hit = index.countries.get(key) ?? index.countryGroups.get(key);
    if (hit && hit.code !== '_T') return hit.code;
  }
  return index.cities.get(nameKey(folded.replace(BEFORE, '')))?.code;
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
      if (code !== 'ML' && name.length > 3) found.add(code);
      from += length - 1;
      break;
    }
  }
  return found.size === 1 ? [...found][0] : undefined;
}
