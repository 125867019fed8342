import { type Meaning, NOTHING } from '#shared/domain/intake/words/meaning.ts';
import type { ColumnTotal } from './column-totals.ts';

/**
 * What a proved total says that its parts count: `Hommes | Femmes | Total rapatriés` are all repatriated. By index of the
 * part; nothing where the words around the table name an indicator, or where two totals of a part name two.
 */
export function namedByTotals(
  measures: readonly Meaning[],
  totals: readonly ColumnTotal[],
  indicator: string,
): ReadonlyMap<number, Meaning> {
  const named = new Map<number, Meaning>();
  if (indicator !== '') return named;
  for (const { measure, parts, doubtful } of totals) {
    const whole = measures[measure];
    if (!whole?.indicator || doubtful === true) continue;
    for (const part of parts) {
      const { indicator: code, kind } = whole;
      const other = named.get(part);
      const agrees = other === undefined || other.indicator === code;
      named.set(part, agrees ? { ...NOTHING, indicator: code, kind: other?.kind || kind } : NOTHING);
    }
  }
  return named;
}

/** Columns as wholes of those that name no indicator themselves: what only one of them names must not part them. */
export function asWholes(measures: readonly Meaning[], indicator: string): readonly Meaning[] {
  const named = new Set(measures.map((meaning) => meaning.indicator).filter((code) => code !== ''));
  if (indicator !== '' || named.size !== 1) return measures;
  return measures.map((meaning) => (meaning.indicator === '' ? meaning : { ...meaning, indicator: '', kind: '' }));
}
