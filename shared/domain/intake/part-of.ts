import { isAgeWithin } from './age-parts.ts';
import { NOTHING } from './meaning.ts';
import type { MeaningCodes } from './meaning-codes.ts';
import { meaningOfRow, type RowCodes } from './row-codes.ts';
import { isPart } from './row-parts.ts';
import type { Words } from './words.ts';

/** Whether one row names a part of what another names; `hasSaid` is 1 for rows of which some label was understood. */
export function partOf(said: RowCodes, hasSaid: Uint8Array, codes: MeaningCodes, words: Words) {
  const whats = codes.what.values;
  const isSameMatter = (part: number, whole: number) => {
    if (part === whole) return true;
    const a = whats[part] ?? NOTHING;
    const b = whats[whole] ?? NOTHING;
    return (
      a.sex === b.sex &&
      (a.age === b.age || isAgeWithin(a.age, b.age)) &&
      a.kind === b.kind &&
      a.indicator === b.indicator
    );
  };
  return (part: number, whole: number): boolean => {
    if (hasSaid[part] !== 1 || hasSaid[whole] !== 1) return false;
    // Most rows of a long table differ in more than a part can.
    if (!isSameMatter(said.what[part] ?? 0, said.what[whole] ?? 0)) return false;
    return isPart(meaningOfRow(said, part, codes), meaningOfRow(said, whole, codes), words);
  };
}
