import type { CatalogueIndex } from '#shared/domain/catalogue/lookup.ts';
import { nameKey } from '#shared/domain/catalogue/names.ts';
import { fold } from '#shared/lib/fold.ts';

const OF = '(?:(?:de|du|d|des|la|le|les|l|au|aux|en|a|in|of|to|the|near)(?: |$))*';
/** What stands before a country's name without being a part of it. */
const BEFORE = new RegExp(
  `^(?:(?:pays|republique|rep|royaume|territoire|en provenance|provenance|retour|frontiere(?: avec)?|cote|autorites?) ${OF}|` +
    `(?:ambassades?|amb|cg|consulats?|cons|mission|representation|embassy|consulate|poste)(?: (?:general|generale|gen|honoraire|hon|permanente|diplomatique|consulaire))*` +
    `(?: (?:du|de la republique du|de la rep du|of|rep du)? ?mali)?(?: (?:pres|aupres|pour|near)(?= ))? ${OF})`,
);
const ARTICLES = /^(?:de la|de l|du|des|de|d|la|le|les|l|au|aux|en) /;
/** Authorities and borders are called by the adjective of their country. */
const ADJECTIVE =
  /^(?:(?:la )?(?:frontieres?|territoire|autorites?|police|partie|cote|sol)) (?:malo )?([a-z]+(?: [a-z]+)?)$/;
const OTHERS = /^(?:autres?|reste|les autres|divers|other|others|rest) /;
/** Words that say of which countries the others are, without naming any. */
const OTHER_WORDS =
  /^(?:autres?|les|reste|divers|others?|rest|pays|etats?|destinations?|provenances?|zones?|countries|nationalites?|du|de|des|d|la|le|l|en|of|the|hors|non)$/;

/** Mali is no counterpart of itself. */
const HOME = 'ML';
const OTHER_COUNTRIES = '_XX';

/**
 * The country, or group of countries, that a name stands for; codes `CI`, `_AFR`. Totals and Mali itself are none. Others of
 * a group (`Autres pays africains`) are `_XX`: the group is not meant, which would hold the countries that are named too.
 */
export function findCountry(text: string, index: CatalogueIndex): string | undefined {
  const folded = fold(text);
  if (folded === '') return undefined;
  if (areOthers(folded, index)) return OTHER_COUNTRIES;
  const bare = folded.replace(BEFORE, '');
  const names = [text, folded, folded.replace(ARTICLES, ''), bare, bare.replace(BEFORE, ''), withoutBracket(text)];
  for (const name of names) {
    const key = nameKey(name);
    const hit = index.countries.get(key) ?? index.countryGroups.get(key);
    if (hit) return hit.code === HOME ? undefined : hit.code;
  }
  const code = /^\s*[A-Z]{3}\s*$/.test(text) ? index.countryCodes.get(text.trim()) : undefined;
  if (code !== undefined) return code === HOME ? undefined : code;
  const adjective = ADJECTIVE.exec(folded)?.[1];
  const neighbour = adjective === undefined ? undefined : index.adjectives.get(nameKey(adjective));
  if (neighbour) return neighbour.code;
  // `Consulat à La Havane`: the article is a part of some cities' names.
  const city = [folded, bare, bare.replace(/^mali /, ''), `la ${bare}`, `le ${bare}`, `in ${bare}`]
    .map((name) => index.cities.get(nameKey(name)))
    .find((hit) => hit !== undefined);
  return city?.code ?? sameCountry(text, index);
}

/** `Abidjan / RCI`, `Niger (Agadez)`: names beside each other that stand for one country. */
function sameCountry(text: string, index: CatalogueIndex): string | undefined {
  const parts = text.split(/[/(),;]|\s[-–—]\s/).filter((part) => /\p{L}/u.test(part));
  if (parts.length < 2) return undefined;
  const [first, ...others] = parts.map((part) => findCountry(part, index));
  return first !== undefined && others.every((code) => code === first) ? first : undefined;
}

/** The country of a code, two or three letters of ISO 3166-1, for columns whose heading announces codes. */
export function findCountryCode(text: string, { countryCodes }: CatalogueIndex): string | undefined {
  const code = countryCodes.get(text.trim().toUpperCase());
  return code === HOME ? undefined : code;
}

/** `Autres pays africains`, `Reste de l’Europe`, `Autres Afrique`: others, and of which group. */
function areOthers(folded: string, index: CatalogueIndex): boolean {
  if (!OTHERS.test(folded)) return false;
  const words = folded.split(' ').filter((word) => !OTHER_WORDS.test(word));
  if (words.length === 0) return true;
  const group = words.join(' ');
  const isGroup = (name: string) =>
    index.countryGroups.has(nameKey(name)) || index.countryGroupParts.has(nameKey(name));
  const rest = folded
    .replace(OTHERS, '')
    .replace(/^(?:pays|countries|etats?) /, '')
    .replace(ARTICLES, '')
    .replace(/^(?:de )?(?:la|l|le) /, '');
  return isGroup(group) || isGroup(rest) || isGroup(`pays ${group}`) || GROUP_ADJECTIVE.test(group);
}

const GROUP_ADJECTIVE =
  /^(?:africaine?s?|europeene?s?|europeennes?|asiatiques?|americaine?s?|arabes?|african|european|asian|american)$/;

/** `Abidjan (Côte d’Ivoire)` is Côte d’Ivoire, `Congo (Brazzaville)` is known as it stands, `France (FR)` tells its code. */
function withoutBracket(text: string): string {
  const inside = /\(([^)]+)\)/.exec(text)?.[1];
  return inside === undefined || /^\s*[A-Z]{2,3}\s*$/.test(inside) ? text.replace(/\([^)]*\)/g, ' ').trim() : inside;
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
