import { STATE, stateAt, type ValueMatrix } from '#shared/domain/intake/figures/value-matrix.ts';
import type { RowWords } from '#shared/domain/intake/totals/prove-row-totals.ts';
import type { MeaningCodes } from '#shared/domain/intake/words/meaning-codes.ts';
import type { Words } from '#shared/domain/intake/words/words.ts';
import type { LabelColumn } from './label-columns.ts';
import type { CodedLabel, RowCodes } from './row-codes.ts';

type Kind = RowWords['kind'];
const KINDS = [
  'label',
  'known',
  'group',
  'none',
  'sub',
  'grand',
  'parent',
  'whole',
  'derived',
] as const satisfies readonly Kind[];
const KIND = Object.fromEntries(KINDS.map((kind, code) => [kind, code])) as Readonly<Record<Kind, number>>;
const WORDS: readonly RowWords[] = KINDS.map((kind) => ({ kind }));

/** What a row is by its words, of the numbers that `kindsOf` gives. */
export function wordsAt(kinds: Uint8Array, index: number): RowWords {
  return WORDS[kinds[index] ?? KIND.label] ?? { kind: 'label' };
}

/** What each row is by its words, as an index of KINDS. */
export function kindsOf(
  said: RowCodes,
  labels: readonly CodedLabel[],
  codes: MeaningCodes,
  matrix: ValueMatrix,
  words: Words,
  isChild: (index: number, parent: number) => boolean,
): Uint8Array {
  const count = matrix.rows.length;
  const country = codes.area.values.indexOf('ML');
  // The whole country among its regions is their total.
  const isWorld = labels.some(({ label }) => label.isGroup !== undefined);
  const hasRegions = !isWorld && said.area.some((area) => area !== 0 && area !== country);
  const kinds = new Uint8Array(count).fill(KIND.none);
  const isNamed = new Uint8Array(count);
  const isGroup = new Uint8Array(count);
  for (const { label, cells, said: meanings } of labels) {
    const special = Uint8Array.from(cells.texts, (text) => specialWord(text, words));
    const names = cells.texts.map((_text, id) => namesPart(label) && meanings[id] !== undefined);
    const groups = cells.texts.map((text) => label.isGroup?.(text) === true);
    for (let index = 0; index < count; index++) {
      const id = cells.ids[index] ?? 0;
      if (groups[id]) isGroup[index] = 1;
      if (id === 0) continue;
      // The first label that is a total's word, or that of a share, tells what the row is.
      if (kinds[index] === KIND.none || kinds[index] === KIND.label) kinds[index] = special[id] ?? KIND.label;
      if (names[id]) isNamed[index] = 1;
    }
  }
  for (let index = 0; index < count; index++) {
    if (hasRegions && said.area[index] === country) kinds[index] = KIND.grand;
    else if (kinds[index] !== KIND.label) continue;
    else if (hasFigures(matrix, index) && (isChild(index + 1, index) || isChild(index - 1, index)))
      kinds[index] = isOlder(said, index, codes, isChild) ? KIND.whole : KIND.parent;
    else if (isGroup[index] === 1) kinds[index] = KIND.group;
    else if (isNamed[index] === 1) kinds[index] = KIND.known;
  }
  return kinds;
}

/** Whether a row beside names a part of the row's age: what is told of children may be all of them or some. */
function isOlder(
  said: RowCodes,
  index: number,
  { what }: MeaningCodes,
  isChild: (index: number, parent: number) => boolean,
): boolean {
  const ageOf = (row: number) => what.values[said.what[row] ?? 0]?.age ?? '';
  return [index + 1, index - 1].some((beside) => isChild(beside, index) && ageOf(beside) !== ageOf(index));
}

/** Whether tables are broken down by what a column says; words taken as they stand prove nothing. */
function namesPart({ dimension }: LabelColumn): boolean {
  return dimension !== 'kind' && dimension !== 'unit';
}

/** Index in KINDS of what a text says: of a total, of shares or changes, or nothing of the kind. */
function specialWord(text: string, words: Words): number {
  if (text === '') return KIND.label;
  return KIND[words.totalWord(text) ?? (words.isDerived(text) ? 'derived' : 'label')];
}

export function hasFigures(matrix: ValueMatrix, index: number): boolean {
  for (let measure = 0; measure < matrix.columns.length; measure++) {
    if (stateAt(matrix, index, measure) !== STATE.BLANK) return true;
  }
  return false;
}
