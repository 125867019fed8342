import type { CatalogueIndex } from '#shared/domain/catalogue/lookup.ts';
import { stems } from '#shared/domain/catalogue/stem.ts';
import { fold, unaccent } from '#shared/lib/fold.ts';

const JOINED = '(?:,|;|\\/|et|and|&|-|–|\\+|a|au|to)';
const NAMED =
  '(?:objectifs?|objectives?|obj\\.?|os|pmm|gcm|om|o)(?:\\(s\\))?(?: (?:specifiques?|strategiques?|specif\\.?|strat\\.?))?[\\s./#:-]*(?:(?:du )?(?:pacte|pmm|gcm|objectifs?|obj\\.?)[\\s./#:-]*)?(?:n[°o.]*\\s*)?';
const CITED = new RegExp(
  `(?<![a-z])${NAMED}(\\d{1,2}(?:\\s*${JOINED}\\s*(?:n[°o.]*\\s*|obj\\.?\\s*|pmm[\\s.-]*|os\\s*)?\\d{1,2})*)(?!\\d|\\.\\d)`,
  'g',
);
/** Goals of other frames of reference bear numbers too: `Objectif 5.5.2 du CREDD`, `ODD : objectif 8`. */
const OTHER_FRAME = 'credd|odd|omd|sdg|ponam|agenda|sned+|cible';
const OTHER_AFTER = new RegExp(`^\\s*(?:\\(|(?:du|de la|de l'|des|of the) )?(?:${OTHER_FRAME})(?![a-z])`);
const OTHER_BEFORE = new RegExp(`(?<![a-z])(?:${OTHER_FRAME})(?: (?:20\\d\\d|63))?[\\s:,-]*$`);
/** A citation of another frame, to be taken out of a list: `7 et ODD 10.7`. */
const OTHER_CITED = new RegExp(
  `(?<![a-z])(?:et |and |; ?|, ?)?(?:cibles? |objectifs? )?(?:${OTHER_FRAME})[\\s:n°-]*\\d+(?:\\.[\\da-z]+)*(?: ?(?:,|et) ?\\d+\\.[\\da-z.]+)*`,
  'g',
);
/** Numbers with or without words between them, and nothing else. */
const LIST = /^(?!.*\d{3})(?:\d{1,2}|et|and|a|au|to|n[°o]|#|[\s,;/&+.–-])+$/;

/**
 * GCM objectives that a text cites in any form: `Obj. 19`, `objectifs 7 et 21`, `PMM-07`, `7, 16`, `1 à 23`, or by its
 * title. A dash parts two objectives, as a comma does, unless it spans all of them (`1-23`).
 */
export function findObjectives(text: string, index: CatalogueIndex): number[] {
  const plain = unaccent(text).replace(/(?<!\d)(\d{1,2})\s*(?:er|ere|e|eme) objectif/g, 'objectif $1');
  const found = [...plain.matchAll(CITED)].flatMap((match) => {
    const after = plain.slice(match.index + match[0].length);
    const isOther = OTHER_AFTER.test(after) || OTHER_BEFORE.test(plain.slice(0, match.index));
    return isOther ? [] : numbersIn(match[1] ?? '', 23);
  });
  const listed = plain.replace(OTHER_CITED, ' ').replace(/[\s.,;]+$/, '');
  // `10.7` alone is a target of another frame.
  if (found.length === 0 && /\d/.test(listed) && LIST.test(listed) && !/\d\.\d/.test(listed))
    found.push(...numbersIn(listed, 23));
  if (found.length === 0) found.push(...byTitle(plain, index));
  return inOrder(found);
}

/** Numbers up to the last one there is; `1 à 4` and `1-23` stand for all between. */
function numbersIn(list: string, last: number): number[] {
  const numbers: number[] = [];
  for (const [, from = '', mark = '', to = from] of list.matchAll(/(\d{1,2})(?:\s*(a|au|to|-|–)\s*(\d{1,2}))?/g)) {
    const [first, end] = [Number(from), Number(to)];
    const isRange = end > first && (!/[-–]/.test(mark) || (first === 1 && end === last));
    if (isRange) for (let number = first; number <= end; number++) numbers.push(number);
    else numbers.push(first, end);
  }
  return numbers.filter((number) => number >= 1 && number <= last);
}

function inOrder(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/** The objective most of whose title the text repeats. */
function byTitle(text: string, index: CatalogueIndex): number[] {
  const bare = fold(text.replace(/^\s*\d{1,2}\s*[.:)–-]+/, ''));
  const whole = index.catalogue.objectives.find(({ shortFr, shortEn }) => [shortFr, shortEn].map(fold).includes(bare));
  if (whole) return [whole.number];
  const words = new Set(stems(text));
  if (words.size < 2) return [];
  const scored = index.catalogue.objectives.flatMap((objective) =>
    [objective.fr, objective.en, objective.shortFr, objective.shortEn].map((title) => {
      const own = stems(title);
      const shared = own.filter((word) => words.has(word)).length;
      return { number: objective.number, share: shared / Math.min(own.length, words.size), shared };
    }),
  );
  const best = scored
    .filter(({ share, shared }) => share >= 0.7 && shared >= 2)
    .sort((a, b) => b.share - a.share || b.shared - a.shared);
  const [first] = best;
  const rival = best.some(
    ({ number, share, shared }) => number !== first?.number && share === first?.share && shared === first.shared,
  );
  return first && !rival ? [first.number] : [];
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii'];
const AXIS = '(?:[1-8]|i{1,3}|iv|vi{0,3})';
const AXES = new RegExp(
  `(?<![a-z])(?:axes?(?:\\(s\\))?(?: strategiques?| prioritaires?)?(?: (?:de la )?ponam)?|ponam)[\\s.:-]*(?:n[°o.]*\\s*)?(${AXIS}(?:\\s*${JOINED}\\s*(?:axe\\s*)?${AXIS})*)(?![a-z\\d])`,
  'g',
);

/** PONAM axes that a text cites: `Axe 3`, `axes I et IV`, `axes 1 à 4`; the years of the policy are none. */
export function findAxes(text: string): number[] {
  const plain = unaccent(text);
  const lists = [...plain.matchAll(AXES)].map((match) => match[1] ?? '');
  if (lists.length === 0 && LIST.test(plain)) lists.push(plain);
  const digits = (list: string) =>
    list.replace(/(?<![a-z])(?:i{1,3}|iv|vi{0,3})(?![a-z])/g, (roman) => String(ROMAN.indexOf(roman) + 1));
  return inOrder(lists.flatMap((list) => numbersIn(digits(list), 8)));
}
