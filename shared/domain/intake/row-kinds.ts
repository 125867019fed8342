import type { MeaningCodes } from './meaning-codes.ts';
import type { RowWords } from './prove-row-totals.ts';
import type { CodedLabel, RowCodes } from './row-codes.ts';
import { STATE, stateAt, type ValueMatrix } from './value-matrix.ts';
import type { Words } from './words.ts';

type Kind = RowWords['kind'];
const KINDS = [
  'label',
  'known',
  'group',
  'none',
  'sub',
  'grand',
  'parent',
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
  const special = labels.map(({ cells }) => Uint8Array.from(cells.texts, (text) => specialWord(text, words)));
  const country = codes.area.values.indexOf('ML');
  // The whole country among its regions is their total.
  const isWorld = labels.some(({ label }) => label.isGroup !== undefined);
  const hasRegions = !isWorld && said.area.some((area) => area !== 0 && area !== country);
  const kinds = new Uint8Array(count);
  for (let index = 0; index < count; index++) {
    if (hasRegions && said.area[index] === country) {
      kinds[index] = KIND.grand;
      continue;
    }
    let kind: number = KIND.none;
    for (const [l, { cells }] of labels.entries()) {
      const id = cells.ids[index] ?? 0;
      if (id === 0) continue;
      kind = special[l]?.[id] ?? KIND.label;
      if (kind !== KIND.label) break;
    }
    if (kind !== KIND.label) kinds[index] = kind;
    else if (hasFigures(matrix, index) && (isChild(index + 1, index) || isChild(index - 1, index)))
      kinds[index] = KIND.parent;
    else if (labels.some((label) => namesGroup(label, index))) kinds[index] = KIND.group;
    else kinds[index] = labels.some((label) => isNamed(label, index)) ? KIND.known : KIND.label;
  }
  return kinds;
}

function namesGroup({ label, cells }: CodedLabel, index: number): boolean {
  return label.isGroup?.(cells.texts[cells.ids[index] ?? 0] ?? '') === true;
}

/** Whether a label of the row is one that tables are broken down by; words taken as they stand prove nothing. */
function isNamed({ label: { dimension }, cells, said }: CodedLabel, index: number): boolean {
  return dimension !== 'kind' && dimension !== 'unit' && said[cells.ids[index] ?? 0] !== undefined;
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
