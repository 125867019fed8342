import { distance } from 'fastest-levenshtein';
import { stem } from '#shared/domain/catalogue/stem.ts';
import { byKeys } from '#shared/lib/compare.ts';
import { fold } from '#shared/lib/fold.ts';
import { PERIOD_MARK } from './heading-keys.ts';
import type { LayoutColumn, RecipeColumn, Slot } from './model.ts';

/** Which columns of a table are those of a recipe. */
export interface Alignment {
  /** Under the very heading: key of the table's column by id of the recipe's. */
  readonly certain: ReadonlyMap<string, string>;
  /** Under another heading that can only mean the same: to be asked. */
  readonly likely: ReadonlyMap<string, string>;
}

/** Dimensions of which two headings must say the same, or both nothing: men are not women, and children not everybody. */
const TELLING = ['sex', 'age', 'refArea', 'counterpart', 'total', 'derived', 'announces'] as const;
/** Of these one heading may say more than the other, but not something else. */
const COMPATIBLE = ['indicator', 'kind', 'unit'] as const;

/** Headings that say nothing in particular must share this much of their words. */
const ALIKE = 0.6;
/** A second candidate as near as this makes the first one doubtful. */
const MARGIN = 0.15;

/** Finds the columns of a recipe in a table: by their headings, then by what these mean and how they are written. */
export function alignColumns(
  own: readonly RecipeColumn[],
  table: readonly LayoutColumn[],
  slots: readonly Slot[],
): Alignment {
  const certain = new Map<string, string>();
  for (const { id, keys } of own) {
    const same = table.find(({ key }) => keys.includes(key));
    if (same) certain.set(id, same.key);
  }
  const taken = new Set(certain.values());
  const free = table.filter(({ key }) => !taken.has(key) && key !== '');
  const wanted = own.filter(({ id }) => !certain.has(id));
  const pairs = wanted.flatMap((column) =>
    free.flatMap((candidate) => {
      const score = likeness({ ...column, said: meant(column, slots) }, candidate);
      return score === undefined ? [] : [{ id: column.id, key: candidate.key, score }];
    }),
  );
  const likely = new Map<string, string>();
  for (const { id, key, score } of pairs.sort(byKeys(({ score }) => -score))) {
    if (likely.has(id) || [...likely.values()].includes(key)) continue;
    const rivals = pairs.filter((other) => (other.id === id) !== (other.key === key) && score - other.score < MARGIN);
    if (rivals.length === 0) likely.set(id, key);
  }
  return { certain, likely };
}

/** What a column of a recipe says, with what an officer corrected in the place of its words. */
function meant({ id, said }: RecipeColumn, slots: readonly Slot[]): Readonly<Record<string, string>> {
  const corrected = slots.flatMap(({ on, which, topic, answer }): [string, string][] => {
    const name = FIELDS[topic];
    return on === 'column' && which === id && name !== undefined ? [[name, answer]] : [];
  });
  return corrected.length === 0 ? said : { ...said, ...Object.fromEntries(corrected) };
}

const FIELDS: Readonly<Record<string, string>> = {
  'set:sex': 'sex',
  'set:age': 'age',
  'set:place': 'refArea',
  'set:country': 'counterpart',
  'set:kind': 'kind',
};

/** How alike two columns are; undefined when they cannot be the same. */
function likeness(
  known: Pick<LayoutColumn, 'role' | 'shown' | 'said'>,
  candidate: Pick<LayoutColumn, 'role' | 'shown' | 'said'>,
): number | undefined {
  if (known.role !== candidate.role) return undefined;
  const all = (name: string) => [known.said[name] ?? '', candidate.said[name] ?? ''] as const;
  for (const name of TELLING) {
    const [a, b] = all(name);
    if (a !== b) return undefined;
  }
  for (const name of COMPATIBLE) {
    const [a, b] = all(name);
    if (a !== b && a !== '' && b !== '') return undefined;
  }
  const score = sharedWords(known.shown, candidate.shown);
  const tells = TELLING.some((name) => (known.said[name] ?? '') !== '');
  if (tells) return 1 + score;
  return score >= ALIKE && !differByLetter(known.shown, candidate.shown) ? score : undefined;
}

/** Share of the words of two headings that are the same, or hardly misspelt, or abbreviations of each other. */
export function sharedWords(a: string, b: string): number {
  const left = wordsOf(a);
  const right = wordsOf(b);
  const rest = [...right];
  let shared = 0;
  for (const word of left) {
    const at = rest.findIndex((other) => areAlike(word, other));
    if (at < 0) continue;
    rest.splice(at, 1);
    shared += 1;
  }
  return left.length + right.length === 0 ? 0 : (2 * shared) / (left.length + right.length);
}

function wordsOf(text: string): string[] {
  return fold(text)
    .split(' ')
    .filter((word) => word !== '' && !SMALL.test(word) && !/^(?:19|20)\d{2}$/.test(word) && word !== PERIOD_MARK)
    .map(stem);
}

const SMALL = /^(?:de|des|du|d|la|le|les|l|en|au|aux|et|par|a|of|the|by|and|in)$/;

function areAlike(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length >= 3 && long.startsWith(short)) return true;
  return short.length >= 5 && !/\d/.test(a + b) && distance(a, b) <= (short.length >= 8 ? 2 : 1);
}

/** `Colonne A` and `Colonne B`, `Site 1` and `Site 2`: one letter or number apart is something else. */
function differByLetter(a: string, b: string): boolean {
  const left = wordsOf(a);
  const right = wordsOf(b);
  const only = [...left.filter((word) => !right.includes(word)), ...right.filter((word) => !left.includes(word))];
  return only.some((word) => word.length <= 2 || /\d/.test(word));
}
