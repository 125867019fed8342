import { createPairTable } from '#shared/domain/intake/figures/number-index.ts';
import { meaningOfRow, type RowCodes } from '#shared/domain/intake/labels/row-codes.ts';
import { isPart } from '#shared/domain/intake/labels/row-parts.ts';
import { NOTHING } from '#shared/domain/intake/words/meaning.ts';
import type { MeaningCodes } from '#shared/domain/intake/words/meaning-codes.ts';
import type { Words } from '#shared/domain/intake/words/words.ts';
import { isAgeWithin } from './age-parts.ts';

/** Whether one row names a part of what another names; `hasSaid` is 1 for rows of which some label was understood. */
export function partOf(said: RowCodes, hasSaid: Uint8Array, codes: MeaningCodes, words: Words) {
  const whats = codes.what.values;
  const isSameMatter = (part: number, whole: number) => {
    const a = whats[part] ?? NOTHING;
    const b = whats[whole] ?? NOTHING;
    return (
      a.sex === b.sex &&
      a.kind === b.kind &&
      a.indicator === b.indicator &&
      (a.age === b.age || isAgeWithin(a.age, b.age))
    );
  };
  const known = createPairTable();
  const canBePart = (part: number, whole: number): boolean => {
    if (part === whole) return true;
    let answer = known.get(part, whole);
    if (answer === undefined) {
      answer = isSameMatter(part, whole) ? 1 : 0;
      known.set(part, whole, answer);
    }
    return answer === 1;
  };
  return (part: number, whole: number): boolean => {
    if (hasSaid[part] !== 1 || hasSaid[whole] !== 1) return false;
    // Most rows of a long table differ in more than a part can, which is in one thing.
    if (!canBePart(said.what[part] ?? 0, said.what[whole] ?? 0)) return false;
    let differing = 0;
    if (said.area[part] !== said.area[whole]) differing += 1;
    if (said.counterpart[part] !== said.counterpart[whole]) differing += 1;
    if (said.period[part] !== said.period[whole]) differing += 1;
    if (differing > 1) return false;
    return isPart(meaningOfRow(said, part, codes), meaningOfRow(said, whole, codes), words);
  };
}
