import type { Strange } from '#shared/domain/intake/words/strange-words.ts';
import { fold } from '#shared/lib/fold.ts';
import type { MeasureColumn } from './column-roles.ts';

const BY_KIND =
  /\b(?:par|by|selon|suivant)\b.*\b(?:secteurs?|filieres?|domaines?|themes?|thematiques?|metiers?|branches?|sectors?|themes?|corps de metiers?|activites? economiques?|specialites?)\b/;

/** Whether titles say that figures are told by what an indicator of free kinds names: `par secteur`, `selon la filière`. */
export function tellsByKind(titles: readonly string[]): boolean {
  return titles.some((title) => BY_KIND.test(fold(title)));
}

/**
 * `Agriculture | Commerce | Énergie` under a title "par secteur": words that nothing else explains are the kinds, where at
 * least two columns are headed by them. `leafOf` gives the nearest heading of a column.
 */
export function kindsAcross(
  measures: readonly MeasureColumn[],
  strangeOf: (measure: MeasureColumn) => Strange | undefined,
  leafOf: (column: number) => string,
): readonly MeasureColumn[] {
  const unknown = new Set(
    measures.filter((one) => one.meaning.kind === '' && strangeOf(one)?.why === 'unknown').map(({ column }) => column),
  );
  const names = new Set([...unknown].map((column) => fold(leafOf(column))));
  if (names.size < 2) return measures;
  return measures.map((measure) => {
    if (!unknown.has(measure.column)) return measure;
    return { ...measure, meaning: { ...measure.meaning, kind: leafOf(measure.column).trim(), rest: '' } };
  });
}
