import { NOTHING, within } from '#shared/domain/intake/words/meaning.ts';
import type { MeasureColumn } from './column-roles.ts';

/** Headings that tell a part of the column before them. */
const PART = /^\s*\(?(?:dont|y compris|parmi lesquels|of which|including)\s/i;

/**
 * `Total 2020 | dont femmes | Total 2021 | dont femmes`: a part that names no period of its own tells of the column
 * before it, of which it says one thing more.
 */
export function partsOfTheColumnBefore(measures: readonly MeasureColumn[]): readonly MeasureColumn[] {
  let whole: MeasureColumn | undefined;
  return measures.map((measure) => {
    if (!PART.test(measure.header)) {
      whole = measure;
      return measure;
    }
    const { period, total } = measure.meaning;
    if (whole?.meaning.period === undefined || period !== undefined || total) return measure;
    const outer = { ...NOTHING, ...whole.meaning, total: false, rest: '' };
    return { ...measure, meaning: within(outer, measure.meaning) };
  });
}
