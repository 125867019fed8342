import { columnName } from '#shared/cells/address.ts';
import type { Strange } from '#shared/domain/intake/words/strange-words.ts';
import { EXCLUDE } from '#shared/domain/intake/words/words-setting.ts';
import type { AsideColumn, MeasureColumn, StrangeColumn } from './column-roles.ts';

interface Sorted {
  readonly measures: readonly MeasureColumn[];
  readonly aside: readonly AsideColumn[];
  readonly strange: readonly StrangeColumn[];
}

/**
 * Parts the columns that count something else from the table's figures. What an officer said of a column holds; targets
 * and other subjects are left out beside figures that are clear; whatever is left in doubt is asked.
 */
export function sortMeasures(
  all: readonly MeasureColumn[],
  strangeOf: (measure: MeasureColumn) => Strange | undefined,
  answered: (letter: string) => string | undefined,
): Sorted {
  const found = all.map((measure) => ({ measure, strange: strangeOf(measure) }));
  const isClear = found.some(({ strange }) => !strange);
  const measures: MeasureColumn[] = [];
  const aside: AsideColumn[] = [];
  const strange: StrangeColumn[] = [];
  for (const { measure, strange: doubt } of found) {
    const { column, header } = measure;
    const answer = answered(columnName(column));
    if (answer === EXCLUDE || answer === 'note') aside.push({ column, header, why: 'answer' });
    else if (doubt && answer !== 'keep' && doubt.why !== 'unknown' && isClear) {
      aside.push({ column, header, why: doubt.why });
    } else {
      measures.push(measure);
      if (doubt && answer !== 'keep') strange.push({ column, header, words: doubt.words });
    }
  }
  return { measures, aside, strange };
}
