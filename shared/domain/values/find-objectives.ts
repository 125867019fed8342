import type { CatalogueIndex } from '#shared/domain/catalogue/lookup.ts';
import { stems } from '#shared/domain/catalogue/stem.ts';
import { unaccent } from '#shared/lib/fold.ts';

const CITED =
  /(?<![a-z])(?:objectifs?|objectives?|obj\.?|os|pmm|gcm|om|o)[\s.-]*(?:(?:du )?(?:pacte|pmm|gcm)[\s.-]*)?(?:n[°o.]*\s*)?(\d{1,2}(?:\s*(?:,|;|\/|et|and|&|-|–|\+|a|au|to)\s*(?:n[°o.]*\s*|obj\.?\s*|pmm[\s.-]*|os\s*)?\d{1,2})*)(?!\d)/g;

/** GCM objectives that a text cites in any form: `Obj. 19`, `objectifs 7 et 21`, `PMM-07`, `7, 16`, or by its title. */
export function findObjectives(text: string, index: CatalogueIndex): number[] {
  const plain = unaccent(text);
  const numbers = new Set<number>();
  const take = (list: string) => {
    for (const [, from = '', to = from] of list.matchAll(/(\d{1,2})(?:\s*(?:a|au|to|-|–)\s*(\d{1,2}))?/g)) {
      // `1 à 23` is a range; `PMM 7-21` names two objectives only if the second is the larger.
      for (let number = Number(from); number <= Math.max(Number(from), Number(to)); number++) {
        if (number >= 1 && number <= 23) numbers.add(number);
      }
    }
  };
  for (const match of plain.matchAll(CITED)) take(match[1] ?? '');
  if (numbers.size === 0 && /^[\d\s,;/&+et-]+$/.test(plain) && !/\d{3}/.test(plain)) take(plain);
  if (numbers.size === 0) {
    const number = byTitle(plain, index);
    if (number !== undefined) numbers.add(number);
  }
  return [...numbers].sort((a, b) => a - b);
}

/** The objective most of whose title the text repeats. */
function byTitle(text: string, index: CatalogueIndex): number | undefined {
  const words = new Set(stems(text));
  if (words.size < 2) return undefined;
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
  return first &&
    !best.some(
      ({ number, share, shared }) => number !== first.number && share === first.share && shared === first.shared,
    )
    ? first.number
    : undefined;
}

/** PONAM axes that a text cites: `Axe 3`, `axes 1 et 4`. */
export function findAxes(text: string): number[] {
  const plain = unaccent(text);
  const lists = [...plain.matchAll(/(?:axes?|ponam)[\s.-]*(?:n[°o.]*\s*)?(\d(?:\s*(?:,|;|\/|et|&|-)\s*\d)*)/g)].map(
    (match) => match[1] ?? '',
  );
  if (lists.length === 0 && /^[\d\s,;/&et]+$/.test(plain)) lists.push(plain);
  const numbers = lists
    .flatMap((list) => (list.match(/\d/g) ?? []).map(Number))
    .filter((number) => number >= 1 && number <= 8);
  return [...new Set(numbers)].sort((a, b) => a - b);
}
